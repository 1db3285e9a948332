using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>The quantities of a document and the identities between them, as they follow from the slices.</summary>
/// <remarks>Held in flat arrays: identity i has the quantities <c>Terms[Starts[i] .. Starts[i + 1]]</c>, the whole first.</remarks>
public sealed class IdentitySystem
{
    private (ImmutableArray<RecognisedTable> Tables, int Part) _origin;

    internal IdentitySystem(
        ImmutableArray<Figure> figures, Slice[] quantities, int[] quantityOfFigure, int[] figureStarts, int[] figuresByQuantity,
        int[] starts, int[] terms, Identity[] identities)
    {
        Figures = figures;
        Quantities = quantities;
        QuantityOfFigure = quantityOfFigure;
        FigureStarts = figureStarts;
        FiguresByQuantity = figuresByQuantity;
        Starts = starts;
        Terms = terms;
        Identities = identities;
        foreach (var figure in figures)
            IsSigned |= figure.Amount.Fen < 0;
    }

    /// <summary>The figures, in the order given.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>How many distinct quantities there are, printed and implied.</summary>
    public int QuantityCount => Quantities.Length;

    /// <summary>How many identities there are between quantities; figures of one quantity come on top.</summary>
    public int IdentityCount => Identities.Length;

    /// <summary>Whether a figure is negative, so that a whole may be less than a part.</summary>
    public bool IsSigned { get; }

    /// <summary>Whether an identity says anything: a bound does not where amounts may be negative.</summary>
    internal bool Applies(int identity) => !IsSigned || Identities[identity].IsEquality;

    internal Slice[] Quantities { get; }

    internal int[] QuantityOfFigure { get; }

    internal int[] FigureStarts { get; }

    internal int[] FiguresByQuantity { get; }

    internal int[] Starts { get; }

    internal int[] Terms { get; }

    internal Identity[] Identities { get; }

    /// <summary>The identities in which a quantity occurs. Found when first asked for.</summary>
    internal ReadOnlySpan<int> IdentitiesOf(int quantity)
    {
        var (starts, identities) = Occurrences;
        return identities.AsSpan(starts[quantity]..starts[quantity + 1]);
    }

    private (int[] Starts, int[] Identities) Occurrences => field.Starts is null ? field = FindOccurrences() : field;

    private (int[] Starts, int[] Identities) FindOccurrences()
    {
        var starts = new int[QuantityCount + 1];
        foreach (var term in Terms)
            starts[term + 1]++;
        for (var q = 0; q < QuantityCount; q++)
            starts[q + 1] += starts[q];
        var at = starts.AsSpan(0, QuantityCount).ToArray();
        var identities = new int[Terms.Length];
        for (var i = 0; i < Identities.Length; i++)
        {
            foreach (var term in TermsOf(i))
                identities[at[term]++] = i;
        }

        return (starts, identities);
    }

    /// <summary>Derives the identities of tables and their figures.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="figures">Their figures.</param>
    /// <param name="part">Which of several documents in one file is meant.</param>
    public static IdentitySystem Derive(ImmutableArray<RecognisedTable> tables, ImmutableArray<Figure> figures, int part = 0)
    {
        var system = new Derivation(tables, figures, part).Build();
        system._origin = (tables, part);
        return system;
    }

    /// <summary>The system as it would be derived if a figure could not be read; <see langword="null"/> where it was not derived from tables.</summary>
    internal IdentitySystem? WithUnknown(int figure)
    {
        if (_origin.Tables.IsDefault)
            return null;
        var known = Figures[figure];
        var unknown = new Figure(known.Slice, FigureState.Unreadable, WanYuan.Zero, known.LastPlace, known.Table, known.Row, known.Column, known.Text);
        return Derive(_origin.Tables, Figures.SetItem(figure, unknown), _origin.Part);
    }

    /// <summary>The slice of a quantity.</summary>
    public Slice SliceOf(int quantity) => Quantities[quantity];

    /// <summary>The figures printed for a quantity, as indexes into <see cref="Figures"/>.</summary>
    public ReadOnlySpan<int> FiguresOf(int quantity)
        => FiguresByQuantity.AsSpan(FigureStarts[quantity]..FigureStarts[quantity + 1]);

    /// <summary>An identity by its index.</summary>
    public Identity this[int index] => Identities[index];

    /// <summary>The quantities of an identity, the whole first.</summary>
    public ReadOnlySpan<int> TermsOf(int identity) => Terms.AsSpan(Starts[identity]..Starts[identity + 1]);
}
