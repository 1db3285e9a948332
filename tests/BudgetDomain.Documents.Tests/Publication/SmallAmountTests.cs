using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Solver;
using BudgetDomain.Subjects;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>Amounts finer than what a table shows, seen in 元 in one table and in 万元 in another, and below zero.</summary>
public class SmallAmountTests
{
    [Fact]
    public void WhatIsRoundedToNothing_IsPrintedAsANumber_AndIsNotDenied()
    {
        // 36 元 beside 1 万元: the tables in 万元 show 0.00.
        var composed = Compose(ShanxiUnit2025.Form, Line(ExpenditureKind.Public, "2010301", "30201", "50201", 10_000_00), Line(ExpenditureKind.Public, "2060101", "30217", "50206", 36_00));
        var cells = composed.Tables.SelectMany(static t => t.Rows).SelectMany(static row => row).Where(static cell => cell.Amount is not null).ToList();
        Assert.Contains(cells, static cell => cell is { Text: "0.00", Amount.IsZero: true });
        Assert.Contains(cells, static cell => cell is { Text: "", Amount.IsZero: true });
        Assert.All(composed.Tables, static table => Assert.Equal(table.Rows.Any(static row => row.Any(static cell => cell is { Amount: not null, Text: not "" })), table.Note.Length == 0));

        // All of it is 公务接待费, which the chapter must not deny; nor does it list as used what no reader sees.
        var text = Text(composed);
        Assert.Contains("“三公”经费预算0.00万元", text, StringComparison.Ordinal);
        Assert.DoesNotContain("未安排“三公”经费", text, StringComparison.Ordinal);
        Assert.Contains("科学技术支出0.00万元，占0.00%", text, StringComparison.Ordinal);
        Assert.Contains("政府性基金预算拨款收入0万元，占0%", text, StringComparison.Ordinal);
        Assert.DoesNotContain("公务接待费等", text, StringComparison.Ordinal);
        Assert.DoesNotContain(composed.Blocks, static block => block is ComposedChart);
        Assert.Equal(Grade.Exact, composed.Grade);
        Assert.Empty(Report(composed).Findings);
    }

    [Fact]
    public void TablesOfWhatIsNothing_SayThatTheyAreEmpty()
    {
        var composed = Compose(ShanxiUnit2025.Form, Line(ExpenditureKind.Public, "2010301", "30201", "50201", 10_000_00));
        Assert.Equal("注：本表无数据", composed.Tables.Single(static t => t.Layout.Id == "projects").Note);
        Assert.Contains("本单位未安排“三公”经费预算。", Text(composed), StringComparison.Ordinal);
    }

    [Fact]
    public void AFewYuanBesideATableInYuan_AreOneHundredth_BecauseAPrintedZeroIsNone()
    {
        var composed = Compose(ShanghaiBudget.Form, Line(ExpenditureKind.Public, "2010301", "30212", null, 9_81), Line(ExpenditureKind.Personnel, "2010301", "30101", null, 50_000_00));
        Assert.Equal((RoundingMethod.Additive, Grade.Exact), (composed.Rounding.Method, composed.Grade));
        Assert.Equal(2, composed.Rounding.Moved.Length);
        Assert.All(composed.Rounding.Moved, static m => Assert.Equal((WanYuan.FromFen(9_81), WanYuan.Zero, WanYuan.FromFen(10_000)), (m.Exact, m.Nearest, m.Printed)));
        Assert.Contains("“三公”经费预算0.01万元", Text(composed), StringComparison.Ordinal);
        Assert.Contains("公用经费0.001万元", Text(composed), StringComparison.Ordinal);
        Assert.Empty(Report(composed).Findings);

        // Each figure by itself is so too: otherwise the document would contradict itself.
        var alone = Compose(ShanghaiBudget.Form, new DisclosureComposerOptions { Rounding = RoundingMethod.Nearest }, Line(ExpenditureKind.Public, "2010301", "30212", null, 9_81));
        Assert.Contains("“三公”经费预算0.01万元", Text(alone), StringComparison.Ordinal);
        Assert.All(alone.Rounding.Moved, static m => Assert.Equal(WanYuan.Zero, m.Nearest));
        Assert.DoesNotContain(Report(alone).Findings, static f => f.Severity == Severity.Error);
    }

