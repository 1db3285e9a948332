using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>Derives an <see cref="IdentitySystem"/>: one quantity per slice, then the sums that tables list, the parts of closed dimensions, and containment.</summary>
internal sealed class Derivation
{
    private readonly ImmutableArray<RecognisedTable> _tables;
    private readonly ImmutableArray<Figure> _figures;
    private readonly QuantityIndex _quantities;
    private readonly int[] _quantityOfFigure;
    private readonly IdentityList _identities = new();
    private readonly ulong[] _tablesOf;
    private bool[] _isNil;

    public Derivation(ImmutableArray<RecognisedTable> tables, ImmutableArray<Figure> figures, int part)
    {
        _tables = tables;
        _figures = IsOnePart(tables, part) ? figures : [.. figures.Where(f => tables[f.Table].Part == part)];
        _quantities = new(_figures.Length + 16);
        _quantityOfFigure = new int[_figures.Length];
        _isNil = new bool[_figures.Length + 16];
        _tablesOf = new ulong[_figures.Length];

        // A quantity is nil while all its figures are; one that no figure prints is unknown.
        Array.Fill(_isNil, true, 0, _figures.Length);
        for (var i = 0; i < _figures.Length; i++)
        {
            var quantity = _quantityOfFigure[i] = _quantities.Add(_figures[i].Slice);
            _isNil[quantity] &= _figures[i].IsZero;
            _tablesOf[quantity] |= 1UL << (_figures[i].Table & 63);
        }

        Array.Fill(_isNil, false, _quantities.Count, _isNil.Length - _quantities.Count);
    }

    public IdentitySystem Build()
    {
        var sums = new ListedSums(_identities, this);
        for (int first = 0, next; first < _figures.Length; first = next)
        {
            next = first + 1;
            while (next < _figures.Length && _figures[next].Table == _figures[first].Table)
                next++;
            sums.AddTable(_tables[_figures[first].Table], _figures[first].Table, first, next);
        }

        var groups = new SliceGroups(_quantities);
        new PartSums(_identities, this, groups).Add();
        new Containment(_identities, this, groups).Add();
        return Finish();
    }

    public QuantityIndex Quantities => _quantities;

    public bool IsNil(int quantity) => _isNil[quantity];

    /// <summary>The tables that print a quantity, one bit each as far as 64 reach; none for one that is not printed.</summary>
    public ulong TablesOf(int quantity) => quantity < _tablesOf.Length ? _tablesOf[quantity] : 0;

    public int QuantityOf(int figure) => _quantityOfFigure[figure];

    public Figure Figure(int figure) => _figures[figure];

    /// <summary>Whether a quantity is printed only by rows whose name is another than that of their code.</summary>
    public bool HasForeignName(int quantity)
    {
        for (var f = 0; f < _figures.Length; f++)
        {
            if (_quantityOfFigure[f] == quantity && !_tables[_figures[f].Table].Rows[_figures[f].Row].HasForeignName)
                return false;
        }

        return true;
    }

    /// <summary>The quantity of a slice that may not be printed.</summary>
    public int Implied(Slice slice)
    {
        var quantity = _quantities.Add(slice);
        if (quantity >= _isNil.Length)
            Array.Resize(ref _isNil, _isNil.Length * 2);
        return quantity;
    }

    private static bool IsOnePart(ImmutableArray<RecognisedTable> tables, int part)
    {
        foreach (var table in tables)
        {
            if (table.Part != part)
                return false;
        }

        return true;
    }

    private IdentitySystem Finish()
    {
        var count = _quantities.Count;
        var figureStarts = new int[count + 1];
        foreach (var quantity in _quantityOfFigure)
            figureStarts[quantity + 1]++;
        for (var q = 0; q < count; q++)
            figureStarts[q + 1] += figureStarts[q];
        var at = figureStarts.AsSpan(0, count).ToArray();
        var byQuantity = new int[_figures.Length];
        for (var i = 0; i < _figures.Length; i++)
            byQuantity[at[_quantityOfFigure[i]]++] = i;
        var (starts, terms, identities) = _identities.ToArrays();
        return new(_figures, _quantities.Slices.ToArray(), _quantityOfFigure, figureStarts, byQuantity, starts, terms, identities);
    }
}
