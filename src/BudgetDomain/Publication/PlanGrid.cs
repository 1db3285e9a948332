using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Performance;

namespace BudgetDomain.Publication;

/// <summary>项目支出绩效目标表: a performance plan as a table of four columns, indicators of the year below the funds.</summary>
internal static class PlanGrid
{
    public static ComposedGrid Of(ProjectPerformancePlan plan, int year)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<ComposedCell>>();
        Add("项目名称", plan.Project, "", "");
        if (plan.Department.Length > 0 || plan.ImplementingUnit.Length > 0)
            Add("主管部门", plan.Department, "实施单位", plan.ImplementingUnit);
        if (plan.Attribute.Length > 0 || plan.Period.Length > 0)
            Add("项目属性", plan.Attribute, "项目期", plan.Period);
        AddFunds(plan, Add);
        Add("一级指标", "二级指标", "三级指标", "指标值");
        var (first, second) = ((FirstLevelIndicator?)null, (SecondLevelIndicator?)null);
        foreach (var indicator in plan.YearIndicators)
        {
            var isSameFirst = indicator.FirstLevel == first;
            Add(isSameFirst ? "" : indicator.FirstLevel.Name(), isSameFirst && indicator.SecondLevel == second ? "" : indicator.SecondLevel.Name(), indicator.Name, indicator.Target.ToString() ?? "");
            (first, second) = (indicator.FirstLevel, indicator.SecondLevel);
        }

        return new("项目支出绩效目标表", rows.ToImmutable()) { Subtitle = $"（{year}年度）" };

        void Add(params ReadOnlySpan<string> texts)
        {
            var cells = ImmutableArray.CreateBuilder<ComposedCell>(texts.Length);
            foreach (var text in texts)
                cells.Add(text.Length == 0 ? ComposedCell.Blank : new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
            rows.Add(cells.MoveToImmutable());
        }
    }

    private delegate void AddRow(params ReadOnlySpan<string> texts);

    private static void AddFunds(ProjectPerformancePlan plan, AddRow add)
    {
        var period = plan.PeriodFunds;
        add("项目资金（元）", period is null ? "年度资金总额" : "实施期资金总额", Yuan(period?.Total ?? plan.YearFunds.Total), "");
        if (period is not null)
            add("", "年度资金总额", Yuan(plan.YearFunds.Total), "");
        for (var i = 0; i < plan.YearFunds.Sources.Length; i++)
            add("", $"{(i == 0 ? "其中：" : "")}{NameOf(plan.YearFunds.Sources[i].Source)}", Yuan(plan.YearFunds.Sources[i].Amount), "");
    }

    /// <summary>资金来源 as the table names it.</summary>
    internal static string NameOf(FundingSource source) => source switch
    {
        FundingSource.Central => "中央财政资金",
        FundingSource.Provincial => "省级财政资金",
        FundingSource.Local => "市县（区）财政资金",
        FundingSource.Appropriation => "财政拨款",
        FundingSource.SelfRaised => "单位自筹",
        FundingSource.CarriedOver => "上年结转资金",
        _ => "其他资金",
    };

    private static string Yuan(WanYuan amount) => PrintedForm.Of(amount.Fen, AmountUnit.Yuan, 100);
}
