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
            ? [.. Sources.GroupBy(static s => s.Source ?? FundingSource.Other).SelectMany(Joined)]
            : [],
    };

    /// <summary>The sources of one kind as one share; where their sum is no amount they stay apart, and make no plan.</summary>
    private static IEnumerable<FundingShare> Joined(IGrouping<FundingSource, PlanAmount> sources)
    {
        var sum = Int128.Zero;
        foreach (var source in sources)
            sum += source.Amount.Fen;
        return sum >= WanYuan.MinValue.Fen && sum <= WanYuan.MaxValue.Fen
            ? [new(sources.Key, WanYuan.FromFen((long)sum))]
            : sources.Select(static s => new FundingShare(s.Source ?? FundingSource.Other, s.Amount));
    }
}
