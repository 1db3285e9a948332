using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace BudgetDomain.Text;

/// <summary>Reads JSON objects key by key: what the JSON forms of ledgers, disclosures and reports are read with. A wrong type is a <see cref="JsonException"/>.</summary>
internal static class JsonRead
{
    private const int LongestWord = 64;

    // A decimal has 29 digits, a sign and a point.
    private const int LongestDecimal = 31;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Reads an element of an array, the reader standing at its begin.</summary>
    public delegate T Element<out T>(ref Utf8JsonReader reader);

    /// <summary>Whether the value that the reader stands on is null.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Checks that the reader stands at the begin of an object.</summary>
    public static void BeginObject(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartObject, "应为 JSON 对象");

    /// <summary>Checks that the reader stands at the begin of an array.</summary>
    public static void BeginArray(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartArray, "应为 JSON 数组");

    /// <summary>Goes to the next key of an object; false at its end.</summary>
    public static bool NextKey(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Goes to the next element of an array; false at its end.</summary>
    public static bool NextElement(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Goes on from a key to its value.</summary>
    public static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonException("JSON 不完整");
    }

    /// <summary>Passes over the value of a key that is not known: a later version may have more keys.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        if (!reader.TrySkip())
            throw new JsonException("JSON 不完整");
    }

    /// <summary>The value of a key: a list.</summary>
    public static ImmutableArray<T> Array<T>(ref Utf8JsonReader reader, Element<T> read)
    {
        Advance(ref reader);
        BeginArray(ref reader);
        var items = ImmutableArray.CreateBuilder<T>();
        while (NextElement(ref reader))
            items.Add(read(ref reader));
        return items.DrainToImmutable();
    }

    /// <summary>The value of a key: an object.</summary>
    public static T Object<T>(ref Utf8JsonReader reader, Element<T> read)
    {
        Advance(ref reader);
        return read(ref reader);
    }

    /// <summary>An element of an array: a text.</summary>
    public static string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "应为 JSON 字符串");
        return reader.GetString()!;
    }

    /// <summary>The value of a key: a text.</summary>
    public static string String(ref Utf8JsonReader reader)
        => OptionalString(ref reader) ?? throw new JsonException("应为 JSON 字符串");

    /// <summary>The value of a key: a text or null.</summary>
    public static string? OptionalString(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        if (IsNull(ref reader))
            return null;
        Expect(ref reader, JsonTokenType.String, "应为 JSON 字符串");
        return reader.GetString();
    }

    /// <summary>The value of a key: a whole number.</summary>
    public static int Integer(ref Utf8JsonReader reader)
        => OptionalInteger(ref reader) ?? throw new JsonException("应为整数");

    /// <summary>The value of a key: a whole number or null.</summary>
    public static int? OptionalInteger(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        if (IsNull(ref reader))
            return null;
        Expect(ref reader, JsonTokenType.Number, "应为整数");
        return reader.TryGetInt32(out var value) ? value : throw new JsonException("应为整数");
    }

    /// <summary>The value of a key: a whole number that is not less than another, such as the first line or none.</summary>
    public static int AtLeast(ref Utf8JsonReader reader, int least)
        => AtLeast(Integer(ref reader), least);

    /// <summary>A whole number that was read, if it is not less than another.</summary>
    public static int AtLeast(int value, int least) => value >= least ? value : throw new JsonException($"{value} 小于 {least}");

    /// <summary>The value of a key: a decimal number as text, digit by digit.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        var text = String(ref reader);
        return text.Length <= LongestDecimal && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException("应为写作文本的小数");
    }

    /// <summary>The value of a key: true or false.</summary>
    public static bool Boolean(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw new JsonException("应为 true 或 false");
    }

    /// <summary>The value of a key: a value of the library as its canonical text.</summary>
    public static T Value<T>(ref Utf8JsonReader reader)
        where T : struct, ITextValue<T>
    {
        Advance(ref reader);
        return TextJsonConverter<T>.ReadValue(ref reader);
    }

    /// <summary>The value of a key: the name of a member, exactly as it is written.</summary>
    public static T Word<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        Advance(ref reader);
        Expect(ref reader, JsonTokenType.String, "应为 JSON 字符串");
        Span<char> buffer = stackalloc char[LongestWord];
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length <= buffer.Length)
        {
            ReadOnlySpan<char> text = buffer[..reader.CopyString(buffer)];

            // Neither a number nor several words.
            if (text.Length > 0 && !text.ContainsAnyExcept(Letters) && Enum.TryParse<T>(text, out var value))
                return value;
        }

        throw new JsonException($"“{reader.GetString()}”不是 {typeof(T).Name} 的成员");
    }

    /// <summary>Checks the name and version of a form.</summary>
    public static void Format(ref Utf8JsonReader reader, string expected)
    {
        var format = String(ref reader);
        if (format != expected)
            throw new JsonException($"格式应为“{expected}”，实为“{format}”");
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string message)
    {
        if (reader.TokenType != type)
            throw new JsonException(message);
    }
}
