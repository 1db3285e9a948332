using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Sections;

/// <summary>车辆情况: the vehicles that a unit has, by use.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Uses">How many of each use; none where they are not told apart.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
public sealed record VehicleSection(int Total, ImmutableArray<CountedItem> Uses, int Line, int Page)
{
    /// <summary>Whether the uses add up to the total; true where there are none.</summary>
    public bool Agrees => Uses.IsEmpty || Uses.Sum(static u => (long)u.Count) == Total;
}
