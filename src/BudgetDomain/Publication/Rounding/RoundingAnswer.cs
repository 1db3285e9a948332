using System.Collections.Immutable;

namespace BudgetDomain.Publication.Rounding;

/// <summary>The answer to a rounding problem.</summary>
/// <param name="Outcome">What the search came to.</param>
/// <param name="Values">The value of each variable, in 分; empty where none was found.</param>
public sealed record RoundingAnswer(RoundingOutcome Outcome, ImmutableArray<long> Values)
{
    /// <summary>That it is not known.</summary>
    public static RoundingAnswer Undecided { get; } = new(RoundingOutcome.Undecided, []);

    /// <summary>That there is none.</summary>
    public static RoundingAnswer Impossible { get; } = new(RoundingOutcome.Impossible, []);
}
