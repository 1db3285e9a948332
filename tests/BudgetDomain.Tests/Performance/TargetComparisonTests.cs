using BudgetDomain.Performance;
using Xunit;

namespace BudgetDomain.Tests.Performance;

/// <summary>Whether a value below, at or above a target satisfies it, for each way to compare.</summary>
public class TargetComparisonTests
{
    [Theory]
    [InlineData(TargetComparison.AtLeast, false, true, true)]
    [InlineData(TargetComparison.AtMost, true, true, false)]
    [InlineData(TargetComparison.MoreThan, false, false, true)]
    [InlineData(TargetComparison.LessThan, true, false, false)]
    [InlineData(TargetComparison.Equal, false, true, false)]
    public void Holds(TargetComparison comparison, bool below, bool at, bool above)
        => Assert.Equal((below, at, above), (comparison.Holds(-1), comparison.Holds(0), comparison.Holds(1)));
}
