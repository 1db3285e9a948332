using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Systems written down as equations: a quantity by its name, a figure for each that is printed, exact to the 分.</summary>
internal sealed class HandMade
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Quantity, long Amount)> _printed = [];
    private readonly List<(int[] Terms, IdentityRelation Relation)> _identities = [];

    internal HandMade Print(params (string Name, long Amount)[] figures)
    {
        foreach (var (name, amount) in figures)
            _printed.Add((Quantity(name), amount));
        return this;
    }

    /// <summary>The first name is the whole, the others are its parts; a part may be named more than once.</summary>
    internal HandMade Equal(params string[] terms) => Add(IdentityRelation.Equal, terms);

    internal HandMade AtLeast(params string[] terms) => Add(IdentityRelation.AtLeast, terms);

    internal IdentitySystem Build()
    {
        var figures = _printed.Select((p, i) => new Figure(
            SliceOf(p.Quantity), p.Amount == 0 ? FigureState.Nil : FigureState.Printed, WanYuan.FromFen(p.Amount), 1, 0, i, 0, p.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var starts = new List<int> { 0 };
        var terms = new List<int>();
        foreach (var identity in _identities)
        {
            terms.AddRange(identity.Terms);
            starts.Add(terms.Count);
        }

        var figuresOf = Enumerable.Range(0, figures.Count).ToLookup(f => _printed[f].Quantity);
        var byQuantity = Enumerable.Range(0, _names.Count).Select(q => figuresOf[q].ToArray()).ToArray();
        var ends = new List<int> { 0 };
        foreach (var own in byQuantity)
            ends.Add(ends[^1] + own.Length);
        return new(
            [.. figures],
            [.. _names.Select((_, q) => SliceOf(q))],
            [.. _printed.Select(p => p.Quantity)],
            [.. ends],
            [.. byQuantity.SelectMany(f => f)],
            [.. starts],
            [.. terms],
            [.. _identities.Select((x, i) => new Identity(i, IdentityKind.Parts, x.Relation, -1, -1))]);
    }

    /// <summary>The names of the figures that each smallest set gives up.</summary>
    internal string[] Repairs(RepairOptions? options = null)
    {
        var result = Reconciler.Reconcile(Build(), Solved.Options with { Repair = options ?? new() });
        return [.. result.Contradictions.SelectMany(c => c.Repair!.Sets).Select(s => string.Join('+', s.Select(f => _names[_printed[f].Quantity]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    internal string NameOf(Figure figure) => _names[figure.Slice.Unit - 1];

    private HandMade Add(IdentityRelation relation, string[] terms)
    {
        _identities.Add(([.. terms.Select(Quantity)], relation));
        return this;
    }

    private int Quantity(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _names.Count);
            _names.Add(name);
        }

        return number;
    }

    private static Slice SliceOf(int quantity) => default(Slice).WithUnit(quantity + 1);
}
