using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Ledger;

/// <summary>What a host says a budget line is, before it is checked. <see cref="BudgetLine"/> is the checked one.</summary>
/// <remarks>Two drafts are equal when all parts are. The default value lacks everything and never becomes a line.</remarks>
public readonly record struct BudgetLineDraft
{
    /// <summary>预算单位编码, required.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>支出功能分类科目, required, a 项 code.</summary>
    public FunctionalCode Function { get; init; }

    /// <summary>部门预算支出经济分类科目, a 款 code; the default value where it is not known.</summary>
    public DepartmentEconomicCode DepartmentEconomy { get; init; }

    /// <summary>政府预算支出经济分类科目, a 款 code; the default value where it is not known.</summary>
    public GovernmentEconomicCode GovernmentEconomy { get; init; }

    /// <summary>支出性质, required.</summary>
    public ExpenditureKind Kind { get; init; }

    /// <summary>资金来源, required.</summary>
    public FundSource Fund { get; init; }

    /// <summary>当年 / 上年结转, required.</summary>
    public Vintage Vintage { get; init; }

    /// <summary>项目名称; null or blank on a line of no project.</summary>
    public string? Project { get; init; }

    /// <summary>项目编码; null or blank where the project has none.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>金额.</summary>
    public WanYuan Amount { get; init; }

    /// <summary>调整: whether the line adjusts others and may therefore be negative.</summary>
    public bool IsAdjustment { get; init; }
}
