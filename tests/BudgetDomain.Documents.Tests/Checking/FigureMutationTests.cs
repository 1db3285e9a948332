using System.Diagnostics;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Typed;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>Every printed figure of a real document changed, one at a time: the change is found, and never blamed on another figure alone.</summary>
public class FigureMutationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("+0.02", 250)]
    [InlineData("+0.03", 253)]
    [InlineData("+0.50", 253)]
    [InlineData("+10.00", 253)]
    [InlineData("swap", 245)]
    public void Sample_EveryChangedFigure_IsAnErrorThere(string change, int errors) => EveryChange(Check.SampleText, change, errors);

    [SkippableTheory]
    [InlineData("+3", 260)]
    [InlineData("+50", 263)]
    [InlineData("+1000", 263)]
    [InlineData("swap", 227)]
    public void Shanghai_EveryChangedFigure_IsAnErrorThere(string change, int errors)
        => EveryChange(File.ReadAllText(Originals.PathOf("shanghai-finance-2025-unit-budget.md")), change, errors);

    /// <summary>A digit too many in one cell is not how precise its table is: the roundings beside it stay roundings.</summary>
    [Fact]
    public void Sample_EveryFigureWithOneMoreDecimal_IsNoErrorAnywhere()
    {
        var text = new TabText(Check.SampleText);
        var original = Check.Recognise(Check.SampleText);
        foreach (var figure in original.Figures.Where(f => f.Text.Length > 0))
        {
            var (line, position) = TabText.PlaceOf(original, figure);
            var report = Check.Text(text.WithCell(line, position, TabText.Add(figure.Text, 0.004m)));
            Assert.Empty(Check.Errors(report));
        }
    }

    /// <summary>A few units of the last place in a cell that is blank clash with several sums at once: a reader is told these sums, not a multiple of each figure.</summary>
    [Fact]
    public void Sample_AFewUnitsInABlankCell_AreToldInSums()
    {
        var original = Check.Recognise(Check.SampleText);
        var blank = original.Figures.Where(f => f.Text.Length == 0 && original.Tables[f.Table].Layout.Number == 4).ToList();
        var told = 0;
        foreach (var figure in blank)
        {
            var wrong = original.With(original.Figures.IndexOf(figure), f => f.Adding(3 * f.LastPlace));
            foreach (var finding in Check.Checker.Check(wrong).Findings.Where(static f => f.Rule == "A06"))
            {
                told++;
                Assert.DoesNotContain(" × ", finding.Message.Chinese, StringComparison.Ordinal);
                Assert.DoesNotContain(" × ", finding.Message.English, StringComparison.Ordinal);
                Assert.Matches("单独看都能成立，合在一起却不能同时成立：.*相差 0.03|左边.*右边", finding.Message.Chinese);
                Assert.Matches("can each hold alone, but not all together: .*a difference of 0.03|the left side", finding.Message.English);
            }
        }

        Assert.True(told > 5, $"{told} of {blank.Count}");
    }

    private void EveryChange(string source, string change, int errors)
    {
        var text = new TabText(source);
        var original = Check.Recognise(source);
        var (changes, detected, unique, within, wrong) = (0, 0, 0, 0, 0);
        var missed = new List<string>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < original.Figures.Length; i++)
        {
            var figure = original.Figures[i];
            if (figure.Text.Length == 0 || Change(figure.Text, change, original.Tables[figure.Table].Unit) is not { } printed)
                continue;
            changes++;
            var (line, position) = TabText.PlaceOf(original, figure);
            Assert.Equal(figure.Text, text.CellsOf(line)[position].Trim());
            var document = Check.Recognise(text.WithCell(line, position, printed));
            var report = Check.Checker.Check(document);
            if (Check.Errors(report).Any(f => f.Places.Any(p => p.Line == line && p.Printed == printed)))
                detected++;
            else
            {
                // What each figure can hide less than one unit of is explained by plugs, and said to be.
                Assert.Contains(report.Findings, f => f.Severity == Severity.Warning && f.Places.Any(p => p.Line == line && p.Printed == printed));
                missed.Add($"line {line}: {figure.Text} -> {printed} ({original.PlaceOf(figure)})");
            }

            var result = Check.Reconcile(document);
            foreach (var contradiction in result.Contradictions)
            {
                var first = result.System.Figures[contradiction.Figures[0]];
                var isIt = document.Tables[first.Table].Rows[first.Row].Line == line && document.Tables[first.Table].Columns[first.Column].Position == position;
                if (contradiction.IsUnique && isIt)
                    unique++;
                else if (contradiction.IsUnique)
                    wrong++;
                else
                    within++;
                Assert.Contains(contradiction.Figures, f => document.PlaceOf(result.System.Figures[f]) is var p && p.Line == line && p.Printed == printed);
            }
        }

        output.WriteLine($"{change}: {changes} changes, {detected} detected, {unique} unique and right, {within} one of several with it inside, {wrong} wrongly named; {watch.ElapsedMilliseconds} ms");
        output.WriteLine(string.Join('\n', missed));
        Assert.Equal(0, wrong);
        Assert.InRange(detected, errors, changes);
    }

    private static string? Change(string printed, string change, AmountUnit unit)
    {
        if (change == "swap")
            return TabText.SwapDigits(printed);
        var delta = decimal.Parse(change, System.Globalization.CultureInfo.InvariantCulture);

        // The “三公” table of a document in 元 is in 万元: 3, 50 and 1000 there are amounts like 0.03, 0.50 and 10.00.
        if (unit == AmountUnit.WanYuan && delta == Math.Truncate(delta) && delta != 10)
            delta /= 100;
        return TabText.Add(printed, delta);
    }
}
