using System.Buffers;
using System.Collections.Frozen;
using BudgetDomain.Performance;
using BudgetDomain.Text;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The labels in the head of a plan. Data, but for the year before a word.</summary>
internal static class PlanLabels
{
    private const int MaxLength = 40;

    private static readonly FrozenDictionary<string, PlanField>.AlternateLookup<ReadOnlySpan<char>> Whole = new (string Word, PlanField Field)[]
    {
        ("项目名称", PlanField.Project), ("二级项目名称", PlanField.Project), ("预算项目名称", PlanField.Project),
        ("主管部门", PlanField.Department), ("主管部门及代码", PlanField.Department), ("预算部门", PlanField.Department), ("市级主管部门", PlanField.Department),
        ("部门名称", PlanField.Department), ("部门(单位)名称", PlanField.Department), ("主管部门名称", PlanField.Department), ("主管部门(单位)", PlanField.Department),
        ("实施单位", PlanField.ImplementingUnit), ("项目单位", PlanField.ImplementingUnit), ("项目实施单位", PlanField.ImplementingUnit), ("预算单位", PlanField.ImplementingUnit),
        ("单位名称", PlanField.ImplementingUnit), ("预算单位名称", PlanField.ImplementingUnit), ("项目承担单位", PlanField.ImplementingUnit),
        ("项目属性", PlanField.Attribute), ("项目类别", PlanField.Attribute), ("项目类型", PlanField.Attribute), ("项目性质", PlanField.Attribute),
        ("项目期", PlanField.Period), ("项目周期", PlanField.Period), ("项目期限", PlanField.Period), ("项目起止时间", PlanField.Period), ("实施期限", PlanField.Period), ("起止时间", PlanField.Period),
    }.ToFrozenDictionary(static w => w.Word, static w => w.Field, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Beginnings Others = new(
    [
        "项目概况", "立项依据", "项目设立必要性", "项目立项依据", "保证项目实施", "项目实施计划", "实施期目标", "年度目标", "总体目标", "年度总体目标", "年度绩效目标", "项目总目标", "绩效目标",
        "项目绩效目标", "中期目标", "实施期绩效目标", "项目负责人", "联系人", "联系电话", "计划开始日期", "计划完成日期", "项目代码", "项目编码", "职能概述", "年度工作任务", "主要任务", "任务名称",
        "是否含有", "同名项目", "执行率分值", "执行率", "绩效指标", "存续状态", "项目等级", "资金性质", "资金用途", "部门职能", "部门职责", "填报单位", "分管", "编制人数", "实有人数", "预算年度", "预算执行率",
    ]);

    private static readonly Beginnings PeriodTotals = new(["实施期资金", "实施期总额", "中期资金", "项目总预算", "项目总资金", "项目资金总额", "实施期预算", "全周期预算", "项目预算总额", "三年资金"]);

    private static readonly Beginnings YearTotals = new(
        ["年度资金", "当年预算", "年度预算", "本年预算", "本年度预算", "年度金额", "本年资金", "本年度资金", "年度项目资金", "当年资金", "预算资金总额", "资金总额", "预算总额", "预算金额", "年度投入", "申请资金总额", "年初预算"]);

    private static readonly (string Word, FundingSource Source)[] Sources =
    [
        ("上年结转", FundingSource.CarriedOver), ("结转资金", FundingSource.CarriedOver), ("中央", FundingSource.Central), ("省级", FundingSource.Provincial), ("省财政", FundingSource.Provincial),
        ("自治区", FundingSource.Provincial), ("市县", FundingSource.Local), ("市级", FundingSource.Local), ("县级", FundingSource.Local), ("区级", FundingSource.Local), ("地方", FundingSource.Local),
        ("市财政", FundingSource.Local), ("县财政", FundingSource.Local), ("区财政", FundingSource.Local), ("本级财政", FundingSource.Local), ("财政拨款", FundingSource.Appropriation),
        ("财政资金", FundingSource.Appropriation), ("一般公共预算", FundingSource.Appropriation), ("单位自筹", FundingSource.SelfRaised), ("自筹", FundingSource.SelfRaised),
        ("其他资金", FundingSource.Other), ("其它资金", FundingSource.Other), ("单位资金", FundingSource.Other), ("社会资金", FundingSource.Other), ("其他来源", FundingSource.Other),
        ("事业收入", FundingSource.Other), ("政府性基金", FundingSource.Other), ("国有资本", FundingSource.Other), ("财政专户", FundingSource.Other), ("其他收入", FundingSource.Other),
    ];

    // Whether any word of a source is in a text at all; most cells of a plan have none.
    private static readonly SearchValues<string> AnySource = SearchValues.Create([.. Sources.Select(static s => s.Word)], StringComparison.Ordinal);

    /// <summary>What a cell asks for. A text behind a colon is its value.</summary>
    public static PlanLabel Read(string text)
    {
        if (text.Length > MaxLength * 4)
            return new(PlanField.None, null, false, AmountUnit.Unknown, string.Empty);
        var inline = string.Empty;
        Span<char> buffer = stackalloc char[MaxLength * 4];
        ReadOnlySpan<char> label = buffer[..PrintedText.Normalise(text, buffer)];
        label = PrintedText.WithoutNumbering(label, out _);
        label = PrintedText.WithoutOfWhich(label, out var ofWhich);
        if (label.IndexOf(':') is var colon and >= 0)
        {
            inline = label[(colon + 1)..].ToString();
            label = label[..colon];
        }

        label = PrintedText.WithoutUnit(label, out var unit);
        FundingSource? source = null;
        var field = label.Length switch
        {
            0 => unit != AmountUnit.Unknown ? PlanField.Funds : PlanField.None,
            > MaxLength => PlanField.None,
            _ when Whole.TryGetValue(label, out var whole) => whole,
            _ => Others.Start(label) ? PlanField.Other : FundsField(label, out source),
        };
        return new(field, source, ofWhich, unit, inline);
    }

    private static PlanField FundsField(ReadOnlySpan<char> word, out FundingSource? source)
    {
        source = null;
        if (word.IndexOf("上年预算") >= 0 || word.IndexOf("执行数") >= 0)
            return PlanField.Other;
        var afterYear = PrintedText.WithoutYear(word, out var year);
        if (PeriodTotals.Start(word))
            return PlanField.PeriodTotal;
        if (YearTotals.Start(afterYear) || (year > 0 && afterYear is "预算" or "资金" or "预算数"))
            return PlanField.YearTotal;
        if (word is "项目资金" or "资金情况" or "预算资金" or "资金来源" or "项目预算" or "预算情况" or "资金" or "项目资金来源" or "资金安排" or "预算安排情况")
            return PlanField.Funds;
        if (word.Length > 16 || !word.ContainsAny(AnySource))
            return PlanField.None;
        foreach (var (name, named) in Sources)
        {
            if (!word.StartsWith(name) && !(name.Length > 2 && word.IndexOf(name) >= 0))
                continue;
            source = named;
            return PlanField.Source;
        }

        return PlanField.None;
    }
}
