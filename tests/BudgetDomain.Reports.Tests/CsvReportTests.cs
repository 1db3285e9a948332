using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Xunit;

namespace BudgetDomain.Reports.Tests;

public sealed class CsvReportTests
{
    [Fact]
    public void Every_place_of_every_finding_is_a_row()
    {
        var report = Samples.Wrong().Check;
        var rows = Rows(report);
        Assert.Equal(report.Findings.Sum(static finding => Math.Max(1, finding.Places.Length)), rows.Count);
        Assert.Equal(report.Findings[0].Rule, rows[0]["rule"]);
        Assert.Equal("776.70", rows.First(static row => row["severity"] == "error")["printed"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("-0.50", "-0.50")]
    public void Formula_is_disarmed_and_a_negative_amount_is_none(string text, string written)
        => Assert.Equal(written, Rows(Of(text))[0]["message"]);

    [Property(MaxTest = 500)]
    public void Any_text_is_read_back(NonNull<string> text)
    {
        var read = Rows(Of(text.Get))[0]["message"];
        Assert.True(read == text.Get || read == "'" + text.Get);
    }

    private static CheckReport Of(string text) => new()
    {
        File = "a.md",
        Verdict = Grade.Exact,
        Counts = new(0, 0, 0, 0, 0, 0, 0, 0),
        Findings = [new("X01", Severity.Error, new(text, text), null, null, [])],
    };

    private static List<Dictionary<string, string>> Rows(CheckReport report)
    {
        using var output = new StringWriter();
        var csv = new CsvReport(output);
        csv.Begin();
        csv.Write(report);
        var table = ReadCsv(output.ToString());
        return [.. table.Skip(1).Select(row => table[0].Zip(row).ToDictionary(static cell => cell.First, static cell => cell.Second))];
    }

    /// <summary>RFC 4180, as a reader of such files knows it.</summary>
    private static List<List<string>> ReadCsv(string text)
    {
        var rows = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var row = new List<string>();
            do
            {
                row.Add(Cell(text, ref at));
            }
            while (text[at++] == ',');
            Assert.Equal('\n', text[at++]);
            rows.Add(row);
        }

        return rows;
    }

    private static string Cell(string text, ref int at)
    {
        var cell = new System.Text.StringBuilder();
        if (text[at] != '"')
        {
            while (text[at] is not (',' or '\r'))
                cell.Append(text[at++]);
            return cell.ToString();
        }

        for (at++; text[at] != '"' || text[++at] == '"'; at++)
            cell.Append(text[at]);
        return cell.ToString();
    }
}
