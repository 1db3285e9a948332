using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetDomain.Text;

/// <summary>Writes a value to JSON as its canonical text, and reads it from there; also as a property name.</summary>
/// <typeparam name="T">The value type.</typeparam>
/// <remarks>
/// Applied by attribute to every value type, so it works without registration and under source generation. A number is read,
/// digit by digit and without loss, only by the types that say so (<see cref="ITextValue{TSelf}.ReadsJsonNumbers"/>). The
/// default value of a code is written as the empty string, and the empty string reads back as it.
/// </remarks>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> ascii = stackalloc byte[TextValue.MaxLength];
        writer.WriteStringValue(ascii[..value.Write(ascii, default)]);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> ascii = stackalloc byte[TextValue.MaxLength];
        writer.WritePropertyName(ascii[..value.Write(ascii, default)]);
    }

    /// <summary>Reads the value that the reader stands on.</summary>
    internal static T ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String && !(reader.TokenType == JsonTokenType.Number && T.ReadsJsonNumbers))
            throw new JsonException($"{typeof(T).Name} 应为 JSON 字符串");
        return ReadText(ref reader);
    }

    private static T ReadText(ref Utf8JsonReader reader)
    {
        // Escaped or split text is rare; only then is a string made of it. Numbers are never escaped.
        string? copied = null;
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            copied = reader.TokenType == JsonTokenType.Number
                ? Encoding.UTF8.GetString(reader.ValueSequence)
                : reader.GetString();
        }

        var isEmpty = copied is null ? reader.ValueSpan.IsEmpty : copied.Length == 0;
        if (isEmpty && TextValue.IsEmptyText<T>())
            return default;
        var result = copied is null ? TextValue.Read<T>(reader.ValueSpan) : TextValue.Read<T>(copied);
        if (result.TryGetValue(out var value))
            return value;
        copied ??= Encoding.UTF8.GetString(reader.ValueSpan);
        throw new JsonException(result.Message(copied).Chinese);
    }
}
