using BudgetDomain.Cube;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>Tables in 万元 with no decimals or one: printed so, and read as rounded to that.</summary>
public class CoarsePrecisionTests
{
    [Theory]
    [InlineData(0, 1_000_000, "1,234")]
    [InlineData(1, 100_000, "1,233.6")]
    public void Tables_HaveTheDecimalsAskedFor_AndAreReadAsRoundedToThem(int decimals, long lastPlace, string printed)
    {
        var composed = Compose(decimals, 25);
        Assert.Equal(Grade.Rounded, composed.Grade);
        var cells = composed.Tables.SelectMany(static t => t.Rows).SelectMany(static row => row).Where(static cell => cell is { Amount.IsZero: false }).Select(static cell => cell.Text).ToList();
        Assert.Contains(printed, cells);
        Assert.All(cells, text => Assert.Equal(decimals, text.Contains('.', StringComparison.Ordinal) ? text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal) : 0));

        var report = Check.Text(RoundTripProperties.Markdown(composed));
        Assert.Equal(Grade.Rounded, report.Verdict);
        Assert.All(report.Document!.Tables, table => Assert.Equal(lastPlace, table.LastPlace));
        Assert.Contains($"一般公共预算当年支出{composed.Tables.Single(static t => t.Layout.Number == 1).Rows[^1][1].Text}万元", RoundTripProperties.Markdown(composed), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, static f => f.Severity != Severity.Info);
    }

    [Fact]
    public void AFewAmountsWithOneDecimal_MayBeExact()
    {
        // Hardly a dozen different amounts: that none has a second decimal shows nothing.
        var report = Check.Text(RoundTripProperties.Markdown(Compose(1, 2)));
        Assert.All(report.Document!.Tables, static table => Assert.Equal(10_000, table.LastPlace));
    }

    [Fact]
    public void OneAmountWithMoreDecimals_ShowsThatTheOthersAreExact()
    {
        var text = RoundTripProperties.Markdown(Compose(1, 25));
        var report = Check.Text(text.Replace("1,233.6", "1,233.60", StringComparison.Ordinal));
        Assert.All(report.Document!.Tables, static table => Assert.Equal(10_000, table.LastPlace));
        Assert.Equal(Grade.Contradicted, report.Verdict);
    }

    private static ComposedDisclosure Compose(int decimals, int count)
    {
        var functions = SubjectCatalogue.Default.Functional.Subjects.Where(static s => s.Level == SubjectLevel.Item && s.IsInForce(2025) && s.Code.CompareTo(FunctionalCode.Parse("230")) < 0).Select(static s => s.Code).ToList();
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        for (var i = 0; i < count; i++)
        {
            Assert.True(builder.Add(new BudgetLineDraft
            {
                Unit = UnitCode.Parse("101001"),
                Function = functions[i * 20],
                DepartmentEconomy = DepartmentEconomicCode.Parse("30101"),
                GovernmentEconomy = GovernmentEconomicCode.Parse("50501"),
                Kind = ExpenditureKind.Personnel,
                Fund = FundSource.General,
                Vintage = Vintage.CurrentYear,
                Amount = WanYuan.FromFen(1_233_567_489 + (i * 137_445_454L)),
            }));
        }

        return new DisclosureComposer(new() { Rounding = RoundingMethod.Nearest }).Compose(builder.Build(), ShanxiUnit2025.Form, new() { Precision = new(decimals) });
    }
}
