using System.Buffers;
using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>
/// Findings as CSV (表格): a row for each place of each finding, to be sorted and counted in a spreadsheet. Cells that a spreadsheet would take
/// for a formula begin with an apostrophe.
/// </summary>
public sealed class CsvReport
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly TextWriter _output;
    private readonly MessageLanguage _language;
    private readonly Severity _least;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="least">The least severity that is written.</param>
    public CsvReport(TextWriter output, MessageLanguage language = MessageLanguage.Chinese, Severity least = Severity.Info)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_output, _language, _least) = (output, language, least);
    }

    /// <summary>Writes the row of column names, which do not change with the language.</summary>
    public void Begin() => WriteRow("file", "unit", "year", "finding", "rule", "severity", "message", "expected", "actual", "table", "row", "column", "line", "page", "printed");

    /// <summary>Writes the findings of a document.</summary>
    /// <param name="report">What was found.</param>
    public void Write(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var number = 0;
        foreach (var finding in report.Findings.Where(finding => finding.Severity >= _least))
        {
            number++;
            foreach (var place in finding.Places.Cast<Place?>().DefaultIfEmpty(null))
            {
                WriteRow(
                    report.File, report.Unit, Number(report.Year), Number(number), finding.Rule, Html.SeverityClass.Of(finding.Severity), finding.Message.In(_language),
                    finding.Expected, finding.Actual, place?.Table, place?.Row, place?.Column, Number(place?.Line), Number(place?.Page is > 0 ? place.Page : null), place?.Printed);
            }
        }
    }

    private void WriteRow(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _output.Write(',');
            WriteCell(cells[i] ?? string.Empty);
        }

        _output.Write("\r\n");
    }

    private void WriteCell(string text)
    {
        var shown = IsFormula(text) ? "'" + text : text;
        if (shown.AsSpan().ContainsAny(NeedQuotes))
            shown = $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        _output.Write(shown);
    }

    /// <summary>A negative amount is a number, not a formula.</summary>
    private static bool IsFormula(string text)
        => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !WanYuan.TryParse(text, out _);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