    [Fact]
    public void TablesInYuan_AddUpAsPrinted_ThoughOneInWanYuanCannotBeTheSame()
    {
        // All money is 公务接待费, so that its total in 万元 is that of all tables in 元. Three parts of 0.40 元 over: each alone would be rounded down, and their sum up.
        var composed = Compose(ShanghaiBudget.Form, Hospitality());
        Assert.Equal((RoundingMethod.AdditiveByUnit, Grade.Rounded), (composed.Rounding.Method, composed.Grade));
        Assert.NotNull(composed.Rounding.WhyNotAdditive);
        Assert.Equal([1_00L], composed.Rounding.Moved.Select(static m => (m.Printed - m.Nearest).Fen).Distinct());
        Assert.Equal(["162,346", "12,346", "70,000", "80,000"], Totals(composed));
        Assert.Contains("16.23", composed.Tables.Single(static t => t.Layout.Number == 9).Rows.SelectMany(static row => row).Select(static cell => cell.Text));
        Assert.All(Report(composed).Findings, static f => Assert.Equal(Severity.Info, f.Severity));
        Assert.Equal(composed.Grade, Report(composed).Verdict);

        // By themselves the three do not give their total.
        var alone = Compose(ShanghaiBudget.Form, new DisclosureComposerOptions { Rounding = RoundingMethod.Nearest }, Hospitality());
        Assert.Equal(["162,346", "12,345", "70,000", "80,000"], Totals(alone));

        static BudgetLineDraft[] Hospitality() =>
        [
            Line(ExpenditureKind.Public, "2010301", "30217", null, 12_345_40), Line(ExpenditureKind.Public, "2010350", "30217", null, 70_000_40), Line(ExpenditureKind.Public, "2010399", "30217", null, 80_000_40),
        ];

        static IEnumerable<string> Totals(ComposedDisclosure composed) => composed.Tables.Single(static t => t.Layout.Number == 3).Rows.Select(static row => row[4].Text).Distinct();
    }

    [Fact]
    public void MoneyBelowZeroThatNoTableShows_IsRefused_WithBothFigures()
    {
        var builder = Builder(
            Line(ExpenditureKind.Public, "2010301", "30231", null, 3_000_00), Line(ExpenditureKind.SpecificTarget, "2010302", "30231", null, -1_460_62) with { Project = "用车整改", IsAdjustment = true },
            Line(ExpenditureKind.SpecificTarget, "2010302", "30201", null, 50_000_00) with { Project = "用车整改" });
        Assert.False(new DisclosureComposer().TryCompose(builder.Build(), ShanghaiBudget.Form, out _, out var problems));
        Assert.All(problems, static p => Assert.Equal(CompositionProblemCodes.Negative, p.Code));
        Assert.Contains(problems, static p => p.Message.Chinese.StartsWith("“支出·公务用车运行费·财政拨款”是 0.153938 万元，小于其中“", StringComparison.Ordinal)
            && p.Message.Chinese.Contains("的 0.3 万元：其余部分是负数 -0.146062 万元", StringComparison.Ordinal));
        Assert.Equal(problems.Length, problems.Select(static p => p.Message.Chinese[..p.Message.Chinese.IndexOf("小于", StringComparison.Ordinal)]).Distinct().Count());
    }

