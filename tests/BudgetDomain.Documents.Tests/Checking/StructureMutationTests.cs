using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>The sample with rows, cells and tables lost, doubled or moved: always a report, and an error wherever the sums can tell.</summary>
public class StructureMutationTests(ITestOutputHelper output)
{
    private static readonly TabText Source = new(Check.SampleText);
    private static readonly RecognisedDocument Original = Check.Recognise(Check.SampleText);

    [Fact]
    public void EveryLostItemRow_IsASumThatFails()
    {
        foreach (var (table, row) in ItemRows())
        {
            // The only item of its 款 says nothing that the 款 does not say: the sums cannot tell.
            if (table.Rows.Count(r => r.Slice.Function.Parent == row.Slice.Function.Parent) == 1)
                continue;
            var report = Check.Text(Source.With(row.Line, null));
            Assert.Contains(Check.Errors(report), f => f.Rule is "A02" or "A06" && f.Places.Any(p => p.Table == table.Caption));
        }
    }

    [Fact]
    public void EveryDoubledRow_StillAgrees_AndWithAnotherAmount_IsTwoFiguresForOneThing()
    {
        foreach (var (_, row) in ItemRows())
        {
            var line = Source[row.Line];
            Assert.True(Check.Text(Source.With(row.Line, $"{line}\n{line}")).Verdict <= Grade.Rounded);
            var amount = Source.CellsOf(row.Line)[2];
            var other = line.Replace(amount, TabText.Add(amount, 7), StringComparison.Ordinal);
            Assert.Contains(Check.Errors(Check.Text(Source.With(row.Line, $"{line}\n{other}"))), f => f.Rule == "A01" && f.Places.Any(p => p.Line == row.Line + 1));
        }
    }

    [Fact]
    public void EveryFigureBlanked_IsAnErrorThere()
        => EachFigure("blanked", (line, position, _) => (Source.WithCell(line, position, string.Empty), string.Empty));

    [Fact]
    public void EveryFigureMovedRight_IsAnErrorInThatRow()
        => EachFigure("moved right", (line, position, text) =>
        {
            var cells = Source.CellsOf(line);
            if (position + 1 >= cells.Length || cells[position + 1].Length > 0)
                return null;
            (cells[position], cells[position + 1]) = (string.Empty, text);
            // Two figures are wrong then, and a row that misses in two columns may be what is named.
            return (Source.With(line, string.Join('\t', cells)), null);
        });

    [Fact]
    public void EveryTwoRowsWithAmountsSwapped_AreAnError()
    {
        foreach (var (first, second) in ItemRows().Zip(ItemRows().Skip(1)))
        {
            var (upper, lower) = (Source.CellsOf(first.Row.Line), Source.CellsOf(second.Row.Line));
            if (first.Table != second.Table || upper[2] == lower[2])
                continue;
            var text = new TabText(Source.With(first.Row.Line, string.Join('\t', upper.Take(2).Concat(lower.Skip(2)))));
            var report = Check.Text(text.With(second.Row.Line, string.Join('\t', lower.Take(2).Concat(upper.Skip(2)))));
            Assert.Contains(Check.Errors(report), f => f.Places.Any(p => p.Line == first.Row.Line || p.Line == second.Row.Line));
        }
    }

    [Fact]
    public void EveryLostTable_IsMissed_AndTheOthersStillAgree()
    {
        for (var t = 0; t < Original.Tables.Length; t++)
        {
            var table = Original.Tables[t];
            var lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');
            var end = t + 1 < Original.Tables.Length ? Original.Tables[t + 1].Line : lines.Length;
            for (var line = table.Line; line < end; line++)
            {
                if (lines[line - 1].Contains('\t', StringComparison.Ordinal) && (t + 1 < Original.Tables.Length || line < table.Line + 4))
                    lines[line - 1] = string.Empty;
            }

            var report = Check.Text(string.Join('\n', lines));
            Assert.Equal(12, report.Counts.Tables);
            Assert.Contains(report.Findings, f => f.Rule == "C02" && f.Severity == Severity.Warning && f.Expected == table.Layout.Title);
            Assert.Empty(Check.Errors(report));
        }
    }

    [Fact]
    public void TwoDocumentsInOneFile_AreCheckedApart()
    {
        var report = Check.Text(Check.SampleText + "\n\n" + Check.SampleText.Replace("145.90", "145.90", StringComparison.Ordinal));
        Assert.Equal((26, 506), (report.Counts.Tables, report.Counts.Figures));
        Assert.Equal(["F03", "P04", "P04", "P06", "P06", "P07", "P07"], report.Findings.Where(f => f.Severity > Severity.Info).Select(f => f.Rule).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1,31,5.2", 1)]
    [InlineData("12..5", 9)]
    [InlineData("1e5", 9)]
    [InlineData("１２３,４", 9)]
    [InlineData("约100", 9)]
    [InlineData("305.75元", 9)]
    [InlineData("0.0000001", 9)]
    [InlineData("99999999999999999999999", 9)]
    public void EveryFigureThatIsNoAmount_IsNamedWithItsLine_AndTakenAsUnknown(string text, int each)
    {
        foreach (var figure in Original.Figures.Where(f => f.Text.Length > 0).Where((_, i) => i % each == 0))
        {
            var (line, position) = TabText.PlaceOf(Original, figure);
            var report = Check.Text(Source.WithCell(line, position, text));
            var finding = Assert.Single(Check.Errors(report));
            Assert.Equal(("F01", line, text), (finding.Rule, finding.Places[0].Line, finding.Places[0].Printed));
        }
    }

    [Theory]
    [InlineData("-", 1)]
    [InlineData("—", 7)]
    [InlineData("0", 7)]
    [InlineData("0.00", 7)]
    public void EveryBlankPrintedAsANil_ChangesNothing(string nil, int each)
    {
        foreach (var figure in Original.Figures.Where(f => f.Text.Length == 0 && !Original.Tables[f.Table].SaysEmpty).Where((_, i) => i % each == 0))
        {
            var (line, position) = TabText.PlaceOf(Original, figure);
            if (position >= Source.CellsOf(line).Length)
                continue;
            var report = Check.Text(Source.WithCell(line, position, nil));
            Assert.Equal(Grade.Rounded, report.Verdict);
            Assert.DoesNotContain(report.Findings, f => f.Severity != Severity.Info && !f.Rule.StartsWith('P'));
        }
    }

    private static IEnumerable<(RecognisedTable Table, RecognisedRow Row)> ItemRows()
        => Original.Tables.Where(t => t.Layout.Number is 2 or 3 or 5).SelectMany(t => t.Rows.Where(r => r.Code.Length == 7).Select(r => (t, r)));

    private void EachFigure(string what, Func<int, int, string, (string Text, string? Printed)?> change)
    {
        var (changes, missed) = (0, new List<string>());
        foreach (var figure in Original.Figures.Where(f => f.Text.Length > 0))
        {
            var (line, position) = TabText.PlaceOf(Original, figure);
            if (change(line, position, figure.Text) is not { } changed)
                continue;
            changes++;
            var errors = Check.Errors(Check.Text(changed.Text)).ToList();
            if (!errors.Exists(f => f.Places.Any(p => p.Line == line && (changed.Printed is null || p.Printed == changed.Printed))))
                missed.Add($"line {line}: {Original.PlaceOf(figure)}");
            Assert.DoesNotContain(errors, f => f.Message.Chinese.Contains("相差 0.00", StringComparison.Ordinal));
        }

        output.WriteLine($"{what}: {changes} changes, {missed.Count} without an error there");
        Assert.Empty(missed);
    }
}
