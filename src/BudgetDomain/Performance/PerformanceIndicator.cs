using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BudgetDomain.Performance;

/// <summary>绩效指标: what a project is measured by, checked.</summary>
/// <remarks>
/// The second level belongs to the first in one of the official frames (or the one given); name and target are there; the percentage of a rate (…率,
/// …满意度; not of growth) lies in 0 to 100; a weight is above 0 and at most 100. Two are equal when all parts are.
/// </remarks>
public sealed record PerformanceIndicator
{
    internal const int MaxWeight = 100;
    internal const int MaxWeightDecimals = 4;

    private static readonly string[] RateEndings = ["率", "满意度", "覆盖面", "知晓度", "占比"];

    // Rates of change and of return may exceed 100% or be negative.
    private static readonly string[] Unbounded = ["增长", "增幅", "增加", "增速", "提升", "提高", "上升", "下降", "降低", "减少", "变化", "变动", "收益", "回报", "利润", "杠杆", "周转", "倍", "流动", "担保", "拨备", "偿债", "偏差", "环比", "同比", "汇率"];

    private PerformanceIndicator(PerformanceIndicatorDraft draft)
    {
        FirstLevel = draft.FirstLevel!.Value;
        SecondLevel = draft.SecondLevel!.Value;
        Name = draft.Name.Trim();
        Target = draft.Target!;
        Weight = draft.Weight;
    }

    /// <summary>一级指标.</summary>
    public FirstLevelIndicator FirstLevel { get; }

    /// <summary>二级指标.</summary>
    public SecondLevelIndicator SecondLevel { get; }

    /// <summary>三级指标.</summary>
    public string Name { get; }

    /// <summary>指标值.</summary>
    public IndicatorTarget Target { get; }

    /// <summary>权重, in points of 100, or <see langword="null"/>.</summary>
    public decimal? Weight { get; }

    /// <summary>Makes an indicator.</summary>
    /// <param name="draft">The parts.</param>
    /// <param name="framework">The frame it must fit; any official one unless given.</param>
    /// <exception cref="PerformancePlanException">The draft is no indicator; the exception has every reason.</exception>
    public static PerformanceIndicator Create(PerformanceIndicatorDraft draft, PerformanceFramework? framework = null)
    {
        var problems = TryCreate(draft, out var indicator, framework);
        return indicator ?? throw new PerformancePlanException(problems);
    }

    /// <summary>Makes an indicator, or says everything that is wrong with the draft.</summary>
    /// <param name="draft">The parts.</param>
    /// <param name="indicator">The indicator; <see langword="null"/> unless nothing is wrong.</param>
    /// <param name="framework">The frame it must fit; any official one unless given.</param>
    /// <returns>Every reason why the draft is none; empty on success.</returns>
    public static ImmutableArray<PerformanceProblem> TryCreate(PerformanceIndicatorDraft draft, out PerformanceIndicator? indicator, PerformanceFramework? framework = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problems = ImmutableArray.CreateBuilder<PerformanceProblem>();
        if (draft.FirstLevel is not { } first || !Enum.IsDefined(first))
            problems.Add(new(PerformanceProblemCodes.FirstLevelMissing, new("没有一级指标", "there is no first level")));
        else if (draft.SecondLevel is { } level && Enum.IsDefined(level) && !Belongs(first, level, framework))
            problems.Add(new(PerformanceProblemCodes.SecondLevelForeign, new($"二级指标“{level.Name()}”不属于“{first.Name()}”", $"{level.Name()} does not belong to {first.Name()}")));
        if (draft.SecondLevel is not { } second || !Enum.IsDefined(second))
            problems.Add(new(PerformanceProblemCodes.SecondLevelMissing, new("没有二级指标", "there is no second level")));
        if (string.IsNullOrWhiteSpace(draft.Name))
            problems.Add(new(PerformanceProblemCodes.NameMissing, new("没有三级指标", "there is no third level")));
        if (draft.Target is null)
            problems.Add(new(PerformanceProblemCodes.TargetMissing, new($"指标“{draft.Name}”没有指标值", $"{draft.Name} has no target")));
        else if (!IsRateInRange(draft.Name, draft.Target))
            problems.Add(new(PerformanceProblemCodes.RateOutOfRange, new($"“{draft.Name}”的指标值 {draft.Target} 不在 0 至 100% 之间", $"the target {draft.Target} of the rate {draft.Name} is not within 0 to 100%")));
        if (draft.Weight is { } weight && (weight is <= 0 or > MaxWeight || weight.Scale > MaxWeightDecimals))
            problems.Add(new(PerformanceProblemCodes.WeightOutOfRange, new($"“{draft.Name}”的权重 {weight} 应大于 0、不超过 100，至多四位小数", $"the weight {weight} of {draft.Name} must be above 0 and at most 100, with at most four decimals")));
        indicator = problems.Count == 0 ? new(draft) : null;
        return problems.DrainToImmutable();
    }

    /// <summary>Whether the percentage of a rate (…率, …满意度) is one that a rate can have; true of everything else.</summary>
    /// <param name="name">三级指标.</param>
    /// <param name="target">指标值.</param>
    public static bool IsRateInRange(string name, IndicatorTarget target)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(target);
        if (target is not PercentageTarget { Percentage.Percent: < 0 or > 100 })
            return true;
        name = name.Trim();
        return !Array.Exists(RateEndings, ending => name.EndsWith(ending, StringComparison.Ordinal)) || Array.Exists(Unbounded, word => name.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether a second level belongs to a first: in the frame given, or in any official one.</summary>
    /// <param name="first">一级指标.</param>
    /// <param name="second">二级指标.</param>
    /// <param name="framework">The frame, or <see langword="null"/> for any official one.</param>
    public static bool Belongs(FirstLevelIndicator first, SecondLevelIndicator second, PerformanceFramework? framework = null)
        => framework is not null ? framework.Contains(first, second) : PerformanceFramework.All.Any(f => f.Contains(first, second));

    /// <summary>The parts as a draft, to change and make anew.</summary>
    public PerformanceIndicatorDraft ToDraft() => new() { FirstLevel = FirstLevel, SecondLevel = SecondLevel, Name = Name, Target = Target, Weight = Weight };

    /// <summary>The indicator in a line, such as <c>产出指标/数量指标 开展督查检查次数 ≥50次</c>.</summary>
    public override string ToString() => $"{FirstLevel.Name()}/{SecondLevel.Name()} {Name} {Target}";
}
