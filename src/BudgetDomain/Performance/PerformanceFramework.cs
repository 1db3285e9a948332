using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>绩效指标框架: which second levels an official frame puts under which first. Data; a locality's own frame is another value.</summary>
public sealed class PerformanceFramework
{
    /// <summary>Creates a frame.</summary>
    /// <param name="id">A short id.</param>
    /// <param name="regulation">The regulation (依据).</param>
    /// <param name="branches">The first levels with their second levels.</param>
    /// <exception cref="ArgumentException">A level stands twice, or a first level has nothing under it.</exception>
    public PerformanceFramework(string id, LocalizedText regulation, ImmutableArray<FrameworkBranch> branches)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(regulation);
        if (branches.IsDefaultOrEmpty || branches.Any(static b => b.SecondLevels.IsDefaultOrEmpty))
            throw new ArgumentException("框架的每个一级指标下应有二级指标", nameof(branches));
        var second = branches.SelectMany(static b => b.SecondLevels).ToList();
        if (branches.DistinctBy(static b => b.FirstLevel).Count() != branches.Length || second.Distinct().Count() != second.Count)
            throw new ArgumentException("框架中的指标不应重复", nameof(branches));
        Id = id;
        Regulation = regulation;
        Branches = branches;
    }

    /// <summary>财预〔2015〕88号 中央部门预算绩效目标管理办法: 产出 (数量, 质量, 时效, 成本), 效益, 满意度.</summary>
    public static PerformanceFramework Central2015 { get; } = new("caiyu-2015-88", new("财预〔2015〕88号 中央部门预算绩效目标管理办法", "Caiyu [2015] No. 88"),
    [
        new(FirstLevelIndicator.Output, [SecondLevelIndicator.Quantity, SecondLevelIndicator.Quality, SecondLevelIndicator.Timeliness, SecondLevelIndicator.Cost]),
        new(FirstLevelIndicator.Benefit, [SecondLevelIndicator.EconomicBenefit, SecondLevelIndicator.SocialBenefit, SecondLevelIndicator.EcologicalBenefit, SecondLevelIndicator.SustainableImpact]),
        new(FirstLevelIndicator.Satisfaction, [SecondLevelIndicator.ServiceSatisfaction]),
    ]);

    /// <summary>财预〔2021〕101号 中央部门项目支出核心绩效目标和指标设置及取值指引（试行）: 成本 (经济, 社会, 生态环境), 产出, 效益, 满意度.</summary>
    /// <remarks>可持续影响 is not in the regulation's list; localities that follow it keep that indicator, so it is in the frame.</remarks>
    public static PerformanceFramework Core2021 { get; } = new("caiyu-2021-101", new("财预〔2021〕101号 中央部门项目支出核心绩效目标和指标设置及取值指引（试行）", "Caiyu [2021] No. 101"),
    [
        new(FirstLevelIndicator.Cost, [SecondLevelIndicator.EconomicCost, SecondLevelIndicator.SocialCost, SecondLevelIndicator.EcologicalCost]),
        new(FirstLevelIndicator.Output, [SecondLevelIndicator.Quantity, SecondLevelIndicator.Quality, SecondLevelIndicator.Timeliness]),
        new(FirstLevelIndicator.Benefit, [SecondLevelIndicator.EconomicBenefit, SecondLevelIndicator.SocialBenefit, SecondLevelIndicator.EcologicalBenefit, SecondLevelIndicator.SustainableImpact]),
        new(FirstLevelIndicator.Satisfaction, [SecondLevelIndicator.ServiceSatisfaction]),
    ]);

    /// <summary>The official frames.</summary>
    public static ImmutableArray<PerformanceFramework> All { get; } = [Central2015, Core2021];

    /// <summary>The sums that the weights of a plan's indicators may have: 100, or 90 where 预算执行率 has the other 10.</summary>
    public static ImmutableArray<int> WeightTotals { get; } = [100, 90];

    /// <summary>The id, such as <c>caiyu-2015-88</c>.</summary>
    public string Id { get; }

    /// <summary>The regulation.</summary>
    public LocalizedText Regulation { get; }

    /// <summary>The first levels with their second levels, in the order of the regulation.</summary>
    public ImmutableArray<FrameworkBranch> Branches { get; }

    /// <summary>Whether the frame puts a second level under a first.</summary>
    /// <param name="first">一级指标.</param>
    /// <param name="second">二级指标.</param>
    public bool Contains(FirstLevelIndicator first, SecondLevelIndicator second)
        => Branches.Any(b => b.FirstLevel == first && b.SecondLevels.Contains(second));

    /// <summary>The first level above a second one, or <see langword="null"/> where the frame lacks it.</summary>
    /// <param name="second">二级指标.</param>
    public FirstLevelIndicator? FirstLevelOf(SecondLevelIndicator second)
    {
        foreach (var branch in Branches)
        {
            if (branch.SecondLevels.Contains(second))
                return branch.FirstLevel;
        }

        return null;
    }

    /// <summary>The regulation.</summary>
    public override string ToString() => Regulation.Chinese;
}
