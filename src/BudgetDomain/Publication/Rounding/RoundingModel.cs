using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication.Rounding;

/// <summary>The rounding problem of a document: a variable for each quantity, or for each in every unit that it is printed in; a sum for each identity.</summary>
/// <remarks>
/// What is least, in this order: the total distance of figures from their nearest values; then that from their exact amounts; then
/// what is raised stands early and what is lowered late, so that of equal amounts the first is never the smaller.
/// </remarks>
internal sealed class RoundingModel
{
    private readonly IdentitySystem _system;
    private readonly PrintedPlaces _places;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly bool _isSigned;

    private RoundingModel(IdentitySystem system, PrintedPlaces places, IReadOnlyList<Figure> figures)
    {
        (_system, _places, _figures) = (system, places, figures);
        _isSigned = system.IsSigned;
        VariableOf = new int[figures.Count];
    }

    /// <summary>The variable of each figure.</summary>
    public int[] VariableOf { get; }

    /// <summary>The problem.</summary>
    public RoundingProblem Problem { get; private set; } = new([], []);

    /// <summary>Makes the problem; not where a quantity is printed to two places that have no value in common.</summary>
    /// <param name="system">The identities between figures with exact amounts.</param>
    /// <param name="places">The places that they are printed to.</param>
    /// <param name="figures">These figures.</param>
    /// <param name="isEachUnit">Whether the tables of each unit are rounded by themselves, and only the sums between them hold; otherwise all do.</param>
    public static RoundingModel? Of(IdentitySystem system, PrintedPlaces places, IReadOnlyList<Figure> figures, bool isEachUnit)
    {
        var model = new RoundingModel(system, places, figures);
        var ofEach = isEachUnit ? places.Count : 1;
        var choices = new Choice[system.QuantityCount * ofEach];
        for (var v = 0; v < choices.Length; v++)
        {
            var quantity = v / ofEach;
            if (!model.TryChoose(quantity, model.FiguresOf(quantity, isEachUnit ? places[v % ofEach] : 0, v), out choices[v]))
                return null;
        }

        model.Problem = new(Weigh(choices), [.. model.Sums(ofEach, isEachUnit)]);
        return model;
    }

    private IEnumerable<RoundingSum> Sums(int ofEach, bool isEachUnit)
    {
        for (var i = 0; i < _system.IdentityCount; i++)
        {
            if (!_system.Applies(i))
                continue;
            for (var place = 0; place < ofEach; place++)
            {
                if (isEachUnit && !_places.IsWithin(i, place))
                    continue;
                var variables = new int[_system.TermsOf(i).Length];
                for (var t = 0; t < variables.Length; t++)
                    variables[t] = (_system.TermsOf(i)[t] * ofEach) + place;
                yield return new(variables[0], [.. variables[1..]], _system[i].Relation);
            }
        }
    }

    /// <summary>The figures of a quantity, of all places (0) or of one; their variable is known with them.</summary>
    private List<int> FiguresOf(int quantity, long place, int variable)
    {
        var figures = new List<int>();
        foreach (var figure in _system.FiguresOf(quantity))
        {
            if (place != 0 && _figures[figure].LastPlace != place)
                continue;
            figures.Add(figure);
            VariableOf[figure] = variable;
        }

        return figures;
    }

    /// <summary>The values that all figures of a quantity can print.</summary>
    private bool TryChoose(int quantity, List<int> figures, out Choice choice)
    {
        choice = default;
        if (figures.Count == 0)
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
            var (down, up) = _places.Around(quantity, exact, _figures[figure].LastPlace);
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
            var nearest = _places.Nearest(quantity, exact, _figures[figure].LastPlace);
            moved += Math.Abs(ceiling - nearest) - Math.Abs(floor - nearest);
            farther += Math.Abs(ceiling - exact) - Math.Abs(floor - exact);
        }

        choice = new(floor, ceiling, moved, farther, figures[0]);
        return true;
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
