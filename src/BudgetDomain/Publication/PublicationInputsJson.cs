using System.Globalization;
using System.Text.Json;
using BudgetDomain.Text;

namespace BudgetDomain.Publication;

/// <summary>The JSON form of what a disclosure states and a ledger does not hold (编报资料), version 1: the schema is <c>docs/schemas/publication-inputs.v1.schema.json</c>.</summary>
/// <remarks>
/// Such a file is written by hand, so a key that is not known is an error and not passed over: what a clerk gives is printed or refused. Amounts are in
/// 万元, as text or number; members are written as in Chinese documents or by their names in code.
/// </remarks>
public static class PublicationInputsJson
{
    /// <summary>What the key <c>format</c> says: name and version.</summary>
    public const string Format = "publication-inputs/1";

    /// <summary>Reads a file.</summary>
    /// <param name="utf8Json">Its bytes, in UTF-8.</param>
    /// <exception cref="DisclosureFormatException">It is no such JSON, or a value is none that can stand there; with the line and the key.</exception>
    public static PublicationInputsFile Read(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.StartsWith("\uFEFF"u8))
            utf8Json = utf8Json[3..];
        var reader = new Utf8JsonReader(utf8Json);
        var inputs = new InputsReader();
        try
        {
            JsonRead.Advance(ref reader);
            var read = inputs.Read(ref reader);
            return reader.Read() ? throw new JsonException("文件应只有一个 JSON 对象") : read;
        }
        catch (DisclosureFormatException e) when (e.Line == 0)
        {
            throw new DisclosureFormatException(e.Text, LineAt(utf8Json, reader.TokenStartIndex));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What the reader of the platform says is in English, what our own says in Chinese. Text that is no Unicode is an invalid operation to it.
            var position = (e as JsonException)?.LineNumber;
            var isSyntax = position is not null || e is InvalidOperationException;
            var line = position is { } number ? (int)Math.Min(number + 1, int.MaxValue) : LineAt(utf8Json, reader.TokenStartIndex);
            var (at, atEnglish) = inputs.Key.Length == 0 ? (string.Empty, string.Empty) : ($"“{inputs.Key}”：", $"{inputs.Key}: ");
            throw new DisclosureFormatException(new(
                isSyntax ? $"{at}不是正确的 JSON" : $"{at}{e.Message}",
                isSyntax ? $"{atEnglish}no valid JSON" : $"{atEnglish}not a value that can stand there"), line);
        }
    }

    private static int LineAt(ReadOnlySpan<byte> json, long index)
        => 1 + json[..(int)Math.Clamp(index, 0, json.Length)].Count((byte)'\n');

    /// <summary>The value of a key: a decimal number, as number or text.</summary>
    internal static decimal Number(ref Utf8JsonReader reader)
    {
        JsonRead.Advance(ref reader);
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value))
            return value;
        return reader.TokenType == JsonTokenType.String && decimal.TryParse(reader.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            ? value
            : throw new JsonException("应为数字");
    }
}
