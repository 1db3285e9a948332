using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDomain.Cli.Reports;

namespace BudgetDomain.Cli.Tables;

/// <summary>Writes a table report for people, as CSV, or as JSON. Programs get exact amounts in 万元 and stable keys.</summary>
internal static class TableReportWriter
{
    public static void Write(TextWriter output, TableReport report, TableFormat format, MessageLanguage language, IReportStyle style)
    {
        switch (format)
        {
            case TableFormat.Csv:
                WriteCsv(output, report.Tables[0]);
                break;
            case TableFormat.Json:
                WriteJson(output, report, language);
                break;
            default:
                WriteText(output, report, language, style);
                break;
        }
    }

    private static void WriteText(TextWriter output, TableReport report, MessageLanguage language, IReportStyle style)
    {
        var title = TextLayout.OneLine(report.Title.In(language));
        output.WriteLine(style.Paint(title, Ink.Title));
        output.WriteLine(new string('=', Math.Clamp(TextLayout.Width(title), 20, style.Width)));
        var facts = report.Facts.Where(static fact => !fact.ForProgramsOnly).ToList();
        var width = facts.Select(fact => TextLayout.Width(fact.Label.In(language))).DefaultIfEmpty(0).Max() + 2;
        foreach (var fact in facts)
        {
            output.Write(TextLayout.PadRight(fact.Label.In(language), width));
            output.WriteLine(TextLayout.OneLine(fact.Shown?.In(language) ?? fact.Value ?? (language == MessageLanguage.English ? "unknown" : "不明")));
        }

        foreach (var table in report.Tables.Where(static table => table.Rows.Count > 0 && table.Shown > 0))
        {
            output.WriteLine();
            output.WriteLine(style.Paint(table.Title.In(language), Ink.Heading));
            WriteTable(output, table, language, style);
        }

        if (report.Notes.Count > 0)
            output.WriteLine();
        foreach (var note in report.Notes)
            TextLayout.WriteWrapped(output, string.Empty, 0, note.In(language), style.Width);
    }

    private static void WriteTable(TextWriter output, ReportTable table, MessageLanguage language, IReportStyle style)
    {
        var rows = table.Rows.Take(table.Shown).ToList();
        var numbers = Enumerable.Range(0, table.Columns.Length).Where(i => !table.Columns[i].IsLabel).ToList();
        var labels = Enumerable.Range(0, table.Columns.Length).Where(i => table.Columns[i].IsLabel).ToList();
        var decimals = rows.SelectMany(static row => row).Select(static cell => cell.Amount is { } amount ? DecimalsOf(amount) : 0).DefaultIfEmpty(0).Max();
        style.WriteTable(
            output,
            [.. numbers.Select(i => table.Columns[i].Header.In(language)), string.Join(' ', labels.Select(i => table.Columns[i].Header.In(language)))],
            [
                .. rows.Select(row => (IReadOnlyList<string>)
                [
                    .. numbers.Select(i => row[i].Amount is { } amount ? amount.ToString($"N{decimals}") : row[i].Text ?? string.Empty),
                    TextLayout.OneLine(string.Join(' ', labels.Select(i => row[i].Plain).Where(static text => !string.IsNullOrEmpty(text)))),
                ]),
            ]);
    }

    private static int DecimalsOf(WanYuan amount) => Math.Max(2, (int)amount.Amount.Scale);

    private static void WriteCsv(TextWriter output, ReportTable table)
    {
        WriteRecord(output, table.Columns.Select(static column => column.Key));
        foreach (var row in table.Rows)
            WriteRecord(output, row.Select(static cell => cell.Plain ?? string.Empty));
    }

    private static void WriteRecord(TextWriter output, IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields.Select(static field => field.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        output.Write('\n');
    }

    private static void WriteJson(TextWriter output, TableReport report, MessageLanguage language)
    {
        using var buffer = new MemoryStream();
        // A file or a pipe, never part of a web page: Chinese stays readable.
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var fact in report.Facts)
            {
                json.WritePropertyName(fact.Key);
                if (fact.Value is null)
                    json.WriteNullValue();
                else if (fact.IsNumber)
                    json.WriteNumberValue(long.Parse(fact.Value, CultureInfo.InvariantCulture));
                else
                    json.WriteStringValue(fact.Value);
            }

            foreach (var table in report.Tables)
                WriteTable(json, table);
            json.WriteStartArray("notes");
            foreach (var note in report.Notes)
                json.WriteStringValue(note.In(language));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void WriteTable(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartArray(table.Key);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < table.Columns.Length; i++)
                json.WriteString(table.Columns[i].Key, row[i].Plain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
