using BudgetDomain.Reconciliation;
using BudgetDomain.Rules.Plans;
using Xunit;

namespace BudgetDomain.Tests.Rules;

/// <summary>A difference within half a unit of the last places is rounding, within less than one truncation or a plug, and more is neither.</summary>
public class PlanArithmeticTests
{
    [Theory]
    [InlineData(0, 0, Grade.Exact)]
    [InlineData(0, 100, Grade.Exact)]
    [InlineData(1, 0, Grade.Contradicted)]
    [InlineData(50, 100, Grade.Rounded)]
    [InlineData(51, 100, Grade.Adjusted)]
    [InlineData(99, 100, Grade.Adjusted)]
    [InlineData(100, 100, Grade.Contradicted)]
    public void ADifference_IsJudgedByTheLastPlaces(int difference, int places, Grade grade)
        => Assert.Equal((grade, grade), (PlanArithmetic.Judge(difference, places), PlanArithmetic.Judge(-difference, places)));
}
