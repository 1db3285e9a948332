using System.Globalization;

namespace BudgetDomain.Performance;

/// <summary>时限指标值: something to be done within a time: <c>满足支付条件5个工作日内支付</c>, <c>30日内办结</c>.</summary>
public sealed record DurationTarget : IndicatorTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="condition">From when, such as 满足支付条件; may be empty; without digits.</param>
    /// <param name="count">How many units of time, 1 to 999,999.</param>
    /// <param name="unit">The unit of time, such as 个工作日, 日, 小时.</param>
    /// <param name="action">What is to be done, such as 支付; may be empty; without digits.</param>
    /// <exception cref="ArgumentException">The parts together do not read back.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public DurationTarget(string condition, int count, string unit, string action)
        : this(condition, count, unit, action, trusted: true)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        RequireReadable();
    }

    internal DurationTarget(string condition, int count, string unit, string action, bool trusted)
    {
        _ = trusted;
        Condition = condition;
        Count = count;
        Unit = unit;
        Action = action;
    }

    internal const int MaxCount = 999_999;

    /// <summary>The units of time; one that begins another stands behind it.</summary>
    internal static ReadOnlySpan<string> Units => new[] { "个工作日", "工作日", "个自然日", "自然日", "个小时", "小时", "分钟", "个月", "个季度", "日", "天", "周", "月", "年" };

    /// <summary>From when; may be empty.</summary>
    public string Condition { get; }

    /// <summary>How many units of time.</summary>
    public int Count { get; }

    /// <summary>The unit of time.</summary>
    public string Unit { get; }

    /// <summary>What is to be done; may be empty.</summary>
    public string Action { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Condition}{Count}{Unit}内{Action}");

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
    {
        var other = (DurationTarget)actual;
        return other.Unit == Unit
            ? TargetAssessment.Of(other.Count <= Count, AchievementRate.Of(TargetComparison.AtMost, other.Count, Count), new("时限没有完成率", "a time limit has no rate"))
            : TargetAssessment.Incomparable(new($"实际值的时间单位“{other.Unit}”不是“{Unit}”", $"the unit of time of the actual value is {other.Unit}, not {Unit}"));
    }
}
