namespace BudgetDomain.Text;

/// <summary>
/// 值的文本形式: a value with one canonical text, read and written alike as a string, a span, UTF-8 and JSON.
/// </summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
/// <remarks>
/// Text does not depend on culture: every format provider is ignored. Reading accepts what documents print (full-width
/// characters, blanks around); writing always gives the canonical form. Only types of this library implement it.
/// </remarks>
public interface ITextValue<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>Whether a JSON number is read as well as a JSON string. Strings are always written.</summary>
    static virtual bool ReadsJsonNumbers => false;

    /// <summary>Reads the whole text; bad text is a result, not an exception.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>The value, or where and why the text is refused.</returns>
    static abstract TextParse<TSelf> ParseText(ReadOnlySpan<char> text);

    /// <summary>Reads the whole text; bad text is a result, not an exception.</summary>
    /// <param name="utf8Text">The text as printed, in UTF-8. Malformed UTF-8 is bad text.</param>
    /// <returns>The value, or where (in bytes) and why the text is refused.</returns>
    static abstract TextParse<TSelf> ParseText(ReadOnlySpan<byte> utf8Text);

    /// <summary>The one parser of the type, for both encodings.</summary>
    internal static abstract TextParse<TSelf> Read(ref FoldedText text);

    /// <summary>The one formatter of the type: writes ASCII and returns its length, at most <see cref="TextValue.MaxLength"/>.</summary>
    internal int Write(Span<byte> ascii, ReadOnlySpan<char> format);
}
