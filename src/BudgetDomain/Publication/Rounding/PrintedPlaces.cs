using System.Numerics;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication.Rounding;

/// <summary>
/// The last places that a document prints amounts to, one for each unit of its tables, and what they ask of rounding: what is
/// seen in two units may not be printed as nothing in the larger, for a printed zero is read as exactly zero.
/// </summary>
internal sealed class PrintedPlaces
{
    private readonly List<long> _places = [];
    private readonly ulong[] _printed;
    private readonly ulong[] _within;
    private readonly bool[] _isSeenTwice;

    private PrintedPlaces(IdentitySystem system)
    {
        _printed = new ulong[system.QuantityCount];
        _within = new ulong[system.IdentityCount];
        _isSeenTwice = new bool[system.QuantityCount];
    }

    /// <summary>How many places there are.</summary>
    public int Count => _places.Count;

    /// <summary>Whether an amount that is not printed to one place alone, or a sum between places, is in the document.</summary>
    public bool AreMixed { get; private set; }

    /// <summary>A place, in 分.</summary>
    public long this[int index] => _places[index];

    /// <summary>Finds the places of figures, and which identities are between figures of one place.</summary>
    public static PrintedPlaces Of(IdentitySystem system, IReadOnlyList<Figure> figures)
    {
        var places = new PrintedPlaces(system);
        for (var q = 0; q < system.QuantityCount; q++)
        {
            foreach (var figure in system.FiguresOf(q))
                places._printed[q] |= 1UL << places.IndexOf(figures[figure].LastPlace);
            if (BitOperations.PopCount(places._printed[q]) > 1)
                places._isSeenTwice[q] = places.AreMixed = true;
        }

        for (var i = 0; i < system.IdentityCount; i++)
            places.Look(i, system.TermsOf(i));
        return places;
    }

    /// <summary>Whether all figures of an identity are printed to a place.</summary>
    public bool IsWithin(int identity, int place) => (_within[identity] & (1UL << place)) != 0;

    /// <summary>The values below and above an exact amount.</summary>
    public (long Down, long Up) Around(int quantity, long fen, long place)
    {
        var down = fen >= 0 ? fen / place * place : -((-fen + place - 1) / place) * place;
        var up = down == fen ? down : down + place;
        return fen == 0 || !_isSeenTwice[quantity] ? (down, up) : (down == 0 ? up : down, up == 0 ? down : up);
    }

    /// <summary>The nearest of them.</summary>
    public long Nearest(int quantity, long fen, long place)
    {
        var (down, up) = Around(quantity, fen, place);
        return Math.Clamp(FigureRounder.Nearest(fen, place), down, up);
    }

    private void Look(int identity, ReadOnlySpan<int> terms)
    {
        var within = ulong.MaxValue >> (64 - _places.Count);
        foreach (var term in terms)
        {
            if (_printed[term] != 0)
                within &= _printed[term];
        }

        _within[identity] = within;
        if (within != 0)
            return;
        AreMixed = true;
        foreach (var term in terms)
            _isSeenTwice[term] = true;
    }

    private int IndexOf(long place)
    {
        var index = _places.IndexOf(place);
        if (index >= 0)
            return index;
        _places.Add(place);
        return _places.Count - 1;
    }
}
