using System.Collections.Immutable;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication.Rounding;

/// <summary>
/// A smaller problem with the same answers: quantities that must be equal are one, those that sums determine are fixed, and sums
/// that hold whatever is chosen, or stand twice, are left out. Most quantities of a disclosure are printed in several tables.
/// </summary>
internal sealed class RoundingReduction
{
    private readonly RoundingProblem _whole;
    private readonly RoundingVariable[] _variables;
    private readonly int[] _same;
    private readonly int[] _number;

    private RoundingReduction(RoundingProblem problem)
    {
        _whole = problem;
        _variables = [.. problem.Variables];
        _same = [.. Enumerable.Range(0, _variables.Length)];
        _number = new int[_variables.Length];
        Array.Fill(_number, -1);
    }

    /// <summary>The smaller problem.</summary>
    public RoundingProblem Problem { get; private set; } = new([], []);

    /// <summary>Whether it is certain that there is no rounding.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Reduces a problem.</summary>
    public static RoundingReduction Of(RoundingProblem problem)
    {
        var reduction = new RoundingReduction(problem);
        while (!reduction.IsImpossible && reduction.Pass())
        {
        }

        if (!reduction.IsImpossible)
            reduction.Build();
        return reduction;
    }

    /// <summary>The values of all variables, from those of the smaller problem.</summary>
    public ImmutableArray<long> Expand(ReadOnlySpan<long> values)
    {
        var all = ImmutableArray.CreateBuilder<long>(_variables.Length);
        for (var v = 0; v < _variables.Length; v++)
        {
            var variable = _variables[Find(v)];
            all.Add(_number[Find(v)] is var number and >= 0 ? values[number]
                : variable.IsFree ? Math.Clamp(0, variable.Floor, variable.Ceiling)
                : variable.CeilingCost < 0 ? variable.Ceiling : variable.Floor);
        }

        return all.MoveToImmutable();
    }

    private int Find(int variable)
    {
        while (_same[variable] != variable)
            variable = _same[variable] = _same[_same[variable]];
        return variable;
    }

    /// <summary>Fixes and joins what single sums determine; says whether anything changed.</summary>
    private bool Pass()
    {
        var changed = false;
        foreach (var sum in _whole.Sums)
        {
            if (sum.Relation != IdentityRelation.Equal)
                continue;
            var terms = new Terms(this, sum);
            if (terms.Count == 0)
            {
                IsImpossible |= terms.Known != 0;
            }
            else if (terms.Count == 1)
            {
                changed = true;
                Fix(terms.First, terms.FirstSign > 0 ? -terms.Known : terms.Known);
            }
            else if (terms is { Count: 2, AreOpposite: true } && terms.Known == 0 && TryJoin(terms.First, terms.Second))
            {
                changed = true;
            }

            if (IsImpossible)
                return false;
        }

        return changed;
    }

    private void Fix(int variable, Int128 value)
    {
        if (value < long.MinValue || value > long.MaxValue || !_variables[variable].Allows((long)value))
            IsImpossible = true;
        else
            _variables[variable] = new((long)value, (long)value, 0);
    }

    private bool TryJoin(int a, int b)
    {
        var (first, second) = (_variables[a], _variables[b]);
        if (first.IsFree)
            (a, b, first, second) = (b, a, second, first);
        var areAlike = first.Floor == second.Floor && first.Ceiling == second.Ceiling && first.IsFree == second.IsFree;
        if (!areAlike && !(second.IsFree && !first.IsFree && second.Allows(first.Floor) && second.Allows(first.Ceiling)))
            return false;
        _same[b] = a;
        _variables[a] = first with { CeilingCost = first.CeilingCost + second.CeilingCost };
        return true;
    }

    private void Build()
    {
        var variables = ImmutableArray.CreateBuilder<RoundingVariable>();
        var constants = new Dictionary<long, int>();
        var sums = ImmutableArray.CreateBuilder<RoundingSum>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sum in _whole.Sums)
        {
            if (!new Terms(this, sum).IsNeeded(sum.Relation, out var isBroken))
            {
                IsImpossible |= isBroken;
                continue;
            }

            var (whole, parts) = Rewrite(sum);
            if (seen.Add($"{sum.Relation} {whole} {string.Join(' ', parts)}"))
                sums.Add(new(whole, [.. parts], sum.Relation));
        }

        Problem = new(variables.ToImmutable(), sums.ToImmutable());

        (int Whole, List<int> Parts) Rewrite(RoundingSum sum)
        {
            var parts = new List<int>();
            Int128 known = 0;
            foreach (var part in sum.Parts)
            {
                if (_variables[Find(part)].IsFixed)
                    known += _variables[Find(part)].Floor;
                else
                    parts.Add(Find(part));
            }

            var whole = Find(sum.Whole);
            if (_variables[whole].IsFixed || parts.Remove(whole))
                return (Constant((_variables[whole].IsFixed ? _variables[whole].Floor : 0) - known), Numbers(parts));
            var numbers = Numbers(parts);
            if (known != 0)
                numbers.Add(Constant(known));
            return (Number(whole), numbers);
        }

        List<int> Numbers(List<int> parts)
        {
            List<int> numbers = [.. parts.Select(Number)];
            numbers.Sort();
            return numbers;
        }

        int Number(int variable)
        {
            if (_number[variable] < 0)
            {
                _number[variable] = variables.Count;
                variables.Add(_variables[variable]);
            }

            return _number[variable];
        }

        int Constant(Int128 value)
        {
            var fen = (long)value;
            if (!constants.TryGetValue(fen, out var number))
            {
                constants.Add(fen, number = variables.Count);
                variables.Add(new(fen, fen, 0));
            }

            return number;
        }
    }

    /// <summary>What is left to choose in a sum: whole less parts, with what is fixed taken together.</summary>
    private ref struct Terms
    {
        public Terms(RoundingReduction reduction, RoundingSum sum)
        {
            Add(reduction, sum.Whole, 1);
            foreach (var part in sum.Parts)
                Add(reduction, part, -1);
        }

        public int Count { get; private set; }

        public int First { get; private set; }

        public int Second { get; private set; }

        public int FirstSign { get; private set; }

        public bool AreOpposite { get; private set; }

        public Int128 Known { get; private set; }

        private Int128 Least { get; set; }

        private Int128 Most { get; set; }

        /// <summary>Whether a sum still restricts anything.</summary>
        public bool IsNeeded(IdentityRelation relation, out bool isBroken)
        {
            isBroken = relation switch
            {
                IdentityRelation.AtLeast => Most < 0,
                IdentityRelation.AtMost => Least > 0,
                _ => Least > 0 || Most < 0,
            };
            return !isBroken && relation switch
            {
                IdentityRelation.AtLeast => Least < 0,
                IdentityRelation.AtMost => Most > 0,
                _ => Count > 0,
            };
        }

        private void Add(RoundingReduction reduction, int variable, int sign)
        {
            variable = reduction.Find(variable);
            var value = reduction._variables[variable];
            Least += sign > 0 ? value.Floor : -value.Ceiling;
            Most += sign > 0 ? value.Ceiling : -value.Floor;
            if (value.IsFixed)
            {
                Known += sign * (Int128)value.Floor;
            }
            else if (Count == 1 && First == variable && FirstSign == -sign)
            {
                // A whole and one of its parts that are the same: the other parts are nothing together.
                Count = 0;
            }
            else
            {
                Second = variable;
                AreOpposite = Count == 1 && FirstSign == -sign;
                if (Count == 0)
                    (First, FirstSign) = (variable, sign);
                Count++;
            }
        }
    }
}
