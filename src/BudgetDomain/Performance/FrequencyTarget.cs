using System.Globalization;
using System.Text;

namespace BudgetDomain.Performance;

/// <summary>频次指标值: something that recurs: <c>每周</c>, <c>每半月</c>, <c>每季度末</c>, <c>每月25日前</c>, <c>每年2次</c>.</summary>
public sealed record FrequencyTarget : IndicatorTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="period">The period of one round.</param>
    /// <param name="point">When in the period: <see cref="DatePart.Whole"/> (any time), <see cref="DatePart.Start"/> or <see cref="DatePart.End"/>.</param>
    /// <param name="day">The day of the month, 1 to 31, or none; for months only.</param>
    /// <param name="isDeadline">Whether it says 前; only with a point or a day.</param>
    /// <param name="times">How many times in the period, 1 to 9999, or none; not with a point or a day.</param>
    /// <exception cref="ArgumentException">The parts do not go together.</exception>
    public FrequencyTarget(FrequencyPeriod period, DatePart point = DatePart.Whole, int? day = null, bool isDeadline = false, int? times = null)
        : this(period, point, day, isDeadline, times, trusted: true)
    {
        if (!Exists(period, point, day, isDeadline, times))
            throw new ArgumentException("没有这样的频次");
    }

    internal FrequencyTarget(FrequencyPeriod period, DatePart point, int? day, bool isDeadline, int? times, bool trusted)
    {
        _ = trusted;
        Period = period;
        Point = point;
        Day = day;
        IsDeadline = isDeadline;
        Times = times;
    }

    /// <summary>The period of one round.</summary>
    public FrequencyPeriod Period { get; }

    /// <summary>When in the period; <see cref="DatePart.Whole"/> for any time.</summary>
    public DatePart Point { get; }

    /// <summary>The day of the month, or <see langword="null"/>.</summary>
    public int? Day { get; }

    /// <summary>Whether it says 前.</summary>
    public bool IsDeadline { get; }

    /// <summary>How many times in the period, or <see langword="null"/> where it is not said.</summary>
    public int? Times { get; }

    /// <inheritdoc/>
    public override string Text
    {
        get
        {
            var text = new StringBuilder().Append('每').Append(Period switch
            {
                FrequencyPeriod.Day => "日",
                FrequencyPeriod.Week => "周",
                FrequencyPeriod.HalfMonth => "半月",
                FrequencyPeriod.Month => "月",
                FrequencyPeriod.Quarter => "季度",
                FrequencyPeriod.HalfYear => "半年",
                _ => "年",
            });
            if (Day is { } day)
                text.Append(CultureInfo.InvariantCulture, $"{day}日");
            text.Append(Point switch { DatePart.Start => "初", DatePart.End => "末", _ => string.Empty });
            if (Times is { } times)
                text.Append(CultureInfo.InvariantCulture, $"{times}次");
            return text.Append(IsDeadline ? "前" : string.Empty).ToString();
        }
    }

    internal static bool Exists(FrequencyPeriod period, DatePart point, int? day, bool isDeadline, int? times)
    {
        if (!Enum.IsDefined(period) || point is not (DatePart.Whole or DatePart.Start or DatePart.End))
            return false;
        var placed = point != DatePart.Whole || day is not null;
        if (day is not null && (period != FrequencyPeriod.Month || point != DatePart.Whole || day is < 1 or > 31))
            return false;
        return (!isDeadline || placed) && times is null or (>= 1 and <= 9999) && (times is null || !placed);
    }

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
    {
        var other = (FrequencyTarget)actual;
        if (other.Period == Period && Day is null && other.Day is null && Point == other.Point)
        {
            // Not said is once.
            var (done, asked) = (other.Times ?? 1, Times ?? 1);
            return TargetAssessment.Of(done >= asked, AchievementRate.Of(TargetComparison.AtLeast, done, asked), NoRate);
        }

        if (Point != DatePart.Whole || Day is not null || Times is not null || other.Times is not null)
            return other == this ? TargetAssessment.Of(true, NoRate) : TargetAssessment.Incomparable(new("频次的时点不同，不能比较", "the points in time differ"));
        return TargetAssessment.Of(other.Period <= Period, NoRate);
    }

    private static LocalizedText NoRate { get; } = new("频次没有完成率", "a frequency has no rate");
}
