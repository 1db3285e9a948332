using System.Collections.Immutable;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication.Rounding;

/// <summary>
/// Rounds by a network: each sum is a node, each quantity an arc from the sum that it is a part of to the sum that it is the whole of. A
/// tree of rows with flat columns is one. Where a document has more sums than a network can hold, those that fit are solved, and the result
/// counts only if the others hold as well.
/// </summary>
internal sealed class NetworkRounding
{
    private const int Root = 0;

    private readonly RoundingProblem _problem;
    private readonly int[] _merged;
    private readonly long _step;

    private NetworkRounding(RoundingProblem problem, long step)
    {
        (_problem, _step) = (problem, step);
        _merged = new int[problem.Variables.Length];
        for (var i = 0; i < _merged.Length; i++)
            _merged[i] = i;
        foreach (var sum in problem.Sums)
            Merge(sum);
    }

    /// <summary>Tries to solve a problem.</summary>
    /// <returns>The best rounding or that there is none, both proved; otherwise that it is not known.</returns>
    public static RoundingAnswer Solve(RoundingProblem problem, CancellationToken cancellationToken)
    {
        if (StepOf(problem) is not { } step)
            return RoundingAnswer.Undecided;
        var rounding = new NetworkRounding(problem, step);
        foreach (var order in (ReadOnlySpan<Comparison<(int Sum, int Size)>>)[TablesFirst, SmallFirst, LargeFirst])
        {
            var answer = rounding.Solve(order, cancellationToken);
            if (answer.Outcome != RoundingOutcome.Undecided)
                return answer;
        }

        return RoundingAnswer.Undecided;

        static int TablesFirst((int Sum, int Size) a, (int Sum, int Size) b) => a.Sum.CompareTo(b.Sum);
        static int SmallFirst((int Sum, int Size) a, (int Sum, int Size) b) => a.Size != b.Size ? a.Size.CompareTo(b.Size) : a.Sum.CompareTo(b.Sum);
        static int LargeFirst((int Sum, int Size) a, (int Sum, int Size) b) => a.Size != b.Size ? b.Size.CompareTo(a.Size) : a.Sum.CompareTo(b.Sum);
    }

    /// <summary>The one place that all figures are rounded to; none where there are several.</summary>
    private static long? StepOf(RoundingProblem problem)
    {
        var step = 0L;
        foreach (var variable in problem.Variables)
        {
            if (variable.IsFree || variable.IsFixed)
                continue;
            if (step != 0 && variable.Ceiling - variable.Floor != step)
                return null;
            step = variable.Ceiling - variable.Floor;
        }

        foreach (var variable in problem.Variables)
        {
            if (step != 0 && !variable.IsFree && variable.Floor % step != 0)
                return null;
        }

        // Where nothing is to choose, any place will do.
        return Math.Max(1, step);
    }

    /// <summary>A whole with one part that is not zero is that part.</summary>
    private void Merge(RoundingSum sum)
    {
        if (sum.Relation != IdentityRelation.Equal)
            return;
        var only = -1;
        foreach (var part in sum.Parts)
        {
            if (IsZero(part))
                continue;
            if (only >= 0)
                return;
            only = part;
        }

        if (only < 0 || IsZero(sum.Whole))
            return;
        var (a, b) = (Find(sum.Whole), Find(only));
        var (first, second) = (_problem.Variables[a], _problem.Variables[b]);

        // Of two the printed one stays; printed ones are one only where they have the same values.
        if (first.IsFree)
            _merged[a] = b;
        else if (second.IsFree || (first.Floor == second.Floor && first.Ceiling == second.Ceiling))
            _merged[b] = a;
    }

    private int Find(int variable)
    {
        while (_merged[variable] != variable)
            variable = _merged[variable] = _merged[_merged[variable]];
        return variable;
    }

    private bool IsZero(int variable) => _problem.Variables[variable] is { IsFree: false, Floor: 0, Ceiling: 0 };

    private RoundingAnswer Solve(Comparison<(int Sum, int Size)> order, CancellationToken cancellationToken)
    {
        var nodes = Choose(order, out var nodeOf, out var flipped);
        var flow = new MinCostFlow(nodes);
        var arcs = new int[_merged.Length];
        var back = new int[_merged.Length];
        var costs = MergedCosts();
        for (var v = 0; v < _merged.Length; v++)
        {
            (arcs[v], back[v]) = (-1, -1);
            if (_merged[v] != v || nodeOf[v] is not { Count: > 0 } ends)
                continue;

            // Flow enters where the variable counts for the node, and leaves where it counts against it.
            var (into, outOf) = (Root, Root);
            foreach (var (node, sign) in ends)
            {
                if ((sign > 0) != flipped[node])
                    into = node;
                else
                    outOf = node;
            }

            var variable = _problem.Variables[v];
            var least = BaseOf(variable);
            flow.AddSupply(into, least);
            flow.AddSupply(outOf, -least);
            if (variable.IsFixed)
                continue;
            arcs[v] = flow.AddArc(outOf, into, variable.IsFree ? Down(variable.Ceiling) - least : 1, variable.IsFree ? 0 : costs[v]);
            if (variable.IsFree)
                back[v] = flow.AddArc(into, outOf, least - Up(variable.Floor), 0);
        }

        if (!flow.Solve(cancellationToken))
            return RoundingAnswer.Impossible;
        var values = Values(flow, arcs, back, costs);
        return _problem.IsSolvedBy(values) ? new(RoundingOutcome.Best, ImmutableArray.Create(values)) : RoundingAnswer.Undecided;
    }

