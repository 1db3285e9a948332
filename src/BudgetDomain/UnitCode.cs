using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using BudgetDomain.Text;

namespace BudgetDomain;

/// <summary>预算单位编码: the code of a department or of a unit below it, in groups of three digits.</summary>
/// <remarks>
/// <para>A department has three digits, and each level of units below it three more: <c>003</c>, <c>003001</c>. Regions differ, so
/// every code of 3 to 15 digits is accepted; a last group may be shorter than three. Two codes are equal when their digits
/// are, zeros included; order is that of the digits from the left, in which a parent comes before its children.</para>
/// <para>Text: the digits are canonical. Reading also accepts full-width digits and blanks around.</para>
/// <para>The default value of this type is no code: <see cref="IsDefault"/>, empty text, before every code, and the parent of every
/// department.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(UnitCodeTypeConverter))]
[JsonConverter(typeof(TextJsonConverter<UnitCode>))]
public readonly struct UnitCode : ITextValue<UnitCode>, IComparisonOperators<UnitCode, UnitCode, bool>, IComparable
{
    private const int MinDigits = 3;
    private const int MaxDigits = 15;
    private const int GroupDigits = 3;

    private const int LengthBits = 4;

    // The digits, filled up with zeros on the right to MaxDigits, and then their number: numeric order is the order from the left, a parent before its children.
    private readonly long _value;

    private UnitCode(long digits, int length) => _value = (digits * NumberText.Powers[MaxDigits - length]) << LengthBits | (uint)length;

    /// <summary>The number of digits, 3 to 15; 0 for the default value.</summary>
    public int Length => (int)(_value & ((1 << LengthBits) - 1));

    /// <summary>Whether this is no code.</summary>
    public bool IsDefault => _value == 0;

    /// <summary>级次: 1 for a department, 2 for the units below it and so on; 0 for the default value.</summary>
    public int Level => (Length + GroupDigits - 1) / GroupDigits;

    /// <summary>上级单位: the code without its last group; the default value for a department and for the default value.</summary>
    public UnitCode Parent => Prefix((Level - 1) * GroupDigits);

    /// <summary>主管部门: the first group; the default value for the default value.</summary>
    public UnitCode Root => Prefix(GroupDigits);

    private long Digits => (_value >> LengthBits) / NumberText.Powers[MaxDigits - Length];

    /// <summary>Whether <paramref name="other"/> lies below this code, at any depth. Every code lies below the default value.</summary>
    /// <param name="other">The code that may lie below.</param>
    public bool IsAncestorOf(UnitCode other) => Level < other.Level && other.Prefix(Level * GroupDigits) == this;

    /// <summary>Whether <paramref name="other"/> is this code or lies below it.</summary>
    /// <param name="other">The other code.</param>
    public bool Contains(UnitCode other) => this == other || IsAncestorOf(other);

    /// <summary>Whether all digits are equal.</summary>
    public bool Equals(UnitCode other) => _value == other._value;

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>Compares digit by digit from the left; a code comes before those it begins.</summary>
    public int CompareTo(UnitCode other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UnitCode other && Equals(other);

    int IComparable.CompareTo(object? obj) => TextValue.Compare(this, obj);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(UnitCode left, UnitCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(UnitCode left, UnitCode right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(UnitCode left, UnitCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is equal.</summary>
    public static bool operator <=(UnitCode left, UnitCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(UnitCode left, UnitCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is equal.</summary>
    public static bool operator >=(UnitCode left, UnitCode right) => left.CompareTo(right) >= 0;

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static UnitCode Parse(string s) => TextValue.Parse<UnitCode>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static UnitCode Parse(ReadOnlySpan<char> s) => TextValue.Parse<UnitCode>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static UnitCode Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<UnitCode>(utf8Text);

    /// <summary>Reads the text; never throws and never allocates, whatever the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out UnitCode result) => TextValue.Read<UnitCode>(s.AsSpan()).TryGetValue(out result);

    /// <inheritdoc cref="TryParse(string?, out UnitCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out UnitCode result) => TextValue.Read<UnitCode>(s).TryGetValue(out result);

    /// <summary>Reads the text; never throws and never allocates, whatever the bytes.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out UnitCode result) => TextValue.Read<UnitCode>(utf8Text).TryGetValue(out result);

    /// <inheritdoc/>
    public static TextParse<UnitCode> ParseText(ReadOnlySpan<char> text) => TextValue.Read<UnitCode>(text);

    /// <inheritdoc/>
    public static TextParse<UnitCode> ParseText(ReadOnlySpan<byte> utf8Text)
    {
        if (utf8Text.Length is < MinDigits or > MaxDigits)
            return TextValue.Read<UnitCode>(utf8Text);

        // Plain digits, as nearly all texts are, need no folding.
        var digits = 0L;
        foreach (var b in utf8Text)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return TextValue.Read<UnitCode>(utf8Text);
            digits = (digits * 10) + (b - '0');
        }

        return TextParse<UnitCode>.Of(new(digits, utf8Text.Length));
    }

    /// <summary>The canonical text: the digits, or nothing for the default value.</summary>
    public override string ToString() => TextValue.ToText(this, default);

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c> or nothing; any other is refused.</param>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format) => TextValue.ToText(this, format);

    /// <summary>Writes the text to a span.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">The length written; 0 where the destination is too short.</param>
    /// <param name="format">As for <see cref="ToString(string?)"/>.</param>
    /// <returns>Whether the destination is long enough.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text to a span of UTF-8.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">The length written; 0 where the destination is too short.</param>
    /// <param name="format">As for <see cref="ToString(string?)"/>.</param>
    /// <returns>Whether the destination is long enough.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    // The platform's interfaces pass a provider. Text does not depend on culture, so the public members have none to pass.
    static UnitCode IParsable<UnitCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static UnitCode ISpanParsable<UnitCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static UnitCode IUtf8SpanParsable<UnitCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<UnitCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitCode result) => TryParse(s, out result);

    static bool ISpanParsable<UnitCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UnitCode result) => TryParse(s, out result);

    static bool IUtf8SpanParsable<UnitCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out UnitCode result)
        => TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    static TextParse<UnitCode> ITextValue<UnitCode>.Read(ref FoldedText text)
    {
        text.SkipBlanks();
        var digits = 0L;
        var length = 0;
        for (; text.IsDigit && length < MaxDigits; length++)
        {
            digits = (digits * 10) + text.Current - '0';
            text.Advance();
        }

        var end = text.Position;
        text.SkipBlanks();
        return length >= MinDigits && text.Current == FoldedText.End
            ? TextParse<UnitCode>.Of(new(digits, length))
            : TextParse<UnitCode>.Refused(length < MinDigits ? end : text.Position, Expectation.UnitCode);
    }

    int ITextValue<UnitCode>.Write(Span<byte> ascii, ReadOnlySpan<char> format)
    {
        TextValue.RequireGeneral(format);
        var digits = Digits;
        for (var i = Length - 1; i >= 0; i--)
        {
            ascii[i] = (byte)('0' + (digits % 10));
            digits /= 10;
        }

        return Length;
    }

    private UnitCode Prefix(int length)
        => length <= 0 ? default : length >= Length ? this : new((_value >> LengthBits) / NumberText.Powers[MaxDigits - length], length);
}
