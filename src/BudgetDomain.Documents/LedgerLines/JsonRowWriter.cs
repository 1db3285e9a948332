using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Writes rows as JSON Lines; what is blank has no key.</summary>
internal sealed class JsonRowWriter : RowWriter
{
    private const int FlushAt = 64 * 1024;

    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The stream is the caller's and stays open.")]
    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);
    private readonly Utf8JsonWriter _json;

    public JsonRowWriter(Stream stream, LineAmountUnit unit, MessageLanguage language)
        : base(unit, language)
    {
        _stream = stream;
        // For a file of data, never part of a web page: Chinese stays readable.
        _json = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public override void Write(LineColumn column, string text)
    {
        if (text.Length == 0)
            return;
        if (_json.CurrentDepth == 0)
            _json.WriteStartObject();
        var name = NameOf(column);
        if (ColumnNames.IsAmount(column) || column == LineColumn.Year)
        {
            _json.WritePropertyName(name);
            _json.WriteRawValue(text);
        }
        else
        {
            _json.WriteString(name, text);
        }
    }

    public override void EndRow()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushAt)
            Flush();
    }

    public override void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
