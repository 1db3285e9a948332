using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using BudgetDomain.Text;

namespace BudgetDomain.Subjects;

/// <summary>政府预算支出经济分类科目编码: a code of the economic classification of the government's expenditure (类 3 digits, 款 5 digits).</summary>
/// <remarks>
/// <para>Every code begins with 5. Two codes are equal when their digits are; order is code order, in which a parent comes
/// directly before its children. Codes run from <c>500</c> to <c>59999</c>; whether one exists in a year is the
/// catalogue's answer.</para>
/// <para>Text: the digits alone are canonical. Reading also accepts full-width digits, blanks around, and the groups apart, by blanks
/// or by single hyphens throughout: <c>501 02</c>, <c>501-02</c>.</para>
/// <para>The default value of this type is no code: <see cref="IsDefault"/>, empty text, before every code, and as the whole
/// classification (合计) the parent of every 类.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(GovernmentEconomicCodeTypeConverter))]
[JsonConverter(typeof(TextJsonConverter<GovernmentEconomicCode>))]
public readonly struct GovernmentEconomicCode : ISubjectCode<GovernmentEconomicCode>, IComparable
{
    private GovernmentEconomicCode(int padded) => Padded = padded;

    /// <inheritdoc/>
    public static SubjectLevel DeepestLevel => SubjectLevel.Section;

    /// <inheritdoc/>
    public static int FirstDigit => 5;

    /// <inheritdoc/>
    public bool IsDefault => Padded == 0;

    /// <inheritdoc/>
    public SubjectLevel Level => SubjectDigits.LevelOf(this);

    /// <inheritdoc/>
    public GovernmentEconomicCode Parent => SubjectDigits.ParentOf(this);

    /// <inheritdoc/>
    public GovernmentEconomicCode Root => RollUpTo(SubjectLevel.Class);

    /// <summary>The code padded with zeros to 5 digits; 0 for the default value.</summary>
    internal int Padded { get; }

    static LocalizedText ISubjectCode<GovernmentEconomicCode>.Expected => Expectation.GovernmentEconomicCode;

    int ISubjectCode<GovernmentEconomicCode>.Padded => Padded;

    /// <summary>Makes a code from its parts, as tables with one column per level print them: <c>501 | 2</c>.</summary>
    /// <param name="classPart">类, from 500 to 599.</param>
    /// <param name="sectionPart">款, from 1 to 99, or 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of range, or stands below a missing one.</exception>
    public static GovernmentEconomicCode FromParts(int classPart, int sectionPart = 0)
        => SubjectDigits.FromParts<GovernmentEconomicCode>([classPart, sectionPart]);

    /// <summary>Makes a code from its parts, where they are right.</summary>
    /// <param name="classPart">类, from 500 to 599.</param>
    /// <param name="sectionPart">款, from 1 to 99, or 0 for none.</param>
    /// <param name="code">The code, or the default value.</param>
    /// <returns>Whether the parts make a code.</returns>
    public static bool TryFromParts(int classPart, int sectionPart, out GovernmentEconomicCode code)
        => SubjectDigits.TryFromParts([classPart, sectionPart], out code);

    /// <inheritdoc/>
    public bool IsAncestorOf(GovernmentEconomicCode other) => this != other && Contains(other);

    /// <inheritdoc/>
    public bool Contains(GovernmentEconomicCode other) => SubjectDigits.Contains(this, other);

    /// <inheritdoc/>
    public GovernmentEconomicCode RollUpTo(SubjectLevel level) => SubjectDigits.RollUp(this, level);

    /// <summary>Whether both are the same code.</summary>
    public bool Equals(GovernmentEconomicCode other) => Padded == other.Padded;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is GovernmentEconomicCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Padded;

    /// <summary>Compares in code order: a parent before its children.</summary>
    public int CompareTo(GovernmentEconomicCode other) => Padded.CompareTo(other.Padded);

    int IComparable.CompareTo(object? obj) => TextValue.Compare(this, obj);

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(GovernmentEconomicCode left, GovernmentEconomicCode right) => left.Padded == right.Padded;

    /// <summary>Whether the codes differ.</summary>
    public static bool operator !=(GovernmentEconomicCode left, GovernmentEconomicCode right) => left.Padded != right.Padded;

    /// <summary>Whether the left code comes first.</summary>
    public static bool operator <(GovernmentEconomicCode left, GovernmentEconomicCode right) => left.Padded < right.Padded;

    /// <summary>Whether the left code comes first or is the same.</summary>
    public static bool operator <=(GovernmentEconomicCode left, GovernmentEconomicCode right) => left.Padded <= right.Padded;

    /// <summary>Whether the right code comes first.</summary>
    public static bool operator >(GovernmentEconomicCode left, GovernmentEconomicCode right) => left.Padded > right.Padded;

    /// <summary>Whether the right code comes first or is the same.</summary>
    public static bool operator >=(GovernmentEconomicCode left, GovernmentEconomicCode right) => left.Padded >= right.Padded;

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static GovernmentEconomicCode Parse(string s) => TextValue.Parse<GovernmentEconomicCode>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static GovernmentEconomicCode Parse(ReadOnlySpan<char> s) => TextValue.Parse<GovernmentEconomicCode>(s);

    /// <summary>Reads the text.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <exception cref="FormatException">The text is no value; the message says where and what was expected.</exception>
    public static GovernmentEconomicCode Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<GovernmentEconomicCode>(utf8Text);

    /// <summary>Reads the text; never throws and never allocates, whatever the text.</summary>
    /// <param name="s">The text as printed.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out GovernmentEconomicCode result) => TextValue.Read<GovernmentEconomicCode>(s.AsSpan()).TryGetValue(out result);

    /// <inheritdoc cref="TryParse(string?, out GovernmentEconomicCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out GovernmentEconomicCode result) => TextValue.Read<GovernmentEconomicCode>(s).TryGetValue(out result);

    /// <summary>Reads the text; never throws and never allocates, whatever the bytes.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8.</param>
    /// <param name="result">The value, or the default value.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out GovernmentEconomicCode result) => TextValue.Read<GovernmentEconomicCode>(utf8Text).TryGetValue(out result);

    /// <inheritdoc/>
    public static TextParse<GovernmentEconomicCode> ParseText(ReadOnlySpan<char> text) => TextValue.Read<GovernmentEconomicCode>(text);

    /// <inheritdoc/>
    public static TextParse<GovernmentEconomicCode> ParseText(ReadOnlySpan<byte> utf8Text) => TextValue.Read<GovernmentEconomicCode>(utf8Text);

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
    static GovernmentEconomicCode IParsable<GovernmentEconomicCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static GovernmentEconomicCode ISpanParsable<GovernmentEconomicCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static GovernmentEconomicCode IUtf8SpanParsable<GovernmentEconomicCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<GovernmentEconomicCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GovernmentEconomicCode result) => TryParse(s, out result);

    static bool ISpanParsable<GovernmentEconomicCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GovernmentEconomicCode result) => TryParse(s, out result);

    static bool IUtf8SpanParsable<GovernmentEconomicCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out GovernmentEconomicCode result)
        => TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    static GovernmentEconomicCode ISubjectCode<GovernmentEconomicCode>.FromPadded(int padded) => new(padded);

    static TextParse<GovernmentEconomicCode> ITextValue<GovernmentEconomicCode>.Read(ref FoldedText text) => SubjectDigits.Read<GovernmentEconomicCode>(ref text);

    int ITextValue<GovernmentEconomicCode>.Write(Span<byte> ascii, ReadOnlySpan<char> format) => SubjectDigits.Write(this, ascii, format);

    /// <summary>Makes a code from a value of <see cref="Padded"/> without checking it.</summary>
    internal static GovernmentEconomicCode FromPadded(int padded) => new(padded);
}
