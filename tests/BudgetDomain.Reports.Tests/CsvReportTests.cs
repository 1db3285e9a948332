using System.Globalization;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using CsvHelper;
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
        using var reader = new CsvReader(new StringReader(output.ToString()), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.HeaderRecord!.ToDictionary(static name => name, name => reader.GetField(name)!));
        return rows;
    }
}
