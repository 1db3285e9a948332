using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>A first level of a frame with what stands under it.</summary>
/// <param name="FirstLevel">一级指标.</param>
/// <param name="SecondLevels">The 二级指标 under it, in the order of the regulation.</param>
public sealed record FrameworkBranch(FirstLevelIndicator FirstLevel, ImmutableArray<SecondLevelIndicator> SecondLevels);
