using System.Globalization;

namespace BudgetDomain.Text;

/// <summary>解析结果: what reading a text gave, either a value or the place and the reason of the refusal.</summary>
/// <typeparam name="T">The type that was read.</typeparam>
/// <remarks>
/// A failure costs no allocation and no exception. Two results are equal when they are both successes of equal values, or
/// failures at the same place with the same expectation. The default value of this type is a failure at position 0.
/// </remarks>
public readonly record struct TextParse<T>
    where T : struct
{
    private readonly T _value;

    private TextParse(bool success, T value, int position, LocalizedText? expected)
    {
        Success = success;
        _value = value;
        Position = position;
        Expected = success ? null : expected;
    }

    /// <summary>Whether the text is a value.</summary>
    public bool Success { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The text was refused.</exception>
    public T Value => Success ? _value : throw new InvalidOperationException(Message(string.Empty).Chinese);

    /// <summary>Where the text stops being acceptable, from 0, in the units of the text read (UTF-16 units or bytes); 0 on success.</summary>
    public int Position { get; }

    /// <summary>What would have been acceptable there; <see langword="null"/> on success and for the default value.</summary>
    public LocalizedText? Expected { get; }

    /// <summary>Gets the value where there is one.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether the text is a value.</returns>
    public bool TryGetValue(out T value)
    {
        value = _value;
        return Success;
    }

    /// <summary>The failure as a sentence, with the text (shortened), the position counted from 1 and the expectation.</summary>
    /// <param name="text">The text that was read.</param>
    /// <returns>The sentence, or an empty one on success.</returns>
    public LocalizedText Message(ReadOnlySpan<char> text)
    {
        if (Success)
            return new(string.Empty, string.Empty);
        var shortened = TextValue.Shorten(text);
        var expected = Expected ?? Expectation.AnyText;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"“{shortened}”第 {Position + 1L} 位有误，应为：{expected.Chinese}"),
            string.Create(CultureInfo.InvariantCulture, $"\"{shortened}\" is wrong at position {Position + 1L}: expected {expected.English}"));
    }

    /// <summary>The value's text, or the failure's sentence in Chinese.</summary>
    public override string ToString() => Success ? _value.ToString() ?? string.Empty : Message(string.Empty).Chinese;

    internal static TextParse<T> Of(T value) => new(true, value, 0, null);

    internal static TextParse<T> Refused(int position, LocalizedText expected) => new(false, default, position, expected);
}
