using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>What may become <see cref="ProjectFunds"/>: a total and its sources as stated, right or wrong.</summary>
public sealed record ProjectFundsDraft
{
    /// <summary>资金总额; <see langword="null"/> where none is stated.</summary>
    public WanYuan? Total { get; init; }

    /// <summary>The sources; none where they are not stated.</summary>
    public ImmutableArray<FundingShare> Sources { get; init; } = [];
}
