using System.Globalization;
using BudgetDomain.Cube;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>The budgets that stand beside 决算数 in the “三公” table have sums of their own, and nothing to do with the accounts.</summary>
public sealed class ThreePublicBudgetTests
{

    /// <summary>Amounts in the order 合计, 出国, 用车, 购置, 运行, 接待.</summary>
    private static readonly string[] Budget = ["41.50", "8.00", "30.50", "18.00", "12.50", "3.00"], Initial = ["39.50", "8.00", "28.50", "16.00", "12.50", "3.00"], Accounts = ["36.25", "7.10", "27.15", "17.98", "9.17", "2.00"];

    public static TheoryData<string, string> Layouts => new()
    {
        { "blocks", $"预算数||||||决算数|||||\n合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|购置费|运行费||||小计|购置费|运行费|\n1|2|3|4|5|6|7|8|9|10|11|12\n{string.Join('|', Budget.Concat(Accounts))}\n" },
        { "pairs", $"合计||因公出国（境）费||公务用车购置及运行费||||||公务接待费|\n||||小计||购置费||运行费|||\n预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数\n{string.Join('|', Budget.Zip(Accounts, static (b, a) => $"{b}|{a}"))}\n" },
        { "rows", $"项目|年初预算数|全年预算数|决算数\n{Row("合计", 0)}{Row("1.因公出国（境）费", 1)}{Row("2.公务用车购置及运行费", 2)}{Row("其中：公务用车购置费", 3)}{Row("公务用车运行维护费", 4)}{Row("3.公务接待费", 5)}" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Both_are_read_as_amounts_of_their_own(string layout, string table)
    {
        var document = Check.Recognise(Document(table));
        foreach (var (vintage, amounts) in new[] { (Vintage.All, Accounts), (Vintage.FinalBudget, Budget), (Vintage.InitialBudget, Initial) })
        {
            if (vintage == Vintage.InitialBudget && layout != "rows")
                continue;
            Assert.Equal(amounts.Order(StringComparer.Ordinal), document.Figures.Where(f => f.Slice.Vintage == vintage).Select(static f => f.Text).Order(StringComparer.Ordinal));
        }

        Assert.DoesNotContain(Check.Text(Document(table)).Findings, static f => f.Severity > Severity.Info && f.Rule[0] is not 'C');
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Each_changed_figure_is_found_in_its_own_sum(string layout, string table)
    {
        var text = new TabText(Document(table));
        var original = Check.Recognise(Document(table));
        Assert.Equal(layout == "rows" ? 18 : 12, original.Figures.Count(static f => !f.IsZero));
        foreach (var figure in original.Figures)
        {
            var (line, position) = TabText.PlaceOf(original, figure);
            var printed = (decimal.Parse(figure.Text, CultureInfo.InvariantCulture) + 1.00m).ToString(CultureInfo.InvariantCulture);
            var findings = Check.Text(text.WithCell(line, position, printed)).Findings;

            // 其中 on a row says that not all may be listed: then a part may be less, but never more than the whole.
            Assert.Contains(findings, f => f.Severity == Severity.Error && f.Rule[0] == 'A' && f.Places.Any(p => p.Line == line && p.Printed == printed));
            Assert.All(findings.Where(static f => f.Severity == Severity.Error), f => Assert.Single(f.Places.Select(p => Of(original, p.Line, p.Column, p.Row)).Distinct()));
        }
    }

    [Fact]
    public void What_the_text_says_of_the_accounts_is_not_held_against_the_budget()
    {
        var table = (string)Layouts.First()[1];
        var findings = Check.Text(Document(table) + "\n\n2024年度“三公”经费财政拨款支出决算为41.50万元。\n").Findings;
        Assert.Contains(findings, static f => f.Rule == "N01" && f.Severity == Severity.Error);
    }

    private static Vintage Of(Disclosure.RecognisedDocument document, int line, string column, string row)
        => document.Figures.First(f => document.PlaceOf(f) is var place && place.Line == line && place.Column == column && place.Row == row).Slice.Vintage;

    private static string Row(string name, int at) => $"{name}|{Initial[at]}|{Budget[at]}|{Accounts[at]}\n";

    private static string Document(string table)
        => $"某县水利局2024年度部门决算\n\n第二部分 2024年度部门决算表\n\n公开07表\n\n财政拨款“三公”经费支出决算表\n\n单位：万元\n\n{table.Replace('|', '\t')}";
}
