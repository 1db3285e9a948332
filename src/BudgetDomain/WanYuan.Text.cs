using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Text;

namespace BudgetDomain;

/// <content>
/// <para>Text. Reading accepts a number of 万元 as documents print it: <c>2,636.07</c>, <c>2636.07</c>, <c>２，６３６．０７</c>, with blanks
/// around, thousands separators everywhere or nowhere, at most six decimals other than zero, and a minus (<c>-</c>, <c>－</c>,
/// <c>−</c>) directly before the digits. It refuses units (the unit belongs to the table, not to the number), a plus, brackets,
/// exponents, leading zeros (<c>003</c> is a code), and a point without digits on both sides.</para>
/// </content>
public readonly partial struct WanYuan : ITextValue<WanYuan>
{
    /// <summary>A JSON number is read, too: digit by digit, without loss.</summary>
    static bool ITextValue<WanYuan>.ReadsJsonNumbers => true;

    /// <summary>Reads a number of 元 instead of 万元, in the same notation, with at most two decimals other than zero.</summary>
    /// <param name="text">The text as printed, without its unit.</param>
    /// <returns>The value, or where and why the text is refused.</returns>
    public static TextParse<WanYuan> ParseYuanText(ReadOnlySpan<char> text)
    {
        var folded = new FoldedText(text);
        return ReadNumber(ref folded, 2, Expectation.TwoDecimals);
    }

    /// <summary>Reads a number of 元 instead of 万元; never throws and never allocates, whatever the text.</summary>
    /// <param name="text">The text as printed, without its unit.</param>
    /// <param name="result">The value, or zero.</param>
    /// <returns>Whether the text is a number of 元.</returns>
    public static bool TryParseYuan(ReadOnlySpan<char> text, out WanYuan result) => ParseYuanText(text).TryGetValue(out result);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static WanYuan Parse(string s) => TextValue.Parse<WanYuan>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static WanYuan Parse(ReadOnlySpan<char> s) => TextValue.Parse<WanYuan>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static WanYuan Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<WanYuan>(utf8Text);

    /// <summary>Reads the text; never throws and never allocates, whatever the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out WanYuan result) => TextValue.Read<WanYuan>(s.AsSpan()).TryGetValue(out result);

    /// <inheritdoc cref="TryParse(string?, out WanYuan)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out WanYuan result) => TextValue.Read<WanYuan>(s).TryGetValue(out result);

    /// <summary>Reads the text; never throws and never allocates, whatever the bytes.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out WanYuan result) => TextValue.Read<WanYuan>(utf8Text).TryGetValue(out result);

    /// <inheritdoc/>
    public static TextParse<WanYuan> ParseText(ReadOnlySpan<char> text) => TextValue.Read<WanYuan>(text);

    /// <inheritdoc/>
    public static TextParse<WanYuan> ParseText(ReadOnlySpan<byte> utf8Text) => TextValue.Read<WanYuan>(utf8Text);

    /// <summary>The canonical text: the number of 万元 in its shortest form, <c>2636.07</c>.</summary>
    public override string ToString() => TextValue.ToText(this, default);

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c> or nothing for the shortest form <c>2636.07</c>; <c>N2</c> for <c>2,636.07</c>; <c>F2</c> for <c>2636.07</c>; the digit says how many decimals, 0 to 6, and is 2 where missing.</param>
    /// <exception cref="FormatException">The format is unknown, or would drop digits other than zero.</exception>
    public string ToString(string? format) => TextValue.ToText(this, format);

    /// <summary>Writes the text to a span.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">The length written; 0 where the destination is too short.</param>
    /// <param name="format">As for <see cref="ToString(string?)"/>.</param>
    /// <returns>Whether the destination is long enough.</returns>
    /// <exception cref="FormatException">The format is unknown, or would drop digits other than zero.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text to a span of UTF-8.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">The length written; 0 where the destination is too short.</param>
    /// <param name="format">As for <see cref="ToString(string?)"/>.</param>
    /// <returns>Whether the destination is long enough.</returns>
    /// <exception cref="FormatException">The format is unknown, or would drop digits other than zero.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    // The platform's interfaces pass a provider. Text does not depend on culture, so the public members have none to pass.
    static WanYuan IParsable<WanYuan>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static WanYuan ISpanParsable<WanYuan>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static WanYuan IUtf8SpanParsable<WanYuan>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<WanYuan>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WanYuan result) => TryParse(s, out result);

    static bool ISpanParsable<WanYuan>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out WanYuan result) => TryParse(s, out result);

    static bool IUtf8SpanParsable<WanYuan>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out WanYuan result)
        => TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    static TextParse<WanYuan> ITextValue<WanYuan>.Read(ref FoldedText text) => ReadNumber(ref text, 6, Expectation.SixDecimals);

    int ITextValue<WanYuan>.Write(Span<byte> ascii, ReadOnlySpan<char> format)
    {
        var kind = format.IsEmpty ? 'G' : (char)(format[0] & ~0x20);
        var decimals = 6;
        while (decimals > 0 && Fen % NumberText.Powers[7 - decimals] == 0)
            decimals--;
        if (kind == 'G' ? format.Length > 1 : kind is not ('N' or 'F') || format.Length > 2)
            TextValue.ThrowFormat(format);
        if (kind == 'G')
            return NumberText.Write(ascii, Fen, 6, decimals, grouped: false);

        var wanted = format.Length == 1 ? 2 : format[1] - '0';
        if (wanted is < 0 or > 6)
            TextValue.ThrowFormat(format);
        if (wanted < decimals)
            throw new FormatException($"格式“{format}”会丢失 {ToString()} 的小数；请先舍入");
        return NumberText.Write(ascii, Fen, 6, wanted, grouped: kind == 'N');
    }

    private static TextParse<WanYuan> ReadNumber(ref FoldedText text, int decimalsOfUnit, LocalizedText tooManyDecimals)
    {
        text.SkipBlanks();
        var start = text.Position;
        var failure = NumberText.Read(ref text, decimalsOfUnit, zerosMayFollow: true, tooManyDecimals, out var digits, out var decimals);
        if (failure is not null)
            return TextParse<WanYuan>.Refused(text.Position, failure);
        text.SkipBlanks();
        if (text.Current != FoldedText.End)
            return TextParse<WanYuan>.Refused(text.Position, Expectation.EndOfNumber);
        var fen = (Int128)digits * NumberText.Powers[decimalsOfUnit - decimals];
        return Int128.Abs(fen) > long.MaxValue
            ? TextParse<WanYuan>.Refused(start, Expectation.Range)
            : TextParse<WanYuan>.Of(new((long)fen));
    }
}
