using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;
using Xunit;

namespace BudgetDomain.Tests.Disclosure;

public class RecognisedPlanTests
{
    /// <summary>A plan prints what it will; sources beyond all money are no plan, and no error of the reader either.</summary>
    [Fact]
    public void Sources_whose_sum_no_amount_holds_make_no_plan()
    {
        var most = new PlanAmount("中央", FundingSource.Central, WanYuan.MaxValue, 1, 0, "");
        var plan = new RecognisedPlan
        {
            Title = "绩效目标表",
            IsWhole = false,
            Project = "甲",
            YearFunds = new(most, [most, most, most with { Source = FundingSource.Provincial }], SourcesAddUp: true),
            Line = 1,
            Page = 0,
        };
        Assert.Null(plan.Plan);
        Assert.NotEmpty(plan.Problems);
    }
}
