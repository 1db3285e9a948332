using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using BudgetDomain.Text;

namespace BudgetDomain;

/// <summary>预算年度: a budget year, which in China is the calendar year.</summary>
/// <remarks>
/// <para>The range is 1949 to 2100. Equality and order are those of the year.</para>
/// <para>Text: <c>2025</c> is canonical. Reading also accepts <c>2025年</c>, <c>2025年度</c>, full-width digits, and blanks around and
/// before 年.</para>
/// <para>The default value of this type is no year: <see cref="IsDefault"/>, empty text, before every year, without next or previous.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(FiscalYearTypeConverter))]
[JsonConverter(typeof(TextJsonConverter<FiscalYear>))]
public readonly struct FiscalYear : ITextValue<FiscalYear>, IComparisonOperators<FiscalYear, FiscalYear, bool>, IComparable, IMinMaxValue<FiscalYear>
{
    private const int First = 1949;
    private const int Last = 2100;

    private FiscalYear(int year) => Year = year;

    /// <summary>The last year, 2100.</summary>
    public static FiscalYear MaxValue => new(Last);

    /// <summary>The first year, 1949. Only the default value, which is no year, comes before it.</summary>
    public static FiscalYear MinValue => new(First);

    /// <summary>The year, 1949 to 2100; 0 for the default value.</summary>
    public int Year { get; }

    /// <summary>Whether this is no year.</summary>
    public bool IsDefault => Year == 0;

    /// <summary>下年: the year after.</summary>
    /// <exception cref="InvalidOperationException">This is no year, or the last.</exception>
    public FiscalYear Next => Year is >= First and < Last ? new(Year + 1) : throw new InvalidOperationException("没有下一年度");

    /// <summary>上年: the year before.</summary>
    /// <exception cref="InvalidOperationException">This is no year, or the first.</exception>
    public FiscalYear Previous => Year is > First and <= Last ? new(Year - 1) : throw new InvalidOperationException("没有上一年度");

    /// <inheritdoc/>
    static bool ITextValue<FiscalYear>.ReadsJsonNumbers => true;

    /// <summary>Makes a year.</summary>
    /// <param name="year">The year, 1949 to 2100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public static FiscalYear FromYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Last);
        return new(year);
    }

    /// <summary>Makes a year, where it is in range.</summary>
    /// <param name="year">The year, 1949 to 2100.</param>
    /// <param name="result">The year, or the default value.</param>
    /// <returns>Whether the year is in range.</returns>
    public static bool TryFromYear(int year, out FiscalYear result)
    {
        var inRange = year is >= First and <= Last;
        result = inRange ? new(year) : default;
        return inRange;
    }

    /// <summary>Whether both are the same year.</summary>
    public bool Equals(FiscalYear other) => Year == other.Year;

    /// <inheritdoc/>
    public override int GetHashCode() => Year;

    /// <summary>Compares by year.</summary>
    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FiscalYear other && Equals(other);

    int IComparable.CompareTo(object? obj) => TextValue.Compare(this, obj);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(FiscalYear left, FiscalYear right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(FiscalYear left, FiscalYear right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is equal.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is equal.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static FiscalYear Parse(string s) => TextValue.Parse<FiscalYear>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static FiscalYear Parse(ReadOnlySpan<char> s) => TextValue.Parse<FiscalYear>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static FiscalYear Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<FiscalYear>(utf8Text);

    /// <summary>Reads the text; never throws and never allocates, whatever the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out FiscalYear result) => TextValue.Read<FiscalYear>(s.AsSpan()).TryGetValue(out result);

    /// <inheritdoc cref="TryParse(string?, out FiscalYear)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out FiscalYear result) => TextValue.Read<FiscalYear>(s).TryGetValue(out result);

    /// <summary>Reads the text; never throws and never allocates, whatever the bytes.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out FiscalYear result) => TextValue.Read<FiscalYear>(utf8Text).TryGetValue(out result);

    /// <inheritdoc/>
    public static TextParse<FiscalYear> ParseText(ReadOnlySpan<char> text) => TextValue.Read<FiscalYear>(text);

    /// <inheritdoc/>
    public static TextParse<FiscalYear> ParseText(ReadOnlySpan<byte> utf8Text) => TextValue.Read<FiscalYear>(utf8Text);

    /// <summary>The canonical text: the four digits, or nothing for the default value.</summary>
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
    static FiscalYear IParsable<FiscalYear>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static FiscalYear ISpanParsable<FiscalYear>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static FiscalYear IUtf8SpanParsable<FiscalYear>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<FiscalYear>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FiscalYear result) => TryParse(s, out result);

    static bool ISpanParsable<FiscalYear>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FiscalYear result) => TryParse(s, out result);

    static bool IUtf8SpanParsable<FiscalYear>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out FiscalYear result)
        => TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    static TextParse<FiscalYear> ITextValue<FiscalYear>.Read(ref FoldedText text)
    {
        text.SkipBlanks();
        var start = text.Position;
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            if (!text.IsDigit)
                return TextParse<FiscalYear>.Refused(text.Position, Expectation.Year);
            year = (year * 10) + text.Current - '0';
            text.Advance();
        }

        if (!TryFromYear(year, out var result))
            return TextParse<FiscalYear>.Refused(start, Expectation.Year);
        text.SkipBlanks();
        if (text.Take('年'))
            text.Take('度');
        text.SkipBlanks();
        return text.Current == FoldedText.End
            ? TextParse<FiscalYear>.Of(result)
            : TextParse<FiscalYear>.Refused(text.Position, Expectation.End);
    }

    int ITextValue<FiscalYear>.Write(Span<byte> ascii, ReadOnlySpan<char> format)
    {
        TextValue.RequireGeneral(format);
        return IsDefault ? 0 : NumberText.Write(ascii, Year, 0, 0, grouped: false);
    }
}