    /// <summary>What a free variable begins with, in steps: zero, or as near to it as is allowed.</summary>
    private long BaseOf(RoundingVariable variable)
        => variable.IsFree ? Math.Max(Up(variable.Floor), Math.Min(0, Down(variable.Ceiling))) : variable.Floor / _step;

    private long Down(long fen) => fen >= 0 ? fen / _step : -((-fen + _step - 1) / _step);

    private long Up(long fen) => -Down(-fen);

    private long[] MergedCosts()
    {
        var costs = new long[_merged.Length];
        for (var v = 0; v < costs.Length; v++)
        {
            if (!_problem.Variables[v].IsFree)
                costs[Find(v)] += _problem.Variables[v].CeilingCost;
        }

        return costs;
    }

    private long[] Values(MinCostFlow flow, int[] arcs, int[] back, long[] costs)
    {
        var values = new long[_merged.Length];
        for (var v = 0; v < values.Length; v++)
        {
            var variable = _problem.Variables[v];
            if (_merged[v] != v)
                continue;
            if (arcs[v] >= 0)
                values[v] = (BaseOf(variable) + flow.FlowOn(arcs[v]) - (back[v] >= 0 ? flow.FlowOn(back[v]) : 0)) * _step;
            else
                values[v] = variable.IsFixed || variable.IsFree || costs[v] >= 0 ? BaseOf(variable) * _step : variable.Ceiling;
        }

        for (var v = 0; v < values.Length; v++)
            values[v] = values[Find(v)];
        return values;
    }

    /// <summary>
    /// Takes sums, in an order, while each variable is in at most two and the signs can be made opposite by turning sums around.
    /// </summary>
    private int Choose(Comparison<(int Sum, int Size)> order, out List<(int Node, int Sign)>?[] nodeOf, out bool[] flipped)
    {
        var sums = _problem.Sums;
        var rows = new List<(int Sum, int Size)>();
        for (var s = 0; s < sums.Length; s++)
        {
            if (sums[s].Relation == IdentityRelation.Equal)
                rows.Add((s, sums[s].Parts.Length));
        }

        rows.Sort(order);
        nodeOf = new List<(int, int)>?[_merged.Length];
        var turns = new Turns(rows.Count + 1);
        var nodes = 1;
        foreach (var (s, _) in rows)
        {
            var terms = Terms(sums[s]);
            if (terms.Count == 0 || !CanTake(terms, nodeOf, turns, nodes))
                continue;
            foreach (var (variable, sign) in terms)
                (nodeOf[variable] ??= []).Add((nodes, sign));
            nodes++;
        }

        flipped = turns.Flipped(nodes);
        return nodes;
    }

    /// <summary>The merged variables of a sum with their signs, those that cancel and zeros left out.</summary>
    private List<(int Variable, int Sign)> Terms(RoundingSum sum)
    {
        var signs = new SortedDictionary<int, int>();
        Add(sum.Whole, 1);
        foreach (var part in sum.Parts)
            Add(part, -1);
        return [.. signs.Where(static s => s.Value != 0).Select(static s => (s.Key, s.Value))];

        void Add(int variable, int sign)
        {
            if (!IsZero(variable))
                signs[Find(variable)] = signs.GetValueOrDefault(Find(variable)) + sign;
        }
    }

    private static bool CanTake(List<(int Variable, int Sign)> terms, List<(int Node, int Sign)>?[] nodeOf, Turns turns, int node)
    {
        foreach (var (variable, sign) in terms)
        {
            if (Math.Abs(sign) != 1 || nodeOf[variable]?.Count >= 2)
                return false;
        }

        var mark = turns.Mark();
        foreach (var (variable, sign) in terms)
        {
            if (nodeOf[variable] is not { Count: 1 } ends || turns.Join(ends[0].Node, node, isTurned: ends[0].Sign == sign))
                continue;
            turns.UndoTo(mark);
            return false;
        }

        return true;
    }

    /// <summary>Which sums are turned around relative to each other: sets that can be joined, and undone.</summary>
    private sealed class Turns(int count)
    {
        private readonly int[] _parent = [.. Enumerable.Range(0, count)];
        private readonly bool[] _turned = new bool[count];
        private readonly Stack<int> _joined = new();

        public int Mark() => _joined.Count;

        public bool Join(int a, int b, bool isTurned)
        {
            var (rootA, turnA) = Find(a);
            var (rootB, turnB) = Find(b);
            if (rootA == rootB)
                return (turnA != turnB) == isTurned;
            _parent[rootB] = rootA;
            _turned[rootB] = turnA != turnB != isTurned;
            _joined.Push(rootB);
            return true;
        }

        public void UndoTo(int mark)
        {
            while (_joined.Count > mark)
            {
                var root = _joined.Pop();
                (_parent[root], _turned[root]) = (root, false);
            }
        }

        public bool[] Flipped(int nodes) => [.. Enumerable.Range(0, nodes).Select(n => Find(n).Turned)];

        private (int Root, bool Turned) Find(int node)
        {
            var turned = false;
            while (_parent[node] != node)
            {
                turned ^= _turned[node];
                node = _parent[node];
            }

            return (node, turned);
        }
    }
}
