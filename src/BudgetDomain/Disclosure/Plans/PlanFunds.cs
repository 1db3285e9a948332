using System.Collections.Immutable;
using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Plans;

/// <summary>The funds that a plan prints for a year or for the whole time.</summary>
/// <param name="Total">资金总额; <see langword="null"/> where none can be read.</param>
/// <param name="Sources">The sources that are printed below it, in their order.</param>
/// <param name="SourcesAddUp">Whether the sources are all there and none lies within another, so that they must add up to the total.</param>
public sealed record PlanFunds(PlanAmount? Total, ImmutableArray<PlanAmount> Sources, bool SourcesAddUp)
{
    /// <summary>The same as a draft; sources of one kind are one.</summary>
    internal ProjectFundsDraft ToDraft() => new()
    {
        Total = Total?.Amount,
        Sources = SourcesAddUp
            ? [.. Sources.GroupBy(static s => s.Source ?? FundingSource.Other).Select(static g => new FundingShare(g.Key, g.Select(static s => s.Amount).Total()))]
            : [],
    };
}
