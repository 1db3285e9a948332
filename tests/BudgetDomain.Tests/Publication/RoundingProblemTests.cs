using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using Xunit;

namespace BudgetDomain.Tests.Publication;

/// <summary>What solves a problem of rounding, and what it costs.</summary>
public class RoundingProblemTests
{
    // 合计 of two parts that may be rounded, with one that is exact and one that is free.
    private static RoundingProblem Problem(IdentityRelation relation) => new(
        [new(300, 400, 5), new(100, 200, -3), new(100, 200, 7), new(100, 100, 1_000), new(-50, 50, 1_000, IsFree: true)],
        [new(0, [1, 2, 3], relation)]);

    [Theory]
    [InlineData(true, 300, 100, 100, 100, 0)]
    [InlineData(true, 400, 200, 100, 100, -50)]
    [InlineData(true, 400, 100, 200, 100, 50)]
    [InlineData(false, 300, 200, 100, 100, 0)]
    [InlineData(false, 400, 100, 100, 100, 0)]
    [InlineData(false, 350, 150, 100, 100, 0)]
    [InlineData(false, 300, 100, 100, 100, 51)]
    [InlineData(false, 300, 100, 100, 100, -51)]
    [InlineData(false, 500, 200, 200, 100, 0)]
    public void Solution_is_of_allowed_values_that_add_up(bool isOne, long whole, long one, long two, long exact, long free)
        => Assert.Equal(isOne, Problem(IdentityRelation.Equal).IsSolvedBy([whole, one, two, exact, free]));

    [Theory]
    [InlineData(IdentityRelation.AtLeast, 400, true)]
    [InlineData(IdentityRelation.AtLeast, 300, true)]
    [InlineData(IdentityRelation.AtMost, 400, false)]
    [InlineData(IdentityRelation.AtMost, 300, true)]
    public void Whole_may_be_more_or_less_where_the_sum_says_so(IdentityRelation relation, long whole, bool isOne)
        => Assert.Equal(isOne, Problem(relation).IsSolvedBy([whole, 100, 100, 100, 0]));

    [Fact]
    public void Solution_has_a_value_for_each_quantity()
    {
        Assert.False(Problem(IdentityRelation.Equal).IsSolvedBy([300, 100, 100, 100]));
        Assert.False(Problem(IdentityRelation.Equal).IsSolvedBy([300, 100, 100, 100, 0, 0]));
    }

    /// <summary>Ceilings cost; floors, exact and free amounts do not.</summary>
    [Theory]
    [InlineData(0, 300, 100, 100, 100, 0)]
    [InlineData(5, 400, 100, 100, 100, 0)]
    [InlineData(-3, 300, 200, 100, 100, 50)]
    [InlineData(9, 400, 200, 200, 100, 50)]
    public void Cost_is_that_of_the_ceilings(int cost, long whole, long one, long two, long exact, long free)
        => Assert.Equal(cost, (int)Problem(IdentityRelation.Equal).CostOf([whole, one, two, exact, free]));
}
