using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Plans;

/// <summary>Plans of different layouts are read by what their words mean; what is no plan is taken for none.</summary>
public class PlanLayoutTests
{
    private static readonly DisclosureChecker Checker = new();

    [Theory]
    [InlineData(PlanLayouts.Central, "农产品质量安全监管 1234.50/- 6")]
    [InlineData(PlanLayouts.Shanghai, "信息系统运行维护 403.58/403.58 5")]
    [InlineData(PlanLayouts.ShanghaiInBrackets, "社区心理服务 41.00/41.00 6")]
    [InlineData(PlanLayouts.Listed, "河道保洁经费 ?/- 3; 防汛物资储备 ?/- 1")]
    [InlineData(PlanLayouts.ListedWithFunds, "执法办案经费 36.00/- 3; 信息化运维 12.50/- 2")]
    [InlineData(PlanLayouts.Whole, "整体 2345.67/- 4")]
    [InlineData(PlanLayouts.OverPages, "城市绿化养护 560.00/- 4")]
    [InlineData(PlanLayouts.SharedNames, "公共厕所管护 100.00/300.00 4")]
    [InlineData(PlanLayouts.LevelsWithPoints, "基本公共卫生服务 560.00/- 3")]
    [InlineData(PlanLayouts.Html, "老旧小区改造 500.00/- 3")]
    [InlineData(PlanLayouts.Report, "")]
    [InlineData(PlanLayouts.Others, "")]
    public void Plans_AreReadWhole(string text, string expected)
    {
        var document = Read(text);
        Assert.Equal(expected, string.Join("; ", document.Plans.Select(Show)));
        Assert.All(document.Plans, p => Assert.Empty(p.Damaged));
        Assert.All(document.Plans, p => Assert.All(p.Indicators, i => Assert.True(i.Draft is { FirstLevel: not null, SecondLevel: not null, Target: not null }, i.ToString())));
    }

    [Fact]
    public void Sign_Number_AndUnit_MakeOneTarget()
        => Assert.Equal(["≥120公里", "≥95%", "明显改善", "≥15种"], Read(PlanLayouts.Listed).Plans.SelectMany(p => p.Indicators).Select(i => i.Draft.Target!.Text));

    [Fact]
    public void Weights_AndTheirTotal_AreThoseOfTheHeader()
    {
        var plan = Assert.Single(Read(PlanLayouts.Central).Plans);
        Assert.Equal((90m, 90m), (plan.WeightTotal, plan.Indicators.Sum(i => i.Draft.Weight)));
        Assert.NotNull(plan.Plan);
    }

    [Theory]
    [InlineData("三十")]
    [InlineData("30件")]
    public void ARowWhoseWeightIsNoNumber_IsOutOfJoint(string weight)
    {
        var plan = Read(PlanLayouts.ListedWithFunds.Replace("| 件 | 30 |", $"| 件 | {weight} |", StringComparison.Ordinal)).Plans[0];
        Assert.Equal($"执法办案经费 36.00 保障办案 产出指标 数量指标 办理案件数 ≥ 200 件 {weight}", Assert.Single(plan.Damaged).Text);
        Assert.Equal(2, plan.Indicators.Length);
    }

    [Theory]
    [InlineData("分值权重（0）")]
    [InlineData("分值权重（）")]
    [InlineData("分值权重")]
    public void ATotalOfNothing_IsNone(string header)
        => Assert.Null(Assert.Single(Read(PlanLayouts.Central.Replace("分值权重（90）", header, StringComparison.Ordinal)).Plans).WeightTotal);

    /// <summary>Projects that are counted because they have no plan, or none that is published, are none of the plans.</summary>
    [Theory]
    [InlineData("公开项目绩效目标2个。", true)]
    [InlineData("编报绩效目标的项目0个。", true)]
    [InlineData("公开项目绩效目标1个，另有2个项目因涉密未公开绩效目标。", false)]
    [InlineData("本次编制没有提供其中2个项目的绩效目标，本文件不列。", false)]
    [InlineData("未编制绩效目标的项目3个。", false)]
    [InlineData("按规定不予公开绩效目标的项目3个。", false)]
    public void CountsOfPlans_AreThoseOfPlansThatThereAre(string sentence, bool isWrong)
    {
        var report = Checker.Check(Read($"某市农业农村局2024年度部门预算\n\n第三部分 情况说明\n\n一、绩效情况\n\n{sentence}\n\n{PlanLayouts.Central}"));
        Assert.Equal(isWrong, report.Findings.Any(static f => f.Rule == "P05"));
    }

