using BudgetDomain.Performance;
using Xunit;

namespace BudgetDomain.Tests.Performance;

/// <summary>Frequencies: all there are, that they read back, and what an actual one says of them.</summary>
public class FrequencyTargetTests
{
    private static readonly FrequencyPeriod[] Periods = Enum.GetValues<FrequencyPeriod>();

    private static readonly FrequencyTarget[] All =
    [
        .. from period in Periods
           from draft in Drafts()
           where IsFrequency(period, draft.Point, draft.Day, draft.IsDeadline, draft.Times)
           select new FrequencyTarget(period, draft.Point, draft.Day, draft.IsDeadline, draft.Times),
    ];

    [Fact]
    public void What_is_a_frequency_is_made_and_reads_back_and_all_else_is_refused()
    {
        foreach (var period in Periods.Append((FrequencyPeriod)99))
        {
            foreach (var (point, day, isDeadline, times) in Drafts())
            {
                if (!IsFrequency(period, point, day, isDeadline, times))
                {
                    Assert.Throws<ArgumentException>(() => new FrequencyTarget(period, point, day, isDeadline, times));
                    continue;
                }

                var target = new FrequencyTarget(period, point, day, isDeadline, times);
                Assert.Equal(target, IndicatorTarget.Parse(target.Text));
                Assert.Equal((period, point, day, isDeadline, times), (target.Period, target.Point, target.Day, target.IsDeadline, target.Times));
            }
        }
    }

    [Fact]
    public void A_frequency_achieves_itself_and_what_is_asked_less_often()
    {
        foreach (var target in All)
        {
            Assert.Equal(AchievementVerdict.Achieved, target.Assess(target).Verdict);
            foreach (var actual in All)
            {
                var verdict = target.Assess(actual).Verdict;
                if (IsPlain(target) && IsPlain(actual))
                    Assert.Equal(actual.Period <= target.Period ? AchievementVerdict.Achieved : AchievementVerdict.NotAchieved, verdict);
                else if (SaysTimesOnly(target) && SaysTimesOnly(actual) && target.Period == actual.Period)
                    Assert.Equal((actual.Times ?? 1) >= (target.Times ?? 1) ? AchievementVerdict.Achieved : AchievementVerdict.NotAchieved, verdict);
                else if (target.Day is not null)
                    Assert.Equal(actual == target ? AchievementVerdict.Achieved : AchievementVerdict.NotComparable, verdict);
            }
        }
    }

    [Fact]
    public void The_rate_is_how_often_over_how_often_it_should_be()
    {
        var assessment = IndicatorTarget.Parse("每年4次").Assess(IndicatorTarget.Parse("每年3次"));
        Assert.Equal(AchievementVerdict.NotAchieved, assessment.Verdict);
        Assert.Equal(Percentage.Parse("75%"), assessment.Rate!.ToPercentage(0, MidpointRounding.AwayFromZero));
    }

    [Theory]
    [InlineData("每星期", "每周")]
    [InlineData("每天", "每日")]
    [InlineData("每季", "每季度")]
    [InlineData("每年度三次", "每年3次")]
    [InlineData("每年两次", "每年2次")]
    [InlineData("每月十次", "每月10次")]
    [InlineData("每月25号之前", "每月25日前")]
    [InlineData("每月底以前", "每月末前")]
    public void Other_ways_to_write_a_frequency_are_that_frequency(string text, string canonical)
        => Assert.Equal(canonical, Assert.IsType<FrequencyTarget>(IndicatorTarget.Parse(text)).Text);

    [Theory]
    [InlineData("每人")]
    [InlineData("每月前")]
    [InlineData("每月32日")]
    [InlineData("每年0次")]
    [InlineData("每周5日")]
    [InlineData("每月上旬")]
    [InlineData("每月两次以上")]
    public void What_only_looks_like_a_frequency_is_none(string text)
        => Assert.False(IndicatorTarget.TryParse(text, out var target) && target is FrequencyTarget, text);

    private static bool IsPlain(FrequencyTarget target) => target is { Point: DatePart.Whole, Day: null, Times: null };

    private static bool SaysTimesOnly(FrequencyTarget target) => target is { Point: DatePart.Whole, Day: null };

    private static IEnumerable<(DatePart Point, int? Day, bool IsDeadline, int? Times)> Drafts()
        => from point in Enum.GetValues<DatePart>()
           from day in (int?[])[null, 0, 1, 31, 32]
           from isDeadline in (bool[])[false, true]
           from times in (int?[])[null, 0, 1, 2, 9999, 10000]
           select (point, day, isDeadline, times);

    private static bool IsFrequency(FrequencyPeriod period, DatePart point, int? day, bool isDeadline, int? times)
    {
        var hasPlace = day is not null || point is DatePart.Start or DatePart.End;
        return Enum.IsDefined(period)
            && (point == DatePart.Whole || point == DatePart.Start || point == DatePart.End)
            && (day is null || (day is 1 or 31 && period == FrequencyPeriod.Month && point == DatePart.Whole))
            && !(isDeadline && !hasPlace)
            && (times is null || (times is 1 or 2 or 9999 && !hasPlace));
    }
}
