using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using BudgetDomain.Text;

namespace BudgetDomain;

/// <summary>百分比: a percentage as printed, exact, with the number of decimals it is printed with.</summary>
/// <remarks>
/// <para>A printed percentage stands for an interval, and its decimals say how wide: <c>51.69%</c> for 51.685 to 51.695, <c>51.7%</c> for
/// 51.65 to 51.75. So the decimals are part of the value: two percentages are equal when number and decimals are, <c>51.6%</c> and
/// <c>51.60%</c> are not. Order is numeric; of two that are numerically equal, the one with fewer decimals comes first, so
/// that order and equality agree. Compare <see cref="Percent"/> where only the number matters.</para>
/// <para>The range is 18 digits, of which at most nine are decimals. A percentage may be negative (growth) and above 100. Nothing is held
/// in floating point.</para>
/// <para>Text: <c>51.69%</c> is canonical. Reading also accepts <c>％</c>, full-width digits, thousands separators, and blanks around and
/// before the percent sign, which must be there. The default value of this type is <c>0%</c>.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(PercentageTypeConverter))]
[JsonConverter(typeof(TextJsonConverter<Percentage>))]
public readonly struct Percentage : ITextValue<Percentage>, IComparisonOperators<Percentage, Percentage, bool>, IComparable, IMinMaxValue<Percentage>
{
    /// <summary>The most decimals that a percentage is printed with.</summary>
    public const int MaxDecimals = 9;

    private const long MaxUnits = 999_999_999_999_999_999;

    private readonly long _units;
    private readonly byte _decimals;

    private Percentage(long units, int decimals)
    {
        _units = units;
        _decimals = (byte)decimals;
    }

    /// <summary>The largest percentage, <c>999,999,999,999,999,999%</c>.</summary>
    public static Percentage MaxValue => new(MaxUnits, 0);

    /// <summary>The smallest percentage, the negation of <see cref="MaxValue"/>.</summary>
    public static Percentage MinValue => new(-MaxUnits, 0);

    /// <summary>The number before the percent sign, exact: 51.69 for <c>51.69%</c>.</summary>
    public decimal Percent => Scaled(Decimals);

    /// <summary>The number without percent sign, exact: 0.5169 for <c>51.69%</c>.</summary>
    public decimal Fraction => Scaled(Decimals + 2);

    /// <summary>The number of decimals printed, 0 to 9.</summary>
    public int Decimals => _decimals;

    /// <summary>The least number, in percent, that rounds to this one: half a unit of the last place below it.</summary>
    public decimal LowerBound => Percent - HalfUnit;

    /// <summary>The greatest number, in percent, that rounds to this one: half a unit of the last place above it.</summary>
    public decimal UpperBound => Percent + HalfUnit;

    private decimal HalfUnit => new(5, 0, 0, false, (byte)(Decimals + 1));

    /// <summary>Makes a percentage from the number before the percent sign; the number's own decimals are the printed ones.</summary>
    /// <param name="percent">The number: 51.69m for <c>51.69%</c>, 51.60m for <c>51.60%</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than 18 digits or nine decimals.</exception>
    public static Percentage FromPercent(decimal percent) => FromPercent(percent, percent.Scale);

    /// <summary>Makes a percentage printed with a given number of decimals.</summary>
    /// <param name="percent">The number before the percent sign.</param>
    /// <param name="decimals">The decimals printed, 0 to 9.</param>
    /// <exception cref="ArgumentException">The number has digits other than zero beyond <paramref name="decimals"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Percentage FromPercent(decimal percent, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        if (Math.Abs(percent) > (decimal)MaxUnits / NumberText.Powers[decimals])
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "百分比超出范围");
        // Trailing zeros are dropped first, so that scaling stays within 28 digits and exact.
        var units = percent / 1.0000000000000000000000000000m * NumberText.Powers[decimals];
        if (decimal.Truncate(units) != units)
            throw new ArgumentException($"百分比应至多 {decimals} 位小数，不作舍入：{percent}", nameof(percent));
        return new((long)units, decimals);
    }

    /// <summary>占比: what percentage one amount is of another, rounded in the way the caller says.</summary>
    /// <param name="part">The amount that is compared.</param>
    /// <param name="whole">The amount it is compared with.</param>
    /// <param name="decimals">The decimals of the percentage, 0 to 9.</param>
    /// <param name="rounding">How the rest is rounded; 四舍五入 is <see cref="MidpointRounding.AwayFromZero"/>.</param>
    /// <returns>The percentage, or <see langword="null"/> where <paramref name="whole"/> is zero, of which nothing is a percentage.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> or <paramref name="rounding"/> is out of range.</exception>
    /// <exception cref="OverflowException">The percentage is out of range.</exception>
    public static Percentage? Of(WanYuan part, WanYuan whole, int decimals, MidpointRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        if (whole.IsZero)
            return null;
        var units = ExactMath.DivideRounded((Int128)part.Fen * (100 * NumberText.Powers[decimals]), whole.Fen, rounding);
        return Int128.Abs(units) <= MaxUnits ? new((long)units, decimals) : throw new OverflowException("百分比超出范围");
    }

    /// <summary>Whether number and printed decimals are equal.</summary>
    public bool Equals(Percentage other) => _units == other._units && _decimals == other._decimals;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_units, _decimals);

    /// <summary>Compares numerically, then by the number of decimals.</summary>
    public int CompareTo(Percentage other)
    {
        var common = Math.Max(_decimals, other._decimals);
        var numeric = Widened(common).CompareTo(other.Widened(common));
        return numeric != 0 ? numeric : _decimals.CompareTo(other._decimals);
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Percentage other && Equals(other);

    int IComparable.CompareTo(object? obj) => TextValue.Compare(this, obj);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(Percentage left, Percentage right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Percentage left, Percentage right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is equal.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is equal.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.CompareTo(right) >= 0;

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static Percentage Parse(string s) => TextValue.Parse<Percentage>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static Percentage Parse(ReadOnlySpan<char> s) => TextValue.Parse<Percentage>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static Percentage Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<Percentage>(utf8Text);

    /// <summary>Reads the text; never throws and never allocates, whatever the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Percentage result) => TextValue.Read<Percentage>(s.AsSpan()).TryGetValue(out result);

    /// <inheritdoc cref="TryParse(string?, out Percentage)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Percentage result) => TextValue.Read<Percentage>(s).TryGetValue(out result);

    /// <summary>Reads the text; never throws and never allocates, whatever the bytes.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Percentage result) => TextValue.Read<Percentage>(utf8Text).TryGetValue(out result);

    /// <inheritdoc/>
    public static TextParse<Percentage> ParseText(ReadOnlySpan<char> text) => TextValue.Read<Percentage>(text);

    /// <inheritdoc/>
    public static TextParse<Percentage> ParseText(ReadOnlySpan<byte> utf8Text) => TextValue.Read<Percentage>(utf8Text);

    /// <summary>The canonical text: the number with its printed decimals and the sign, <c>51.69%</c>.</summary>
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
    static Percentage IParsable<Percentage>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Percentage ISpanParsable<Percentage>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static Percentage IUtf8SpanParsable<Percentage>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<Percentage>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage result) => TryParse(s, out result);

    static bool ISpanParsable<Percentage>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Percentage result) => TryParse(s, out result);

    static bool IUtf8SpanParsable<Percentage>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Percentage result)
        => TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    static TextParse<Percentage> ITextValue<Percentage>.Read(ref FoldedText text)
    {
        text.SkipBlanks();
        var start = text.Position;
        var failure = NumberText.Read(ref text, MaxDecimals, zerosMayFollow: false, Expectation.NineDecimals, out var units, out var decimals);
        if (failure is not null)
            return TextParse<Percentage>.Refused(text.Position, failure);
        if (Math.Abs(units) > MaxUnits)
            return TextParse<Percentage>.Refused(start, Expectation.Range);
        text.SkipBlanks();
        if (!text.Take('%'))
            return TextParse<Percentage>.Refused(text.Position, Expectation.PercentSign);
        text.SkipBlanks();
        return text.Current == FoldedText.End
            ? TextParse<Percentage>.Of(new(units, decimals))
            : TextParse<Percentage>.Refused(text.Position, Expectation.End);
    }

    int ITextValue<Percentage>.Write(Span<byte> ascii, ReadOnlySpan<char> format)
    {
        TextValue.RequireGeneral(format);
        var length = NumberText.Write(ascii, _units, _decimals, _decimals, grouped: false);
        ascii[length] = (byte)'%';
        return length + 1;
    }

    private decimal Scaled(int scale)
    {
        return ExactMath.ToDecimal(_units, scale);
    }

    private Int128 Widened(int decimals) => (Int128)_units * NumberText.Powers[decimals - _decimals];
}
