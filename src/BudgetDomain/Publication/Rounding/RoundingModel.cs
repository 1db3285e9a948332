using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication.Rounding;

/// <summary>The rounding problem of a document: a variable for each quantity, a sum for each identity.</summary>
/// <remarks>
/// What is least, in this order: the total distance of figures from their nearest values; then that from their exact amounts; then
/// what is raised stands early and what is lowered late, so that of equal amounts the first is never the smaller.
/// </remarks>
internal sealed class RoundingModel
{
    private readonly IdentitySystem _system;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly bool _isSigned;

    private RoundingModel(IdentitySystem system, IReadOnlyList<Figure> figures)
    {
        (_system, _figures) = (system, figures);
        _isSigned = system.IsSigned;
    }

    /// <summary>Makes the problem; not where a quantity is printed to two places that have no value in common.</summary>
    /// <param name="system">The identities between figures with exact amounts.</param>
    /// <param name="figures">These figures.</param>
    public static RoundingProblem? Of(IdentitySystem system, IReadOnlyList<Figure> figures)
        => new RoundingModel(system, figures).Build();

    private RoundingProblem? Build()
    {
        var choices = new Choice[_system.QuantityCount];
        for (var q = 0; q < choices.Length; q++)
        {
            if (!TryChoose(q, out choices[q]))
                return null;
        }

        var variables = Weigh(choices);
        var sums = ImmutableArray.CreateBuilder<RoundingSum>(_system.IdentityCount);
        for (var i = 0; i < _system.IdentityCount; i++)
        {
            // Where amounts may be negative, a whole may be less than a part.
            if (_system[i].IsEquality || !_isSigned)
                sums.Add(new(_system.TermsOf(i)[0], [.. _system.TermsOf(i)[1..]], _system[i].Relation));
        }

        return new(variables, sums.ToImmutable());
    }

    /// <summary>The values that all figures of a quantity can print.</summary>
    private bool TryChoose(int quantity, out Choice choice)
    {
        var figures = _system.FiguresOf(quantity);
        choice = default;
        if (figures.Length == 0)
        {
            // What is not printed is whatever its parts add up to; never negative where nothing is.
            choice = new(_isSigned ? -Bounds.Limit : 0, Bounds.Limit, 0, 0, 0) { IsFree = true };
            return true;
        }

        var exact = _figures[figures[0]].Amount.Fen;
        var (floor, ceiling) = (long.MinValue, long.MaxValue);
        var (floorOk, ceilingOk) = (true, true);
        foreach (var figure in figures)
        {
            var (down, up) = Around(exact, _figures[figure].LastPlace);
            if (floor == long.MinValue)
                (floor, ceiling) = (down, up);
            floorOk &= down == floor || up == floor;
            ceilingOk &= down == ceiling || up == ceiling;
        }

        if (!floorOk && !ceilingOk)
            return false;
        floor = floorOk ? floor : ceiling;
        ceiling = ceilingOk ? ceiling : floor;
        Int128 moved = 0, farther = 0;
        foreach (var figure in figures)
        {
            var nearest = FigureRounder.Nearest(exact, _figures[figure].LastPlace);
            moved += Math.Abs(ceiling - nearest) - Math.Abs(floor - nearest);
            farther += Math.Abs(ceiling - exact) - Math.Abs(floor - exact);
        }

        choice = new(floor, ceiling, moved, farther, figures[0]);
        return true;
    }

    private static (long Down, long Up) Around(long fen, long place)
    {
        var down = fen >= 0 ? fen / place * place : -((-fen + place - 1) / place) * place;
        return (down, down == fen ? down : down + place);
    }

    /// <summary>One cost for three wishes, the first above all of the second and so on; the last is dropped where numbers would be too large.</summary>
    private static ImmutableArray<RoundingVariable> Weigh(Choice[] choices)
    {
        var order = Enumerable.Range(0, choices.Length).Where(q => choices[q] is { IsFree: false } c && c.Floor != c.Ceiling).OrderBy(q => choices[q].First).ToArray();
        Int128 allFarther = 1, allRanks = 1 + ((Int128)order.Length * (order.Length + 1) / 2), allMoved = 1;
        foreach (var q in order)
        {
            allFarther += Int128.Abs(choices[q].Farther);
            allMoved += Int128.Abs(choices[q].Moved);
        }

        const long most = 1L << 60;
        var ranks = allMoved * allFarther * allRanks < most;
        var farther = allMoved * allFarther < most;
        var variables = new RoundingVariable[choices.Length];
        for (var q = 0; q < choices.Length; q++)
            variables[q] = new(choices[q].Floor, choices[q].Ceiling, 0, choices[q].IsFree);
        for (var rank = 0; rank < order.Length; rank++)
        {
            var (q, choice) = (order[rank], choices[order[rank]]);
            var cost = farther ? (choice.Moved * allFarther) + choice.Farther : choice.Moved;
            if (ranks)
                cost = (cost * allRanks) + rank + 1;
            variables[q] = variables[q] with { CeilingCost = (long)cost };
        }

        return [.. variables];
    }

    /// <summary>The values of a quantity and what the higher one costs more.</summary>
    private readonly record struct Choice(long Floor, long Ceiling, Int128 Moved, Int128 Farther, int First)
    {
        public bool IsFree { get; init; }
    }
}
