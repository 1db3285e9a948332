using System.Numerics;
using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>指标完成评价: an actual value against a target.</summary>
public sealed record TargetAssessment
{
    private TargetAssessment(AchievementVerdict verdict, AchievementRate? rate, LocalizedText? reason)
    {
        Verdict = verdict;
        Rate = rate;
        Reason = reason;
    }

    /// <summary>Achieved, not achieved, or not comparable.</summary>
    public AchievementVerdict Verdict { get; }

    /// <summary>完成率, or <see langword="null"/> where there is none; <see cref="Reason"/> then says why.</summary>
    public AchievementRate? Rate { get; }

    /// <summary>Why the values cannot be compared, or why there is no rate; <see langword="null"/> where there is one.</summary>
    public LocalizedText? Reason { get; }

    /// <summary>得分: what the indicator earns of its weight.</summary>
    /// <param name="weight">权重, from 0 to 100 with at most four decimals.</param>
    /// <param name="decimals">The decimals of the score, 0 to 4.</param>
    /// <param name="rounding">How the rest is rounded.</param>
    /// <returns>The weight when achieved; else its share by the rate (at most the weight), zero where there is no rate, as 定性 targets are
    /// graded by people; <see langword="null"/> when not comparable.</returns>
    /// <remarks>财预〔2020〕10号: 定量指标 below the target earn in proportion.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public decimal? Score(decimal weight, int decimals, MidpointRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, PerformanceIndicator.MaxWeight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)weight.Scale, PerformanceIndicator.MaxWeightDecimals, nameof(weight));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, PerformanceIndicator.MaxWeightDecimals);
        if (Verdict == AchievementVerdict.NotComparable)
            return null;
        var whole = Verdict == AchievementVerdict.Achieved || Rate is { IsWhole: true };
        if (!whole && Rate is null)
            return 0;
        var (part, total) = whole ? (BigInteger.One, BigInteger.One) : (Rate!.Part, Rate.Whole);
        var scaled = (BigInteger)(weight * NumberText.Powers[PerformanceIndicator.MaxWeightDecimals]);
        var units = ExactMath.DivideRounded(scaled * NumberText.Powers[decimals] * part, total * NumberText.Powers[PerformanceIndicator.MaxWeightDecimals], rounding);
        return ExactMath.ToDecimal((long)units, decimals);
    }

    internal static TargetAssessment Of(bool achieved, AchievementRate? rate, LocalizedText noRate)
        => new(achieved ? AchievementVerdict.Achieved : AchievementVerdict.NotAchieved, rate, rate is null ? noRate : null);

    internal static TargetAssessment Of(bool achieved, LocalizedText noRate) => Of(achieved, null, noRate);

    internal static TargetAssessment Incomparable(LocalizedText reason) => new(AchievementVerdict.NotComparable, null, reason);
}
