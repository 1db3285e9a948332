using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes reports as one JSON array with an element a file.</summary>
/// <remarks>The keys and their order are a promise (docs/command-line.md). An unreadable file has no element.</remarks>
internal sealed class JsonReportWriter(TextWriter output, MessageLanguage language, Severity least) : IReportWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The output is a file or a pipe, never part of a web page, so Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    private Utf8JsonWriter Json => _json ??= new(_buffer, Options);

    /// <inheritdoc/>
    public void Begin() => Json.WriteStartArray();

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        Json.WriteStartObject();
        Json.WriteString("file", report.File);
        Json.WriteString("form", report.Form);
        Json.WriteString("unit", report.Unit);
        if (report.Year is { } year)
            Json.WriteNumber("year", year);
        else
            Json.WriteNull("year");
        Json.WriteString("verdict", JsonWords.Of(report.Verdict));
        WriteCounts(report.Counts);
        WriteTables(report.Tables);
        WriteFindings(report.Findings);
        WriteUnrecognised(report.Unrecognised);
        WriteClaims(report.Claims);
        Json.WriteEndObject();
        Drain();
    }

    /// <inheritdoc/>
    public void WriteUnreadable()
    {
    }

    /// <inheritdoc/>
    public void End()
    {
        Json.WriteEndArray();
        Drain();
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    private void WriteCounts(CheckCounts counts)
    {
        Json.WriteStartObject("counts");
        Json.WriteNumber("tables", counts.Tables);
        Json.WriteNumber("figures", counts.Figures);
        Json.WriteNumber("claims", counts.Claims);
        Json.WriteNumber("identities", counts.Identities);
        Json.WriteNumber("exact", counts.Exact);
        Json.WriteNumber("rounded", counts.Rounded);
        Json.WriteNumber("adjusted", counts.Adjusted);
        Json.WriteNumber("contradicted", counts.Contradicted);
        Json.WriteEndObject();
    }

    private void WriteTables(ImmutableArray<TableSummary> tables)
    {
        Json.WriteStartArray("tables");
        foreach (var table in tables)
        {
            Json.WriteStartObject();
            Json.WriteString("id", table.Id);
            Json.WriteNumber("number", table.Number);
            Json.WriteString("title", table.Title);
            Json.WriteNumber("rows", table.Rows);
            Json.WriteNumber("figures", table.Figures);
            Json.WriteBoolean("empty", table.Empty);
            Json.WriteNumber("line", table.Line);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WriteFindings(ImmutableArray<Finding> findings)
    {
        Json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            if (finding.Severity < least)
                continue;
            Json.WriteStartObject();
            Json.WriteString("rule", finding.Rule);
            Json.WriteString("severity", JsonWords.Of(finding.Severity));
            Json.WriteString("message", finding.Message.In(language));
            Json.WriteString("expected", finding.Expected);
            Json.WriteString("actual", finding.Actual);
            Json.WriteStartArray("places");
            foreach (var place in finding.Places)
                WritePlace(place);
            Json.WriteEndArray();
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WritePlace(Place place)
    {
        Json.WriteStartObject();
        Json.WriteString("table", place.Table);
        Json.WriteString("row", place.Row);
        Json.WriteString("column", place.Column);
        Json.WriteNumber("line", place.Line);
        Json.WriteNumber("page", place.Page);
        Json.WriteString("printed", place.Printed);
        Json.WriteEndObject();
    }

    private void WriteUnrecognised(ImmutableArray<UnrecognisedText> texts)
    {
        Json.WriteStartArray("unrecognised");
        foreach (var text in texts)
        {
            Json.WriteStartObject();
            Json.WriteNumber("line", text.Line);
            Json.WriteString("text", text.Text.In(language));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WriteClaims(ImmutableArray<Claim> claims)
    {
        Json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            Json.WriteStartObject();
            Json.WriteNumber("line", claim.Line);
            Json.WriteNumber("page", claim.Page);
            Json.WriteString("sentence", claim.Sentence);
            Json.WriteString("kind", JsonWords.Of(claim.Kind));
            Json.WriteString("printed", claim.Printed);
            Json.WriteString("expected", claim.Expected);
            Json.WriteString("verdict", JsonWords.Of(claim.Verdict));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    /// <summary>Passes on what is written so far, which ends between two elements, so the buffer holds one file at most.</summary>
    private void Drain()
    {
        Json.Flush();
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
