using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A third form, of another stage, that no checking code knows.</summary>
public class FinalAccountsTests
{
    [SkippableFact]
    public void PlantedErrors_TheMissingTableIsFound_AndRoundingIsNoError()
    {
        var report = Check.Checker.Check(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2024-final-accounts-planted-errors.md")));
        Assert.Equal("final-accounts", report.Form);
        Assert.Equal([1, 2, 4, 5, 6, 7, 8, 9], report.Tables.Select(t => t.Number));
        Assert.Equal(Grade.Rounded, report.Verdict);
        Assert.Equal("支出决算表", Assert.Single(report.Findings, f => f.Severity != Severity.Info && f.Rule is not ("F05" or "C06" or "F07" or "F09") && f.Rule[0] != 'N').Expected);

        // 326.71 against 326.72, the totals of tables 2 and 5, groups 301 and 302 of table 6: rounding, as is known of them.
        Assert.Contains(report.Findings, f => f.Rule == "A01" && f.Actual == "326.71" && f.Expected == "326.72");
        Assert.Contains(report.Findings, f => f.Rule == "A02" && f.Places[0].Row.StartsWith("301", StringComparison.Ordinal) && f.Expected == "2,082.86");
        Assert.Contains(report.Findings, f => f.Rule == "A02" && f.Places[0].Row.StartsWith("302", StringComparison.Ordinal) && f.Expected == "171.09");
    }

    [SkippableFact]
    public void BlankForm_IsSaidOnce()
    {
        var report = Check.Checker.Check(DisclosureReader.Default.ReadFile(Originals.PathOf("final-accounts-blank-form.md")));
        Assert.Equal(9, report.Tables.Length);
        Assert.All(report.Tables, t => Assert.True(t.Empty));
        Assert.Equal("C03", Assert.Single(report.Findings).Rule);
    }

    [Theory]
    [InlineData("2,946.25", "2,946.25", Grade.Exact)]
    [InlineData("2,946.25", "2,956.25", Grade.Contradicted)]
    public void IncomeMayDifferFromExpenditure_TotalsMayNot(string incomeTotal, string expenditureTotal, Grade verdict)
    {
        var report = Check.Text($"""
            收入支出决算总表

            单位：万元

            收入		支出
            项目	决算数	项目	决算数
            一、一般公共预算财政拨款收入	2,896.25	一、一般公共服务支出	2,940.05
            本年收入合计	2,896.25	本年支出合计	2,940.05
            年初结转和结余	50.00	年末结转和结余	6.20
            总计	{incomeTotal}	总计	{expenditureTotal}
            """);
        Assert.Equal(verdict, report.Verdict);
    }
}
