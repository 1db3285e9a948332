namespace BudgetDomain.Publication.Rounding;

/// <summary>最小费用流: the cheapest flow that meets the demands of all nodes, by successive shortest paths with potentials.</summary>
/// <remarks>
/// Costs may be negative where capacities are finite: such arcs start full. Paths stop at the first node with a demand, so that
/// many small imbalances cost little each. Of several cheapest flows always the same one is found.
/// </remarks>
internal sealed class MinCostFlow(int nodes)
{
    private readonly List<(int To, long Room, long Cost)> _arcs = [];
    private readonly List<int>[] _from = MakeLists(nodes);
    private readonly long[] _excess = new long[nodes];
    private readonly long[] _potential = new long[nodes];

    /// <summary>Adds an arc and gives its number.</summary>
    public int AddArc(int from, int to, long capacity, long cost)
    {
        var arc = _arcs.Count;
        _arcs.Add((to, capacity, cost));
        _arcs.Add((from, 0, -cost));
        _from[from].Add(arc);
        _from[to].Add(arc + 1);
        if (cost < 0)
        {
            Push(arc, capacity);
            _excess[to] += capacity;
            _excess[from] -= capacity;
        }

        return arc;
    }

    /// <summary>Adds to what a node has too much of; negative for a demand.</summary>
    public void AddSupply(int node, long amount) => _excess[node] += amount;

    /// <summary>The flow on an arc.</summary>
    public long FlowOn(int arc) => _arcs[arc ^ 1].Room;

    /// <summary>Finds the flow.</summary>
    /// <returns>Whether there is one that meets all demands.</returns>
    public bool Solve(CancellationToken cancellationToken)
    {
        var search = new Search(this);
        for (var node = 0; node < nodes; node++)
        {
            while (_excess[node] > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!search.Run(node))
                    return false;
            }
        }

        return true;
    }

    private static List<int>[] MakeLists(int count)
    {
        var lists = new List<int>[count];
        for (var i = 0; i < count; i++)
            lists[i] = [];
        return lists;
    }

    private void Push(int arc, long amount)
    {
        _arcs[arc] = _arcs[arc] with { Room = _arcs[arc].Room - amount };
        _arcs[arc ^ 1] = _arcs[arc ^ 1] with { Room = _arcs[arc ^ 1].Room + amount };
    }

    /// <summary>Dijkstra on reduced costs from one node to the nearest with a demand.</summary>
    private sealed class Search(MinCostFlow flow)
    {
        private readonly long[] _distance = NewDistances(flow._from.Length);
        private readonly int[] _arcTo = new int[flow._from.Length];
        private readonly bool[] _settled = new bool[flow._from.Length];
        private readonly List<int> _touched = [];
        private readonly PriorityQueue<int, (long Distance, int Node)> _queue = new();

        public bool Run(int source)
        {
            var target = Find(source);
            if (target >= 0)
            {
                Augment(source, target);
                foreach (var node in _touched)
                {
                    if (_settled[node])
                        flow._potential[node] += _distance[node] - _distance[target];
                }
            }

            foreach (var node in _touched)
            {
                _distance[node] = long.MaxValue;
                _settled[node] = false;
            }

            _touched.Clear();
            _queue.Clear();
            return target >= 0;
        }

        private static long[] NewDistances(int count)
        {
            var distances = new long[count];
            Array.Fill(distances, long.MaxValue);
            return distances;
        }

        private int Find(int source)
        {
            Reach(source, 0, -1);
            while (_queue.TryDequeue(out var node, out var at))
            {
                if (_settled[node] || at.Distance > _distance[node])
                    continue;
                _settled[node] = true;
                if (flow._excess[node] < 0)
                    return node;
                foreach (var arc in flow._from[node])
                {
                    var (to, room, cost) = flow._arcs[arc];
                    if (room > 0 && !_settled[to])
                        Reach(to, at.Distance + cost + flow._potential[node] - flow._potential[to], arc);
                }
            }

            return -1;
        }

        private void Reach(int node, long distance, int arc)
        {
            if (distance >= _distance[node])
                return;
            if (_distance[node] == long.MaxValue)
                _touched.Add(node);
            _distance[node] = distance;
            _arcTo[node] = arc;
            _queue.Enqueue(node, (distance, node));
        }

        private void Augment(int source, int target)
        {
            var amount = Math.Min(flow._excess[source], -flow._excess[target]);
            for (var node = target; node != source; node = flow._arcs[_arcTo[node] ^ 1].To)
                amount = Math.Min(amount, flow._arcs[_arcTo[node]].Room);
            for (var node = target; node != source; node = flow._arcs[_arcTo[node] ^ 1].To)
                flow.Push(_arcTo[node], amount);
            flow._excess[source] -= amount;
            flow._excess[target] += amount;
        }
    }
}
