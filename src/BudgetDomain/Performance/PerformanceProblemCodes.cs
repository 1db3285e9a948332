namespace BudgetDomain.Performance;

/// <summary>The stable codes of <see cref="PerformanceProblem"/>.</summary>
public static class PerformanceProblemCodes
{
    /// <summary>没有一级指标, or no such one.</summary>
    public const string FirstLevelMissing = "first-level-missing";

    /// <summary>没有二级指标, or no such one.</summary>
    public const string SecondLevelMissing = "second-level-missing";

    /// <summary>二级指标不属于一级指标.</summary>
    public const string SecondLevelForeign = "second-level-foreign";

    /// <summary>没有三级指标名称.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>没有指标值.</summary>
    public const string TargetMissing = "target-missing";

    /// <summary>率的指标值不在 0 至 100% 之间.</summary>
    public const string RateOutOfRange = "rate-out-of-range";

    /// <summary>权重不在 0 至 100 之间, or too fine.</summary>
    public const string WeightOutOfRange = "weight-out-of-range";

    /// <summary>有的指标有权重，有的没有.</summary>
    public const string WeightsIncomplete = "weights-incomplete";

    /// <summary>权重之和不是 100 或 90.</summary>
    public const string WeightsTotal = "weights-total";

    /// <summary>没有项目名称.</summary>
    public const string ProjectMissing = "project-missing";

    /// <summary>没有年度资金总额.</summary>
    public const string FundsMissing = "funds-missing";

    /// <summary>资金为负.</summary>
    public const string FundsNegative = "funds-negative";

    /// <summary>一个来源列了两次, or is none.</summary>
    public const string SourceRepeated = "source-repeated";

    /// <summary>各来源之和不等于总额.</summary>
    public const string SourcesTotal = "sources-total";

    /// <summary>年度资金超过实施期资金.</summary>
    public const string YearExceedsPeriod = "year-exceeds-period";

    /// <summary>成本指标超过资金总额.</summary>
    public const string CostExceedsFunds = "cost-exceeds-funds";
}
