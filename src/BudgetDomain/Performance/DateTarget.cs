using System.Globalization;
using System.Text;

namespace BudgetDomain.Performance;

/// <summary>日期指标值: a date or a deadline: <c>9月底前</c>, <c>2025年9月底前</c>, <c>6月上旬</c>, <c>12月31日前完成</c>, <c>年底前</c>.</summary>
/// <remarks>The year may be missing; then it is the year of the plan. A date without a month is a year's start, end or whole.</remarks>
public sealed record DateTarget : IndicatorTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="year">The year, 1949 to 2100, or none.</param>
    /// <param name="month">The month, or none.</param>
    /// <param name="day">The day of the month, or none.</param>
    /// <param name="part">The part of the month, or of the year where no month is given; <see cref="DatePart.Whole"/> with a day.</param>
    /// <param name="isDeadline">Whether it says 前: by then at the latest.</param>
    /// <param name="action">What is to be done by then, such as 完成; empty unless a deadline.</param>
    /// <exception cref="ArgumentException">There is no such date, or it would not read back.</exception>
    public DateTarget(int? year, int? month, int? day = null, DatePart part = DatePart.Whole, bool isDeadline = false, string action = "")
        : this(year, month, day, part, isDeadline, action, trusted: true)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (!Exists(year, month, day, part))
            throw new ArgumentException("没有这样的日期");
        RequireReadable();
    }

    internal DateTarget(int? year, int? month, int? day, DatePart part, bool isDeadline, string action, bool trusted)
    {
        _ = trusted;
        Year = year;
        Month = month;
        Day = day;
        Part = part;
        IsDeadline = isDeadline;
        Action = action;
    }

    /// <summary>The year, or <see langword="null"/> where none is printed.</summary>
    public int? Year { get; }

    /// <summary>The month, or <see langword="null"/>.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, or <see langword="null"/>.</summary>
    public int? Day { get; }

    /// <summary>The part of the month or the year.</summary>
    public DatePart Part { get; }

    /// <summary>Whether it says 前.</summary>
    public bool IsDeadline { get; }

    /// <summary>What is to be done by then; may be empty.</summary>
    public string Action { get; }

    /// <inheritdoc/>
    public override string Text
    {
        get
        {
            var text = new StringBuilder();
            if (Year is { } year)
                text.Append(CultureInfo.InvariantCulture, $"{year}年");
            if (Month is { } month)
                text.Append(CultureInfo.InvariantCulture, $"{month}月");
            else if (Year is null)
                text.Append('年');
            if (Day is { } day)
                text.Append(CultureInfo.InvariantCulture, $"{day}日");
            text.Append(Part switch
            {
                DatePart.Start => "初",
                DatePart.Early => "上旬",
                DatePart.Middle => "中旬",
                DatePart.Late => "下旬",
                DatePart.End => "底",
                _ => string.Empty,
            });
            return text.Append(IsDeadline ? "前" : string.Empty).Append(Action).ToString();
        }
    }

    /// <summary>The same date in a year, where none is printed.</summary>
    /// <param name="year">The year of the plan.</param>
    /// <exception cref="ArgumentException">There is no such date in that year.</exception>
    public DateTarget In(FiscalYear year) => Year is null ? new(year.Year, Month, Day, Part, IsDeadline, Action) : this;

    internal static bool Exists(int? year, int? month, int? day, DatePart part)
    {
        if (!Enum.IsDefined(part) || year is < 1949 or > 2100 || month is < 1 or > 12)
            return false;
        if (day is { } d)
            return month is { } m && part == DatePart.Whole && d >= 1 && d <= DateTime.DaysInMonth(year ?? 2000, m);
        return month is not null || (part is DatePart.Start or DatePart.End) || (part == DatePart.Whole && year is not null);
    }

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
    {
        var other = (DateTarget)actual;
        if (Year is null != other.Year is null)
            return TargetAssessment.Incomparable(new("一个日期有年份，一个没有", "one date has a year and the other has none"));
        if (other.IsDeadline)
            return TargetAssessment.Incomparable(new("实际值应是完成的日期", "the actual value must be the date when it was done"));

        // Without years both lie in the year of the plan; a leap year stands for it.
        var (first, last) = Days();
        var (begin, end) = other.Days();
        var achieved = IsDeadline ? end <= last : begin >= first && end <= last;
        var missed = IsDeadline ? begin > last : begin > last || end < first;
        return achieved || missed
            ? TargetAssessment.Of(achieved, new("日期没有完成率", "a date has no rate"))
            : TargetAssessment.Incomparable(new("实际日期不够精确", "the actual date is not precise enough"));
    }

    /// <summary>The first and the last day meant, counted within the calendar.</summary>
    private (int First, int Last) Days()
    {
        var year = Year ?? 2000;
        var (firstMonth, lastMonth) = (Month ?? (Part == DatePart.End ? 12 : 1), Month ?? (Part == DatePart.Start ? 1 : 12));
        var length = DateTime.DaysInMonth(year, lastMonth);
        var (from, to) = (Day, Part) switch
        {
            ({ } day, _) => (day, day),
            (_, DatePart.Start or DatePart.Early) => (1, 10),
            (_, DatePart.Middle) => (11, 20),
            (_, DatePart.Late) => (21, length),
            (_, DatePart.End) => (length, length),
            _ => (1, length),
        };
        return (new DateOnly(year, firstMonth, from).DayNumber, new DateOnly(year, lastMonth, to).DayNumber);
    }
}
