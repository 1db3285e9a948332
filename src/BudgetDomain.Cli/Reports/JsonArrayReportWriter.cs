using System.Buffers;
using System.Text;
using System.Text.Json;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes reports as one JSON array with an element a file, each as <see cref="CheckReportJson"/> writes it. An unreadable file has no element.</summary>
internal sealed class JsonArrayReportWriter(TextWriter output, MessageLanguage language, Severity least) : IReportWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    private Utf8JsonWriter Json => _json ??= new(_buffer, CheckReportJson.WriterOptions);

    /// <inheritdoc/>
    public void Begin() => Json.WriteStartArray();

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        CheckReportJson.Write(Json, report, language, least);
        Drain();
    }

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document)
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

    /// <summary>Passes on what is written so far, which ends between two elements, so the buffer holds one file at most.</summary>
    private void Drain()
    {
        Json.Flush();
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
