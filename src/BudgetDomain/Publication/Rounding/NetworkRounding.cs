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
    private const long MostKnown = 1L << 58;

    private readonly RoundingProblem _problem;
    private readonly long _step;

    private NetworkRounding(RoundingProblem problem, long step) => (_problem, _step) = (problem, step);

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
            if (step != 0 && (!variable.IsFree || variable.IsFixed) && variable.Floor % step != 0)
                return null;
        }

        // Where nothing is to choose, any place will do.
        return Math.Max(1, step);
    }

    private RoundingAnswer Solve(Comparison<(int Sum, int Size)> order, CancellationToken cancellationToken)
    {
        var taken = Choose(order, out var nodeOf, out var flipped);
        // Beyond what a flow can count nothing is claimed.
        if (taken.Exists(sum => Int128.Abs(KnownOf(sum)) >= MostKnown))
            return RoundingAnswer.Undecided;
        var flow = new MinCostFlow(taken.Count + 1);
        for (var node = 1; node <= taken.Count; node++)
        {
            // What is fixed has no arc: its node has so much more or less.
            var known = (long)(KnownOf(taken[node - 1]) / _step) * (flipped[node] ? -1 : 1);
            flow.AddSupply(node, known);
            flow.AddSupply(Root, -known);
        }

        var arcs = new int[_problem.Variables.Length];
        var back = new int[arcs.Length];
        for (var v = 0; v < arcs.Length; v++)
        {
            (arcs[v], back[v]) = (-1, -1);
            if (nodeOf[v] is not { Count: > 0 } ends)
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
            arcs[v] = flow.AddArc(outOf, into, variable.IsFree ? Down(variable.Ceiling) - least : 1, variable.IsFree ? 0 : variable.CeilingCost);
            if (variable.IsFree)
                back[v] = flow.AddArc(into, outOf, least - Up(variable.Floor), 0);
        }

        if (!flow.Solve(cancellationToken))
            return RoundingAnswer.Impossible;
        var values = Values(flow, arcs, back);
        return _problem.IsSolvedBy(values) ? new(RoundingOutcome.Best, ImmutableArray.Create(values)) : RoundingAnswer.Undecided;
    }

    /// <summary>What a free variable begins with, in steps: zero, or as near to it as is allowed.</summary>
    private long BaseOf(RoundingVariable variable)
        => variable.IsFree ? Math.Max(Up(variable.Floor), Math.Min(0, Down(variable.Ceiling))) : variable.Floor / _step;

    private long Down(long fen) => fen >= 0 ? fen / _step : -((-fen + _step - 1) / _step);

    private long Up(long fen) => -Down(-fen);

    private long[] Values(MinCostFlow flow, int[] arcs, int[] back)
    {
        var values = new long[arcs.Length];
        for (var v = 0; v < values.Length; v++)
        {
            var variable = _problem.Variables[v];
            if (arcs[v] >= 0)
                values[v] = (BaseOf(variable) + flow.FlowOn(arcs[v]) - (back[v] >= 0 ? flow.FlowOn(back[v]) : 0)) * _step;
            else
                values[v] = variable.IsFixed || variable.IsFree || variable.CeilingCost >= 0 ? BaseOf(variable) * _step : variable.Ceiling;
        }

        return values;
    }

    /// <summary>
    /// Takes sums, in an order, while each variable is in at most two and the signs can be made opposite by turning sums around.
    /// </summary>
    private List<RoundingSum> Choose(Comparison<(int Sum, int Size)> order, out List<(int Node, int Sign)>?[] nodeOf, out bool[] flipped)
    {
        var sums = _problem.Sums;
        var rows = new List<(int Sum, int Size)>();
        for (var s = 0; s < sums.Length; s++)
        {
            if (sums[s].Relation == IdentityRelation.Equal)
                rows.Add((s, sums[s].Parts.Length));
        }

        rows.Sort(order);
        nodeOf = new List<(int, int)>?[_problem.Variables.Length];
        var turns = new Turns(rows.Count + 1);
        var taken = new List<RoundingSum>();
        foreach (var (s, _) in rows)
        {
            var terms = Terms(sums[s]);
            if (terms.Count == 0 || !CanTake(terms, nodeOf, turns, taken.Count + 1))
                continue;
            taken.Add(sums[s]);
            foreach (var (variable, sign) in terms)
                (nodeOf[variable] ??= []).Add((taken.Count, sign));
        }

        flipped = turns.Flipped(taken.Count + 1);
        return taken;
    }

    private Int128 KnownOf(RoundingSum sum)
    {
        Int128 known = Fixed(sum.Whole);
        foreach (var part in sum.Parts)
            known -= Fixed(part);
        return known;

        long Fixed(int variable) => _problem.Variables[variable] is { IsFixed: true } value ? value.Floor : 0;
    }

    /// <summary>The variables of a sum with their signs; those that cancel and what is fixed are left out.</summary>
    private List<(int Variable, int Sign)> Terms(RoundingSum sum)
    {
        var signs = new SortedDictionary<int, int>();
        Add(sum.Whole, 1);
        foreach (var part in sum.Parts)
            Add(part, -1);
        return [.. signs.Where(static s => s.Value != 0).Select(static s => (s.Key, s.Value))];

        void Add(int variable, int sign)
        {
            if (!_problem.Variables[variable].IsFixed)
                signs[variable] = signs.GetValueOrDefault(variable) + sign;
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
