using System.Buffers;
using System.Text;
using System.Text.Json;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes reports as one JSON array with an element a file, each as <see cref="CheckReportJson"/> writes it. An unreadable file has no element.</summary>
/// <param name="output">Where text goes.</param>
/// <param name="language">The language of messages.</param>
/// <param name="least">The least severity of the findings written.</param>
/// <param name="bytes">The stream below <paramref name="output"/>, where that is a file in UTF-8: what is UTF-8 already goes there as it is.</param>
internal sealed class JsonArrayReportWriter(TextWriter output, MessageLanguage language, Severity least, Stream? bytes = null) : IReportWriter
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
        Json.Flush();
        _buffer.Write("\n"u8);
        Drain();
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    /// <summary>Passes on what is written so far, which ends between two elements, so the buffer holds one file at most.</summary>
    private void Drain()
    {
        Json.Flush();
        if (bytes is not null)
            bytes.Write(_buffer.WrittenSpan);
        else
            output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
