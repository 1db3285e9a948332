using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>How figures are looked for that, if they alone were wrong, would explain a contradiction. Nothing is ever changed.</summary>
public sealed record RepairOptions
{
    /// <summary>The weight of a figure, at least 1: how unlikely it is to be wrong. The lightest explanation is wanted. Default: 1 for all.</summary>
    public Func<Figure, int>? WeightOf { get; init; }

    /// <summary>Whether a figure is certain, so that it is never doubted. Default: none is.</summary>
    public Func<Figure, bool>? IsCertain { get; init; }

    /// <summary>The disclosure of last year, by which a figure copied from it is known. Default: none.</summary>
    public RecognisedDocument? LastYear { get; init; }

    /// <summary>How many smallest sets of figures are given for one contradiction at most. Default: 20.</summary>
    public int MaxSets { get; init; } = 20;

    /// <summary>How many figures a set may have that explains one contradiction. Default: 4; more wrong figures at one place cannot be told from a list that lacks rows.</summary>
    public int MaxFigures { get; init; } = 4;
}