    /// <summary>Which block is of which time stands above the header: the later years may stand first.</summary>
    [Theory]
    [InlineData("实施期总目标\t\t", "年度目标\t\t", PlanScope.Period)]
    [InlineData("年度目标\t\t", "实施期总目标\t\t", PlanScope.Year)]
    [InlineData("年度目标\t年度目标\t年度目标", "实施期总目标\t实施期总目标\t实施期总目标", PlanScope.Year)]
    public void TwoTimesSideBySide_AreThoseOfTheRowAbove(string first, string second, PlanScope left)
    {
        var plan = Assert.Single(Read($"""
            项目支出绩效目标表
            （2025年度）
            项目名称	公共厕所管护
            主管部门	某县城管局	实施单位	某县环卫所
            绩效指标	{first}	{second}
            一级指标	二级指标	三级指标	指标值	二级指标	三级指标	指标值
            产出指标	数量指标	管护公厕总数	≥90座	数量指标	管护公厕数	≥30座
            	质量指标	设施完好率	≥95%	质量指标	完好率	≥96%
            """).Plans);
        Assert.Equal(["≥90座", "≥95%"], plan.Indicators.Where(i => i.Scope == left).Select(static i => i.Printed));
        Assert.Equal(["≥30座", "≥96%"], plan.Indicators.Where(i => i.Scope != left).Select(static i => i.Printed));
    }

    [Fact]
    public void TwoTimes_AreToldApart_WhereTheyShareNames()
    {
        var plan = Assert.Single(Read(PlanLayouts.SharedNames).Plans);
        Assert.Equal(["≥90座", "≤300万元"], plan.Indicators.Where(i => i.Scope == PlanScope.Period).Select(i => i.Printed));
        Assert.Equal(["≥30座", "≤110万元"], plan.Indicators.Where(i => i.Scope == PlanScope.Year).Select(i => i.Printed));
        Assert.Equal("≤110万元", Assert.Single(Checker.Check(Read(PlanLayouts.SharedNames)).Findings, f => f.Rule == "P04").Actual);
    }

    [Theory]
    [InlineData(PlanLayouts.Central)]
    [InlineData(PlanLayouts.Shanghai)]
    [InlineData(PlanLayouts.Listed)]
    [InlineData(PlanLayouts.ListedWithFunds)]
    [InlineData(PlanLayouts.Whole)]
    [InlineData(PlanLayouts.OverPages)]
    [InlineData(PlanLayouts.LevelsWithPoints)]
    [InlineData(PlanLayouts.Html)]
    public void RightPlans_GiveNoFinding(string text)
        => Assert.Empty(Checker.Check(Read(text)).Findings.Where(f => f.Rule.StartsWith('P')).Select(f => f.Message.Chinese));

    [Theory]
    [InlineData(PlanLayouts.Central, "资金\t34.50", "资金\t33.50", "P01 Error 1,233.50万元")]
    [InlineData(PlanLayouts.Central, "资金\t34.50", "资金\t34.51", "P01 Info 1,234.51万元")]
    [InlineData(PlanLayouts.Central, "≥98%\t20", "≥98%\t25", "P09 Warning 90")]
    [InlineData(PlanLayouts.Central, "≥98%\t20", "≥98%\t", "P09 Warning ")]
    [InlineData(PlanLayouts.Central, "≥90%\t10", "≥900%\t10", "P08 Warning ")]
    [InlineData(PlanLayouts.Central, "≤1234.5万元", "≥1334.5万元", "P04 Warning ≤ 1,234.50万元")]
    [InlineData(PlanLayouts.Shanghai, "当年预算（元）：\t4,035,800.00", "当年预算（元）：\t4,135,800.00", "P02 Error ≤ 4,035,800元")]
    [InlineData(PlanLayouts.Shanghai, "时效\t故障", "经济效益\t故障", "P07 Warning 效益指标")]
    public void WrongPlans_AreFound(string text, string right, string wrong, string expected)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        var findings = Checker.Check(Read(text.Replace(right, wrong, StringComparison.Ordinal))).Findings.Where(f => f.Rule.StartsWith('P'));
        Assert.Equal(expected, string.Join("; ", findings.Select(f => $"{f.Rule} {f.Severity} {f.Expected}")));
    }

    private static RecognisedDocument Read(string text) => Checker.Recognise(DisclosureReader.Default.ReadText("plan.md", text));

    private static string Show(RecognisedPlan plan) => string.Create(CultureInfo.InvariantCulture,
        $"{(plan.IsWhole ? "整体" : plan.Project)} {Amount(plan.YearFunds)}/{(plan.PeriodFunds is null ? "-" : Amount(plan.PeriodFunds))} {plan.Indicators.Length}");

    private static string Amount(PlanFunds funds) => funds.Total?.Amount.Amount.ToString("0.00", CultureInfo.InvariantCulture) ?? "?";
}
