using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Provinces;

/// <summary>
/// Whole disclosures as they are printed in places that no form describes (figures invented, and right): in 元 and 万元, with rows of
/// columns numbered, codes in one to three columns, tables folded in blocks, last year's columns, several units. Right ones are
/// silent, and a changed figure is found.
/// </summary>
public sealed class PlaceTests(ITestOutputHelper output)
{
    /// <summary>Document, form, tables that are understood, and changed figures found of a hundred.</summary>
    public static TheoryData<string, string, int, int> Documents => new()
    {
        { "final-accounts-guangdong-town", "final-accounts", 9, 100 },
        { "final-accounts-gansu-town-yuan", "final-accounts", 9, 100 },
        { "final-accounts-beijing-district", "final-accounts", 9, 100 },
        { "final-accounts-anhui-town", "final-accounts", 9, 100 },
        { "final-accounts-xinjiang-city", "final-accounts", 9, 100 },
        { "budget-beijing", "generic", 8, 100 },
        { "budget-chongqing-lastyear", "generic", 8, 100 },
        { "budget-guangdong-town", "generic", 10, 100 },
        { "budget-hebei-units", "generic", 9, 100 },
        { "budget-hubei-carry", "generic", 9, 100 },
        { "budget-jiangsu", "generic", 11, 100 },
        { "budget-sichuan", "generic", 12, 100 },
        { "budget-tibet-township", "generic", 9, 100 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Right_figures_give_no_error_and_no_warning(string name, string form, int tables, int found)
    {
        var report = Check.Text(TextOf(name));
        output.WriteLine(Check.Show(report));
        Assert.Equal(form, report.Form);
        Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info);
        Assert.True(report.Verdict < Grade.Adjusted);
        Assert.Equal(tables, report.Tables.Length);
        Assert.InRange(found, 1, 100);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_changed_figure_is_found(string name, string form, int tables, int found)
    {
        Assert.True(tables > 0 && form.Length > 0);
        var text = new TabText(TextOf(name));
        var original = Check.Recognise(TextOf(name));
        var figures = original.Figures.Where(static f => !f.IsZero && f.Text.Length > 3).ToList();
        var (changed, detected) = (0, 0);

        // Some of each table: a step that shares no divisor with the number of columns.
        for (var i = 0; i < figures.Count; i += 19)
        {
            var figure = figures[i];
            var (line, position) = TabText.PlaceOf(original, figure);
            Assert.Equal(figure.Text, text.CellsOf(line)[position].Trim());
            var printed = TabText.Add(figure.Text, figure.Amount > WanYuan.FromWanYuan(10) ? 5 * UnitOf(figure.Text) : UnitOf(figure.Text));
            changed++;
            var report = Check.Text(text.WithCell(line, position, printed));
            if (report.Findings.Any(f => f.Severity == Severity.Error && f.Places.Any(p => p.Line == line && p.Printed == printed)))
                detected++;
            else
                output.WriteLine($"line {line}: {figure.Text} -> {printed} ({original.PlaceOf(figure)})");
        }

        output.WriteLine($"{detected} of {changed}");
        Assert.True(detected * 100 >= found * changed, $"{detected} of {changed}");
    }

    /// <summary>The generic form alone, as for a place whose final accounts nobody described: what it understands is right, and checked.</summary>
    [Theory]
    [InlineData("final-accounts-guangdong-town")]
    [InlineData("final-accounts-gansu-town-yuan")]
    [InlineData("final-accounts-beijing-district")]
    [InlineData("final-accounts-anhui-town")]
    [InlineData("final-accounts-xinjiang-city")]
    public void Final_accounts_are_read_by_words_alone(string name)
    {
        const string Form = "generic-final-accounts";
        var text = TextOf(name);
        var report = Check.Checker.Check(Read.Text(text), Form);
        output.WriteLine(Check.Show(report));
        Assert.Equal(Form, report.Form);
        Assert.Equal(8, report.Tables.Length);
        Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info);

        // One figure of each kind of table.
        var cells = new TabText(text);
        var original = Check.Checker.Recognise(Read.Text(text), Form);
        foreach (var figure in original.Figures.Where(static f => f.Text.Length > 4).GroupBy(static f => f.Table).Select(static g => g.Last()))
        {
            var (line, position) = TabText.PlaceOf(original, figure);
            var printed = TabText.Add(figure.Text, 5 * UnitOf(figure.Text));
            Assert.Contains(Check.Checker.Check(Read.Text(cells.WithCell(line, position, printed)), Form).Findings, f => f.Severity == Severity.Error && f.Places.Any(p => p.Line == line && p.Printed == printed));
        }
    }

    private static decimal UnitOf(string printed) => printed.Length > 9 ? 1000 : 1;

    private static string TextOf(string name) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests", "BudgetDomain.Documents.Tests", "Provinces", "Disclosures", name + ".md"));
}
