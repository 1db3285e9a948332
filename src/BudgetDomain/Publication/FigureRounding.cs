using System.Collections.Immutable;

namespace BudgetDomain.Publication;

/// <summary>How the exact amounts of a disclosure became printed figures.</summary>
public sealed record FigureRounding
{
    /// <summary>The way it was done.</summary>
    public required RoundingMethod Method { get; init; }

    /// <summary>Every figure that is not printed at its nearest value.</summary>
    public ImmutableArray<MovedFigure> Moved { get; init; } = [];

    /// <summary>Why there is no additive rounding, where nearest rounding or that by unit was used in its place; otherwise <see langword="null"/>.</summary>
    public LocalizedText? WhyNotAdditive { get; init; }
}
