using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>Rules P (绩效): performance plans.</summary>
internal static class PerformanceRules
{
    private static readonly LocalizedText Central2015 = new("财预〔2015〕88号《中央部门预算绩效目标管理办法》。", "Caiyu [2015] No. 88, on performance targets of central departments.");
    private static readonly LocalizedText Core2021 = new(
        "财预〔2015〕88号《中央部门预算绩效目标管理办法》；财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》。",
        "Caiyu [2015] No. 88 and Caiyu [2021] No. 101, on performance targets and indicators.");

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            "P01",
            new("资金来源之和等于资金总额", "Sources of funds add up to their total"),
            Central2015,
            new("绩效目标表中，各资金来源之和 = 资金总额。", "In a plan, the sources of funds add up to their total."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "P02",
            new("年度资金不超过实施期资金", "A year's funds do not exceed those of the whole time"),
            Central2015,
            new("年度资金总额 ≤ 实施期资金总额。", "The year's total of funds ≤ that of the whole time."),
            Severity.Error, Severity.Warning),
        new(
            "P03",
            new("年度资金等于项目支出表", "A year's funds are those of the project table"),
            new("由数字的含义推出：项目的年度资金就是项目支出表中的该项目。", "Derived from the meaning of the figures: a project's funds of the year are its row in the project table."),
            new("绩效目标表的年度资金总额 = 项目支出表中同一项目的合计。", "The year's total of funds in a plan = the project's row in the project table."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "P04",
            new("成本指标不超过资金总额", "A cost indicator does not exceed the funds"),
            Core2021,
            new("成本指标（经济成本指标）的金额 ≤ 同一时期的资金总额。", "The amount of a cost indicator ≤ the total of funds of the same time."),
            Severity.Warning),
        new(
            "P05",
            new("绩效说明与绩效目标表一致", "What is said of plans agrees with the plans"),
            Central2015,
            new(
                "“公开项目绩效目标 N 个，涉及金额 A”：N = 所附绩效目标表个数，A = 各表年度资金之和；各类项目的个数和金额能由这些表分成。",
                "\"N plans published, of an amount A\": N is the number of plans, A the sum of their funds of the year; the plans can be divided into the numbers and amounts of the categories."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "P06",
            new("绩效目标表与项目支出表的项目名称一致", "A project has one name in its plan and in the project table"),
            new("由公开的含义推出：同一项目用同一名称。", "Derived from what publishing means: one project has one name."),
            new("绩效目标表的项目名称 = 项目支出表中该项目的名称。", "The name of the project in its plan = its name in the project table."),
            Severity.Warning, Severity.Info),
        new(
            "P07",
            new("二级指标属于一级指标", "A second level belongs to its first level"),
            Core2021,
            new("二级指标在框架中属于所列的一级指标，如“时效指标”属于“产出指标”。", "A second level stands under the first level to which a frame puts it, as 时效指标 under 产出指标."),
            Severity.Warning),
        new(
            "P08",
            new("率的指标值在 0 至 100% 之间", "The target of a rate lies within 0 to 100%"),
            Core2021,
            new("完成率、合格率、满意度等的指标值 ∈ [0, 100%]；增长率等不限。", "The target of a rate such as 完成率, 合格率 or 满意度 ∈ [0, 100%]; rates of growth are free."),
            Severity.Warning),
        new(
            "P09",
            new("权重完整，合计为 100 或 90", "Weights are complete and add up to 100 or 90"),
            Core2021,
            new("指标有权重时，个个都有，合计 = 表头所列的分值；没有列的，为 100，预算执行率另占 10 的为 90。", "Where indicators have weights, all have, and they add up to what the header says; else to 100, or to 90 with 10 for execution."),
            Severity.Warning),
        new(
            "P10",
            new("绩效目标覆盖的项目与所称一致", "The projects with plans are as many as is said"),
            Central2015,
            new("“占项目支出总额的 p%”：p = 各绩效目标表年度资金之和 ÷ 项目支出表合计；称 100% 时，每个有支出的项目都有绩效目标表。", "\"p% of project expenditure\": p = the plans' funds of the year ÷ the total of the project table; where 100% is said, every project with expenditure has a plan."),
            Severity.Error, Severity.Warning),
        new(
            "P11",
            new("绩效目标表的行列完整", "The rows and cells of a plan are in their places"),
            Core2021,
            new("每个指标的级次、名称、指标值各在一格，资金是带单位的数字。", "Level, name and target of each indicator have a cell each; funds are numbers with a unit."),
            Severity.Info),
    ];
}
