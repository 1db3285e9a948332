using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using BudgetDomain.Text;

namespace BudgetDomain.Subjects;

/// <summary>收入分类科目编码: a code of the classification of revenue (类 3 digits, 款 5 digits, 项 7 digits, 目 9 digits).</summary>
/// <remarks>
/// <para>Every code begins with 1. Two codes are equal when their digits are; order is code order, in which a parent comes
/// directly before its children. Codes run from <c>100</c> to <c>199999999</c>; whether one exists in a year is the
/// catalogue's answer.</para>
/// <para>Text: the digits alone are canonical. Reading also accepts full-width digits, blanks around, and the groups apart, by blanks
/// or by single hyphens throughout: <c>101 01 01 01</c>, <c>101-01-01-01</c>.</para>
/// <para>The default value of this type is no code: <see cref="IsDefault"/>, empty text, before every code, and as the whole
/// classification (合计) the parent of every 类.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(RevenueCodeTypeConverter))]
[JsonConverter(typeof(TextJsonConverter<RevenueCode>))]
public readonly struct RevenueCode : ISubjectCode<RevenueCode>, IComparable
{
    private RevenueCode(int padded) => Padded = padded;

    /// <inheritdoc/>
    public static SubjectLevel DeepestLevel => SubjectLevel.SubItem;

    /// <inheritdoc/>
    public static int FirstDigit => 1;

    /// <inheritdoc/>
    public bool IsDefault => Padded == 0;

    /// <inheritdoc/>
    public SubjectLevel Level => SubjectDigits.LevelOf(this);

    /// <inheritdoc/>
    public RevenueCode Parent => SubjectDigits.ParentOf(this);

    /// <inheritdoc/>
    public RevenueCode Root => RollUpTo(SubjectLevel.Class);

    /// <summary>The code padded with zeros to 9 digits; 0 for the default value.</summary>
    internal int Padded { get; }

    static LocalizedText ISubjectCode<RevenueCode>.Expected => Expectation.RevenueCode;

    int ISubjectCode<RevenueCode>.Padded => Padded;

    /// <summary>Makes a code from its parts, as tables with one column per level print them: <c>101 | 01 | 01 | 01</c>.</summary>
    /// <param name="classPart">类, from 100 to 199.</param>
    /// <param name="sectionPart">款, from 1 to 99, or 0 for none.</param>
    /// <param name="itemPart">项, from 1 to 99, or 0 for none.</param>
    /// <param name="subItemPart">目, from 1 to 99, or 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of range, or stands below a missing one.</exception>
    public static RevenueCode FromParts(int classPart, int sectionPart = 0, int itemPart = 0, int subItemPart = 0)
        => SubjectDigits.FromParts<RevenueCode>([classPart, sectionPart, itemPart, subItemPart]);

    /// <summary>Makes a code from its parts, where they are right.</summary>
    /// <param name="classPart">类, from 100 to 199.</param>
    /// <param name="sectionPart">款, from 1 to 99, or 0 for none.</param>
    /// <param name="itemPart">项, from 1 to 99, or 0 for none.</param>
    /// <param name="subItemPart">目, from 1 to 99, or 0 for none.</param>
    /// <param name="code">The code, or the default value.</param>
    /// <returns>Whether the parts make a code.</returns>
    public static bool TryFromParts(int classPart, int sectionPart, int itemPart, int subItemPart, out RevenueCode code)
        => SubjectDigits.TryFromParts([classPart, sectionPart, itemPart, subItemPart], out code);

    /// <inheritdoc/>
    public bool IsAncestorOf(RevenueCode other) => this != other && Contains(other);

    /// <inheritdoc/>
    public bool Contains(RevenueCode other) => SubjectDigits.Contains(this, other);

    /// <inheritdoc/>
    public RevenueCode RollUpTo(SubjectLevel level) => SubjectDigits.RollUp(this, level);

    /// <summary>Whether both are the same code.</summary>
    public bool Equals(RevenueCode other) => Padded == other.Padded;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RevenueCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Padded;

    /// <summary>Compares in code order: a parent before its children.</summary>
    public int CompareTo(RevenueCode other) => Padded.CompareTo(other.Padded);

    int IComparable.CompareTo(object? obj) => TextValue.Compare(this, obj);

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(RevenueCode left, RevenueCode right) => left.Padded == right.Padded;

    /// <summary>Whether the codes differ.</summary>
    public static bool operator !=(RevenueCode left, RevenueCode right) => left.Padded != right.Padded;

    /// <summary>Whether the left code comes first.</summary>
    public static bool operator <(RevenueCode left, RevenueCode right) => left.Padded < right.Padded;

    /// <summary>Whether the left code comes first or is the same.</summary>
    public static bool operator <=(RevenueCode left, RevenueCode right) => left.Padded <= right.Padded;

    /// <summary>Whether the right code comes first.</summary>
    public static bool operator >(RevenueCode left, RevenueCode right) => left.Padded > right.Padded;

    /// <summary>Whether the right code comes first or is the same.</summary>
    public static bool operator >=(RevenueCode left, RevenueCode right) => left.Padded >= right.Padded;

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static RevenueCode Parse(string s) => TextValue.Parse<RevenueCode>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static RevenueCode Parse(ReadOnlySpan<char> s) => TextValue.Parse<RevenueCode>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static RevenueCode Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<RevenueCode>(utf8Text);

    /// <summary>Reads the text; never throws and never allocates, whatever the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out RevenueCode result) => TextValue.Read<RevenueCode>(s.AsSpan()).TryGetValue(out result);

    /// <inheritdoc cref="TryParse(string?, out RevenueCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out RevenueCode result) => TextValue.Read<RevenueCode>(s).TryGetValue(out result);

    /// <summary>Reads the text; never throws and never allocates, whatever the bytes.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out RevenueCode result) => TextValue.Read<RevenueCode>(utf8Text).TryGetValue(out result);

    /// <inheritdoc/>
    public static TextParse<RevenueCode> ParseText(ReadOnlySpan<char> text) => TextValue.Read<RevenueCode>(text);

    /// <inheritdoc/>
    public static TextParse<RevenueCode> ParseText(ReadOnlySpan<byte> utf8Text) => TextValue.Read<RevenueCode>(utf8Text);

    /// <summary>The canonical text: the canonical digits.</summary>
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
    static RevenueCode IParsable<RevenueCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static RevenueCode ISpanParsable<RevenueCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static RevenueCode IUtf8SpanParsable<RevenueCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<RevenueCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RevenueCode result) => TryParse(s, out result);

    static bool ISpanParsable<RevenueCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RevenueCode result) => TryParse(s, out result);

    static bool IUtf8SpanParsable<RevenueCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out RevenueCode result)
        => TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    static RevenueCode ISubjectCode<RevenueCode>.FromPadded(int padded) => new(padded);

    static TextParse<RevenueCode> ITextValue<RevenueCode>.Read(ref FoldedText text) => SubjectDigits.Read<RevenueCode>(ref text);

    int ITextValue<RevenueCode>.Write(Span<byte> ascii, ReadOnlySpan<char> format) => SubjectDigits.Write(this, ascii, format);

    /// <summary>Makes a code from a value of <see cref="Padded"/> without checking it.</summary>
    internal static RevenueCode FromPadded(int padded) => new(padded);
}