    [Fact]
    public void WhereAmountsAreBelowZero_AWholeMayBeLessThanItsParts_AndSuchBoundsAreNotCounted()
    {
        // -0.02 of 财政专户管理资金 is in the total of the year and in no table of funds: 0.86 - 671.75 is more than -670.91.
        var composed = Compose(
            ShanxiUnit2025.Form, new DisclosureComposerOptions { Rounding = RoundingMethod.Nearest },
            Line(ExpenditureKind.Project, "2116101", "30224", "50204", -220_25) with { Fund = FundSource.SpecialAccount, Project = "甲", IsAdjustment = true },
            Line(ExpenditureKind.AgencyOperating, "2290401", "30201", "50201", -6_717_450_00) with { Fund = FundSource.GovernmentFund, IsAdjustment = true },
            Line(ExpenditureKind.Public, "2116101", "30208", "50201", 8_603_20));
        var report = Report(composed);
        Assert.Equal(Grade.Rounded, report.Verdict);
        Assert.All(report.Findings, static f => Assert.Equal(Severity.Info, f.Severity));
        Assert.Equal((0, 0), (report.Counts.Adjusted, report.Counts.Contradicted));
        Assert.Equal(report.Counts.Identities, report.Counts.Exact + report.Counts.Rounded);
    }

    [Theory]
    [InlineData(Vintage.CurrentYear, Vintage.CurrentYear, "项目2个，金额合计15.00万元。", "没有提供2个项目")]
    [InlineData(Vintage.CurrentYear, Vintage.CarriedOver, "项目1个，金额合计5.00万元。", "没有提供1个项目")]
    [InlineData(Vintage.CarriedOver, Vintage.CarriedOver, "项目2个，金额合计15.00万元。", "没有提供2个项目")]
    public void ProjectsWithoutPlans_AreThoseOfTheYear_OrOfWhatIsCarriedOver(Vintage first, Vintage second, string counted, string missing)
    {
        var composed = Compose(
            ShanxiUnit2025.Form,
            Line(ExpenditureKind.SpecificTarget, "2010302", "30201", "50201", 50_000_00) with { Project = "甲", Vintage = first },
            Line(ExpenditureKind.SpecificTarget, "2010302", "30201", "50201", 100_000_00) with { Project = "乙", Vintage = second });
        Assert.Contains(counted, Text(composed), StringComparison.Ordinal);
        Assert.Contains(missing, Text(composed), StringComparison.Ordinal);
        Assert.Empty(Report(composed).Findings);
    }

    [Fact]
    public void WithoutFiscalMoney_NoClassesAreListed()
    {
        var composed = Compose(ShanxiUnit2025.Form, Line(ExpenditureKind.Public, "2010301", "30201", "50201", 10_000_00) with { Fund = FundSource.OtherIncome });
        Assert.Contains("财政拨款收支总预算0万元。", Text(composed), StringComparison.Ordinal);
        Assert.DoesNotContain("支出包括：", Text(composed), StringComparison.Ordinal);
        Assert.Empty(Report(composed).Findings);
    }

    private static ComposedDisclosure Compose(Form form, params BudgetLineDraft[] lines) => Compose(form, new DisclosureComposerOptions { RoundingSolver = new CpSatRoundingSolver() }, lines);

    private static ComposedDisclosure Compose(Form form, DisclosureComposerOptions options, params BudgetLineDraft[] lines)
        => new DisclosureComposer(options).Compose(Builder(lines).Build(), form);

    private static BudgetLedgerBuilder Builder(params BudgetLineDraft[] lines)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        foreach (var line in lines)
            Assert.True(builder.Add(line));
        return builder;
    }

    private static string Text(ComposedDisclosure composed) => string.Join('\n', composed.Blocks.OfType<ComposedParagraph>().Select(static p => p.Text));

    private static CheckReport Report(ComposedDisclosure composed) => Check.Text(RoundTripProperties.Markdown(composed));

    private static BudgetLineDraft Line(ExpenditureKind kind, string function, string economy, string? government, long fen) => new()
    {
        Unit = UnitCode.Parse("101001"),
        Function = FunctionalCode.Parse(function),
        DepartmentEconomy = DepartmentEconomicCode.Parse(economy),
        GovernmentEconomy = government is null ? default : GovernmentEconomicCode.Parse(government),
        Kind = kind,
        Fund = FundSource.General,
        Vintage = Vintage.CurrentYear,
        Amount = WanYuan.FromFen(fen),
    };
}
