using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BudgetDomain.Text;

/// <summary>The text routes of every value, written once over its one parser and its one formatter.</summary>
internal static class TextValue
{
    /// <summary>The length that no canonical or formatted text exceeds.</summary>
    public const int MaxLength = 48;

    private const int ShortLength = 40;

    public static TextParse<T> Read<T>(ReadOnlySpan<char> text)
        where T : struct, ITextValue<T>
    {
        var folded = new FoldedText(text);
        return T.Read(ref folded);
    }

    public static TextParse<T> Read<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, ITextValue<T>
    {
        var folded = new FoldedText(utf8Text);
        return T.Read(ref folded);
    }

    // The name is that of the argument of every value's own Parse.
    public static T Parse<T>(string s)
        where T : struct, ITextValue<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse<T>(s.AsSpan());
    }

    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, ITextValue<T>
    {
        var result = Read<T>(text);
        if (!result.TryGetValue(out var value))
            Throw(result, text);
        return value;
    }

    public static T Parse<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, ITextValue<T>
    {
        var result = Read<T>(utf8Text);
        if (!result.TryGetValue(out var value))
            // Only what the message shows is decoded, whatever the length; malformed bytes show as U+FFFD.
            Throw(result, Encoding.UTF8.GetString(utf8Text[..Math.Min(utf8Text.Length, 4 * ShortLength)]));
        return value;
    }

    public static bool TryFormat<T>(T value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        ascii = ascii[..value.Write(ascii, format)];
        charsWritten = 0;
        return ascii.Length <= destination.Length && Encoding.ASCII.TryGetChars(ascii, destination, out charsWritten);
    }

    public static bool TryFormat<T>(T value, Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format)
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        ascii = ascii[..value.Write(ascii, format)];
        var fits = ascii.TryCopyTo(utf8Destination);
        bytesWritten = fits ? ascii.Length : 0;
        return fits;
    }

    public static string ToText<T>(T value, ReadOnlySpan<char> format)
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(ascii[..value.Write(ascii, format)]);
    }

    /// <summary>Whether the default value of the type has empty text, as that of every code has.</summary>
    public static bool IsEmptyText<T>()
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        return default(T).Write(ascii, default) == 0;
    }

    /// <summary>The non-generic comparison: nothing comes before every value, a foreign type is refused.</summary>
    public static int Compare<T>(T value, object? other)
        where T : struct, ITextValue<T>
        => other switch
        {
            null => 1,
            T same => value.CompareTo(same),
            _ => throw new ArgumentException($"不是 {typeof(T).Name}", nameof(other)),
        };

    /// <summary>Refuses every format but the general one.</summary>
    public static void RequireGeneral(ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G" or "g"))
            ThrowFormat(format);
    }

    [DoesNotReturn]
    public static void ThrowFormat(ReadOnlySpan<char> format)
        => throw new FormatException($"不支持的格式“{Shorten(format)}”");

    public static string Shorten(ReadOnlySpan<char> text)
        => text.Length <= ShortLength ? text.ToString() : string.Concat(text[..(ShortLength - 1)], "…");

    [DoesNotReturn]
    private static void Throw<T>(TextParse<T> result, ReadOnlySpan<char> text)
        where T : struct
        => throw new FormatException(result.Message(text).Chinese);
}
