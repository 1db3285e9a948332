using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Performance;

namespace BudgetDomain.Publication;

/// <summary>编报资料: what a disclosure states and a ledger does not hold. All of it may be left out.</summary>
public sealed record PublicationInputs
{
    /// <summary>Nothing beside the ledger.</summary>
    public static PublicationInputs None { get; } = new();

    /// <summary>预算年度; the default value for that of the ledger.</summary>
    public FiscalYear Year { get; init; }

    /// <summary>单位名称 on the cover; <see langword="null"/> for that of the only unit of the ledger.</summary>
    public string? UnitName { get; init; }

    /// <summary>To how many decimals tables print amounts.</summary>
    public DisclosurePrecision Precision { get; init; }

    /// <summary>收入明细 by 收入分类科目, where a table lists it; without any the table prints the total alone.</summary>
    public ImmutableArray<RevenueLine> Revenue { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>上年公开文件: the disclosure of the year before, to state changes against; <see langword="null"/> where there is none. One that says it is of another year is a problem.</summary>
    public RecognisedDocument? LastYear { get; init; }

    /// <summary>主要职能, a paragraph each.</summary>
    public ImmutableArray<string> Duties { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>机构设置, a paragraph each.</summary>
    public ImmutableArray<string> Organisation { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>政府采购预算; <see langword="null"/> where it is not known, which is not the same as none.</summary>
    public ProcurementBudget? Procurement { get; init; }

    /// <summary>国有资产占有使用情况; <see langword="null"/> where it is not known.</summary>
    public StateAssets? Assets { get; init; }

    /// <summary>项目绩效目标, in the order in which they are printed.</summary>
    public ImmutableArray<ProjectPerformancePlan> Plans { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Why amounts changed against last year, in words behind 主要原因是; a change without a reason is stated alone.</summary>
    public ImmutableDictionary<ChangeOf, string> Reasons { get; init; } = ImmutableDictionary<ChangeOf, string>.Empty;
}
