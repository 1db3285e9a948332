using BudgetDomain.Performance;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Performance;

/// <summary>Dates: which exist, that they read back, and that an assessment says what the days say, counted one by one.</summary>
public class DateTargetTests
{
    private static readonly int?[] Years = [null, 1948, 1949, 2023, 2024, 2100, 2101];
    private static readonly int?[] Months = [null, 0, 1, 2, 4, 12, 13];
    private static readonly int?[] Days = [null, 0, 1, 10, 11, 20, 21, 28, 29, 30, 31, 32];
    private static readonly DatePart[] Parts = [.. Enum.GetValues<DatePart>(), (DatePart)99];

    [Fact]
    public void What_is_a_date_is_made_and_reads_back_and_all_else_is_refused()
    {
        foreach (var (year, month, day, part) in All())
        {
            foreach (var isDeadline in (bool[])[false, true])
            {
                if (!IsDate(year, month, day, part))
                {
                    Assert.Throws<ArgumentException>(() => new DateTarget(year, month, day, part, isDeadline));
                    continue;
                }

                var target = new DateTarget(year, month, day, part, isDeadline, isDeadline ? "完成" : "");
                Assert.Equal(target, IndicatorTarget.Parse(target.Text));
                Assert.Equal((year, month, day, part, isDeadline), (target.Year, target.Month, target.Day, target.Part, target.IsDeadline));
            }
        }
    }

    [Theory]
    [InlineData("完成")]
    [InlineData("1次完成")]
    public void An_action_that_would_not_read_back_is_refused(string action)
        => Assert.Throws<ArgumentException>(() => new DateTarget(2025, 9, 1, isDeadline: action[0] == '1', action: action));

    [Property(MaxTest = 500 / Thinned.By)]
    public Property An_assessment_says_what_the_days_say()
        => Prop.ForAll(Dates().Zip(Dates()).ToArbitrary(), static pair =>
        {
            var (target, actual) = pair;
            var assessment = target.Assess(actual);
            if (target.Year is null != actual.Year is null || actual.IsDeadline)
                return assessment.Verdict == AchievementVerdict.NotComparable;
            var (asked, done) = (DaysOf(target), DaysOf(actual));
            var hits = target.IsDeadline ? done.Count(d => d <= asked[^1]) : done.Count(asked.Contains);
            var expected = hits == done.Count ? AchievementVerdict.Achieved : hits == 0 ? AchievementVerdict.NotAchieved : AchievementVerdict.NotComparable;
            return assessment.Verdict == expected && assessment.Rate is null;
        });

    [Fact]
    public void A_year_is_filled_in_where_none_is_printed()
    {
        Assert.Equal("2025年9月底前", ((DateTarget)IndicatorTarget.Parse("9月底前")).In(FiscalYear.FromYear(2025)).Text);
        Assert.Equal("2024年9月底前", ((DateTarget)IndicatorTarget.Parse("2024年9月底前")).In(FiscalYear.FromYear(2025)).Text);
        Assert.Throws<ArgumentException>(() => ((DateTarget)IndicatorTarget.Parse("2月29日")).In(FiscalYear.FromYear(2025)));
    }

    [Theory]
    [InlineData("2025-12-31", "2025年12月31日")]
    [InlineData("2025/2/1", "2025年2月1日")]
    [InlineData("2025.02.01", "2025年2月1日")]
    [InlineData("本年12月底之前", "12月底前")]
    [InlineData("当年底以前", "年底前")]
    [InlineData("9月份中旬", "9月中旬")]
    [InlineData("9月5号前交付使用", "9月5日前交付使用")]
    [InlineData("2025年末", "2025年底")]
    public void Other_ways_to_write_a_date_are_that_date(string text, string canonical)
        => Assert.Equal(canonical, Assert.IsType<DateTarget>(IndicatorTarget.Parse(text)).Text);

    [Theory]
    [InlineData("2025-13-01")]
    [InlineData("2025-12/31")]
    [InlineData("2025-12-")]
    [InlineData("2025-12-311")]
    [InlineData("025-12-31")]
    [InlineData("12月完成5次前")]
    [InlineData("12月完成")]
    public void What_only_looks_like_a_date_is_none(string text)
        => Assert.False(IndicatorTarget.TryParse(text, out var target) && target is DateTarget, text);

    [Theory]
    [InlineData("2月30日前")]
    [InlineData("2023年2月29日")]
    [InlineData("4月31日")]
    public void A_day_that_its_month_does_not_have_is_refused_where_it_stands(string text)
        => Assert.Contains($"第 {text.IndexOf('月', StringComparison.Ordinal) + 2} 位", Assert.Throws<FormatException>(() => IndicatorTarget.Parse(text)).Message, StringComparison.Ordinal);

    private static IEnumerable<(int? Year, int? Month, int? Day, DatePart Part)> All()
        => from year in Years from month in Months from day in Days from part in Parts select (year, month, day, part);

    private static bool IsDate(int? year, int? month, int? day, DatePart part)
    {
        if (year is 1948 or 2101 || month is 0 or 13 || (int)part == 99)
            return false;
        if (day is not null)
            return month is not null && part == DatePart.Whole && DateOnly.TryParse($"{year ?? 2000}-{month}-{day}", System.Globalization.CultureInfo.InvariantCulture, out _);
        return month is not null || part is DatePart.Start or DatePart.End || (year is not null && part == DatePart.Whole);
    }

    private static Gen<DateTarget> Dates()
        => from date in Gen.Elements(All().Where(d => IsDate(d.Year, d.Month, d.Day, d.Part)).ToArray())
           from isDeadline in Gen.Elements(false, true)
           select new DateTarget(date.Year is null ? null : 2023 + (date.Year % 2), date.Month, date.Day == 29 ? 28 : date.Day, date.Part, isDeadline);

    /// <summary>The days that a target means, found by asking each day of some years.</summary>
    private static List<DateOnly> DaysOf(DateTarget target)
    {
        var days = new List<DateOnly>();
        var year = target.Year ?? 2000;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var month = target.Month ?? (target.Part == DatePart.End ? 12 : target.Part == DatePart.Start ? 1 : day.Month);
            var isLast = day.AddDays(1).Month != day.Month;
            var fits = target.Part switch
            {
                DatePart.Start or DatePart.Early => day.Day <= 10,
                DatePart.Middle => day.Day is > 10 and <= 20,
                DatePart.Late => day.Day > 20,
                DatePart.End => isLast,
                _ => target.Day is null || day.Day == target.Day,
            };
            if (day.Month == month && fits)
                days.Add(day);
        }

        return days;
    }
}
