using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Plans;

/// <summary>The four plans of the sample: one damaged and in the original drawn three times, one damaged in a row, two sound.</summary>
public class SamplePlanTests
{
    private static readonly DisclosureChecker Checker = new();

    private static string Sample => Path.Combine(RepositoryFolder.Root, "docs", "samples", "jincheng-2025.md");

    [Fact]
    public void Sample_HasFourPlans() => HasFourPlans(Sample);

    [SkippableFact]
    public void Original_HasFourPlans() => HasFourPlans(Originals.PathOf("jincheng-2025.txt"));

    [Fact]
    public void Sample_GivesItsThreeTrueFindings() => GivesItsFindings(Sample);

    [SkippableFact]
    public void Original_GivesItsThreeTrueFindings() => GivesItsFindings(Originals.PathOf("jincheng-2025.txt"));

    [Fact]
    public void SoundPlan_OfTheTalents_IsReadToTheLastIndicator()
    {
        var plan = Recognise(Sample).Plans[3];
        Assert.Equal("延续性项目（阶段开展）", plan.Attribute);
        Assert.Equal("3年", plan.Period);
        Assert.Equal(10, plan.Indicators.Count(i => i.Scope == PlanScope.Year));
        Assert.Equal(10, plan.Indicators.Count(i => i.Scope == PlanScope.Period));
        Assert.Contains(plan.Indicators, i => i is { Draft: { Name: "发放生活补贴资金总额", SecondLevel: SecondLevelIndicator.Cost, FirstLevel: FirstLevelIndicator.Output }, Printed: "≤5.2万元" });
        Assert.NotNull(plan.Plan);
        Assert.Equal(WanYuan.FromYuan(52_000), plan.Plan.YearFunds[FundingSource.Local]);
    }

    [Fact]
    public void DamagedPlan_IsReadWhereItIsWhole_AndReportedWhereItIsNot()
    {
        var plan = Recognise(Sample).Plans[0];
        Assert.Null(plan.Plan);
        Assert.Empty(plan.Problems.Where(p => p.Code is PerformanceProblemCodes.SourcesTotal or PerformanceProblemCodes.YearExceedsPeriod));
        Assert.Contains(plan.Damaged, d => d.Text == "外出调研次数");
        Assert.Contains(plan.Damaged, d => d.Text.Contains("经济效率", StringComparison.Ordinal));

        // The name that lost its place takes no value from another.
        Assert.DoesNotContain(plan.Indicators, i => i is { Draft.Name: "外出调研次数", Printed: "≥6期" });
        Assert.DoesNotContain(plan.Indicators, i => i.SecondLevel == "经济效率");
    }

    [Theory]
    [InlineData("年度资金总额：\t400,000", "年度资金总额：\t410,000", "P01 P03")]
    [InlineData("市县（区）财政\t400,000", "市县（区）财政\t390,000", "P01")]
    [InlineData("其他运转类项目2个,涉及金额228.00万元;特定目标类项目2个,涉及金额538.70万元。公开", "其他运转类项目1个,涉及金额228.00万元;特定目标类项目3个,涉及金额538.70万元。公开", "P05")]
    [InlineData("公开项目绩效目标4个", "公开项目绩效目标5个", "P05")]
    [InlineData("占部门(单位)项目支出总额的100%", "占部门(单位)项目支出总额的90%", "P10")]
    [InlineData("项目名称\t\t人才工作专项经费", "项目名称\t\t人才引进工作专项经费", "P06")]
    public void OneChange_IsFound(string right, string wrong, string rules)
    {
        var text = File.ReadAllText(Sample);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var changed = Findings(text.Replace(right, wrong, StringComparison.Ordinal));
        var known = Findings(text);
        Assert.Equal(rules, string.Join(' ', changed.Except(known).Select(f => f[..3]).Order(StringComparer.Ordinal)));
    }

    /// <summary>公开项目绩效目标4个 of a department whose units are counted in the same sentence.</summary>
    [Theory]
    [InlineData("本部门2个预算单位开展了绩效目标编报工作，编报绩效目标的项目4个")]
    [InlineData("本部门所属3家单位、2个事业单位编报绩效目标，公开项目绩效目标4个")]
    public void Units_that_plan_are_no_plans(string sentence)
    {
        var text = File.ReadAllText(Sample);
        Assert.Equal(Findings(text), Findings(text.Replace("公开项目绩效目标4个", sentence, StringComparison.Ordinal)));
        Assert.Contains(Findings(text.Replace("公开项目绩效目标4个", sentence.Replace("4个", "3个", StringComparison.Ordinal), StringComparison.Ordinal)), static f => f.StartsWith("P05", StringComparison.Ordinal));
    }

    private static List<string> Findings(string text)
        => [.. Checker.Check(DisclosureReader.Default.ReadText("sample.md", text)).Findings.Where(f => f.Rule.StartsWith('P')).Select(f => $"{f.Rule} {f.Message.Chinese}")];

    private static void HasFourPlans(string path)
    {
        var document = Recognise(path);
        Assert.Equal(
            ["晋城市政府办专项工作经费 188/564", "市委市政府督查办专项工作经费 40/120", "企业上市挂牌及融资奖励 533.5/553.5", "人才工作专项经费 5.2/10"],
            document.Plans.Select(p => $"{p.Project} {p.YearFunds.Total!.Amount}/{p.PeriodFunds!.Total!.Amount}"));
        Assert.All(document.Plans, p => Assert.Equal("晋城市人民政府办公室", p.ImplementingUnit));
        Assert.Empty(document.NotUnderstood.Except(document.Plans.SelectMany(p => p.Damaged)));
        Assert.Equal([false, true, false, false], document.Plans.Select(p => p.Damaged.Length == 1));
    }

    private static void GivesItsFindings(string path)
    {
        var findings = Checker.Check(Recognise(path)).Findings.Where(f => f.Rule.StartsWith('P')).OrderBy(f => f.Rule, StringComparer.Ordinal).ToList();
        Assert.Equal(["P04 Warning", "P06 Warning", "P07 Warning", "P11 Info", "P11 Info"], findings.Select(f => $"{f.Rule} {f.Severity}"));
        Assert.Equal(("553.5万元", "≤ 5,335,000元"), (findings[0].Actual, findings[0].Expected));
        Assert.Equal(("晋城市政府办专项工作经费", "市政府办专项工作经费"), (findings[1].Actual, findings[1].Expected));
    }

    private static RecognisedDocument Recognise(string path) => Checker.Recognise(DisclosureReader.Default.ReadFile(path));
}
