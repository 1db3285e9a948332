using BudgetDomain.Performance;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Performance;

/// <summary>Actual values against targets: reached or not, at what rate, with what score.</summary>
public class TargetAssessmentTests
{
    [Theory]
    [InlineData("≥50次", "50次", true, "1/1")]
    [InlineData("≥50次", "40次", false, "4/5")]
    [InlineData("≤5.2万元", "52000元", true, "1/1")]
    [InlineData("≤5万元", "10万元", false, "1/2")]
    [InlineData("100%", "95%", false, "19/20")]
    [InlineData(">3家", "3家", false, "1/1")]
    [InlineData("2025年9月底前", "2025年9月28日", true, null)]
    [InlineData("9月底前", "10月1日", false, null)]
    [InlineData("5个工作日内支付", "6个工作日内支付", false, "5/6")]
    [InlineData("≤0起", "0起", true, null)]
    [InlineData("及时", "及时", true, null)]
    public void Comparable(string target, string actual, bool achieved, string? rate)
    {
        var assessment = IndicatorTarget.Parse(target).Assess(IndicatorTarget.Parse(actual));
        Assert.Equal(achieved ? AchievementVerdict.Achieved : AchievementVerdict.NotAchieved, assessment.Verdict);
        Assert.Equal(rate, assessment.Rate?.ToString());
        Assert.Equal(rate is null, assessment.Reason is not null);
    }

    [Theory]
    [InlineData("≥50次", "50人")]
    [InlineData("≥50次", "≥50次")]
    [InlineData("≥50次", "95%")]
    [InlineData("及时", "较为及时")]
    [InlineData("9月底前", "2025年9月28日")]
    public void NotComparable_SaysWhy_AndHasNoScore(string target, string actual)
    {
        var assessment = IndicatorTarget.Parse(target).Assess(IndicatorTarget.Parse(actual));
        Assert.Equal(AchievementVerdict.NotComparable, assessment.Verdict);
        Assert.NotNull(assessment.Reason);
        Assert.Null(assessment.Score(10, 2, MidpointRounding.AwayFromZero));
    }

    [Theory]
    [InlineData("30日内办结", "1个月内办结", "实际值的时间单位“个月”不是“日”", "the unit of time of the actual value is 个月, not 日")]
    public void NotComparable_SaysWhy(string target, string actual, string chinese, string english)
    {
        var reason = IndicatorTarget.Parse(target).Assess(IndicatorTarget.Parse(actual)).Reason;
        Assert.Equal((chinese, english), (reason?.Chinese, reason?.English));
    }

    [Property(MaxTest = 500)]
    public void Score_LiesBetweenNothingAndTheWeight_AndIsTheWeightOnlyWhereAchievedOrRounded(ushort actual, ushort target, byte weight)
    {
        var points = weight % 101;
        var assessment = new NumberTarget(TargetComparison.AtLeast, target, "次").Assess(new NumberTarget(TargetComparison.Equal, actual, "次"));
        var score = assessment.Score(points, 4, MidpointRounding.ToZero)!.Value;
        Assert.InRange(score, 0, points);
        Assert.Equal(actual >= target, assessment.Verdict == AchievementVerdict.Achieved);
        if (actual >= target)
            Assert.Equal(points, score);
        else
            Assert.True(score * target <= (decimal)points * actual, "not more than in proportion");
    }

    [Property(MaxTest = 500)]
    public void MoreIsNeverWorse_WhereMoreIsAsked(ushort less, ushort more, ushort target)
    {
        if (less > more)
            (less, more) = (more, less);
        var asked = new NumberTarget(TargetComparison.AtLeast, target, "次");
        var (low, high) = (asked.Assess(new NumberTarget(TargetComparison.Equal, less, "次")), asked.Assess(new NumberTarget(TargetComparison.Equal, more, "次")));
        Assert.True(low.Verdict != AchievementVerdict.Achieved || high.Verdict == AchievementVerdict.Achieved);
        Assert.True(low.Score(100, 4, MidpointRounding.ToEven) <= high.Score(100, 4, MidpointRounding.ToEven));
    }
}
