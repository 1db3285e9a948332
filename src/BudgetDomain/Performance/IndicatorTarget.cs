using System.Diagnostics.CodeAnalysis;

namespace BudgetDomain.Performance;

/// <summary>
/// 指标值: what an indicator asks for. One of <see cref="NumberTarget"/>, <see cref="AmountTarget"/>, <see cref="PercentageTarget"/>,
/// <see cref="DateTarget"/>, <see cref="FrequencyTarget"/>, <see cref="DurationTarget"/> and <see cref="QualitativeTarget"/>, and nothing else.
/// </summary>
/// <remarks>
/// <para>Text: signs and words (<c>≥</c>, <c>&gt;=</c>, <c>≧</c>, 不低于, 大于等于, 以上), full-width characters and blanks are accepted; one
/// canonical text is written, <c>≥95%</c>, and it reads back as an equal target. A text that fits no other kind is a
/// <see cref="QualitativeTarget"/>; one that begins as a number or a comparison and is none is refused.</para>
/// <para>Targets are equal when they are of one kind and their parts are equal. They are immutable.</para>
/// </remarks>
public abstract record IndicatorTarget
{
    /// <summary>The longest text that is read, in UTF-16 units; longer ones are prose.</summary>
    public const int MaxLength = 200;

    private protected IndicatorTarget()
    {
    }

    /// <summary>The canonical text, such as <c>≤5.2万元</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Whether the target can be measured (定量): every kind but the word.</summary>
    public bool IsQuantitative => this is not QualitativeTarget;

    /// <summary>Reads a target.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no target; the message says where and what was expected.</exception>
    public static IndicatorTarget Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parse = ParseText(text);
        return parse.Target ?? throw new FormatException($"“{BudgetDomain.Text.TextValue.Shorten(text)}”第 {parse.Position + 1L} 位有误，应为：{parse.Expected}");
    }

    /// <summary>Reads a target; never throws, whatever the text.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="target">The target, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a target.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out IndicatorTarget? target)
    {
        target = ParseText(text).Target;
        return target is not null;
    }

    /// <summary>Reads a target, or says where and why the text is none; never throws.</summary>
    /// <param name="text">The text of a cell.</param>
    public static TargetParse ParseText(ReadOnlySpan<char> text) => TargetReader.Read(text);

    /// <summary>实际值对照: compares an actual value with this target.</summary>
    /// <param name="actual">The actual value, read as a target without a comparison: <c>52次</c>, <c>96.5%</c>, <c>2025年9月28日</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="actual"/> is <see langword="null"/>.</exception>
    public TargetAssessment Assess(IndicatorTarget actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return actual.GetType() == GetType()
            ? AssessSame(actual)
            : TargetAssessment.Incomparable(new($"实际值“{actual}”与指标值“{this}”不是同一类", $"the actual value {actual} is of another kind than the target {this}"));
    }

    /// <inheritdoc/>
    public sealed override string ToString() => Text;

    private protected abstract TargetAssessment AssessSame(IndicatorTarget actual);

    /// <summary>The comparison of two values of one scale.</summary>
    private protected static TargetAssessment AssessNumbers(TargetComparison comparison, TargetComparison ofActual, Int128 actual, Int128 target)
        => ofActual != TargetComparison.Equal
            ? TargetAssessment.Incomparable(new("实际值应是一个确定的数，不带比较", "the actual value must be one number without a comparison"))
            : TargetAssessment.Of(comparison.Holds(actual.CompareTo(target)), AchievementRate.Of(comparison, actual, target), NoRate);

    /// <summary>A target is only made when its text reads back as itself; every constructor ends with this.</summary>
    private protected void RequireReadable()
    {
        if (TargetReader.Read(Text).Target is not { } read || !read.Equals(this))
            throw new ArgumentException($"“{Text}”读不回同一指标值");
    }

    private static LocalizedText NoRate { get; } = new("以零或负数为基数，没有完成率", "there is no rate on a base of zero or less");
}
