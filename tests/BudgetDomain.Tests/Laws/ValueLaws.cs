using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using BudgetDomain.Text;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Laws;

/// <summary>The contract of every value type. A type is under it when a subclass in <c>ListedValues.cs</c> names it.</summary>
/// <typeparam name="T">The value type.</typeparam>
public abstract class ValueLaws<T>
    where T : struct, ITextValue<T>, IComparisonOperators<T, T, bool>, IComparable
{
    private const int Cases = 1000 / Thinned.By;

    private static readonly string[] Cultures = ["zh-CN", "de-DE", "ar-SA", ""];

    private static bool DefaultIsEmpty => default(T).ToString()!.Length == 0;

    [Property(MaxTest = Cases)]
    public void Equality_HoldsForTheSameValueOnEveryRoute(T value)
    {
        var copy = Again(value);
        Assert.True(value.Equals(copy) && value.Equals((object)copy) && value == copy && !(value != copy));
        Assert.Equal(value.GetHashCode(), copy.GetHashCode());
        Assert.False(value.Equals(null));
        Assert.False(value.Equals("text"));
    }

    [Property(MaxTest = Cases)]
    public void Equality_IsEqualityOfCanonicalTexts(T left, T right)
    {
        var same = left.ToString() == right.ToString();
        Assert.Equal(same, left.Equals(right));
        Assert.Equal(same, right.Equals(left));
        Assert.Equal(same, left.Equals((object)right));
        Assert.Equal(same, left == right);
        Assert.Equal(!same, left != right);
    }

    [Property(MaxTest = Cases)]
    public void Order_IsTotalAndAgreesWithEqualityAndOperators(T left, T right)
    {
        var order = Math.Sign(left.CompareTo(right));
        Assert.Equal(-order, Math.Sign(right.CompareTo(left)));
        Assert.Equal(left.Equals(right), order == 0);
        Assert.Equal(order, Math.Sign(left.CompareTo((object)right)));
        Assert.Equal(order < 0, left < right);
        Assert.Equal(order <= 0, left <= right);
        Assert.Equal(order > 0, left > right);
        Assert.Equal(order >= 0, left >= right);
        Assert.True(left.CompareTo(null) > 0);
        Assert.Throws<ArgumentException>(() => left.CompareTo("text"));
    }

    [Property(MaxTest = Cases)]
    public void Order_IsTransitive(T first, T second, T third)
    {
        var sorted = new[] { first, second, third };
        Array.Sort(sorted);
        Assert.True(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]);
        if (first <= second && second <= third)
            Assert.True(first <= third);
    }

    [Property(MaxTest = Cases)]
    public void Text_IsTheSameOnEveryRouteOut(T value)
    {
        var text = value.ToString()!;
        Assert.Equal(text, value.ToString(null, null));
        Assert.Equal(text, value.ToString("G", null));
        Assert.Equal(text, $"{value}");
        Span<char> chars = stackalloc char[64];
        Span<byte> bytes = stackalloc byte[64];
        foreach (var format in new[] { "", "G", "g" })
        {
            Assert.True(value.TryFormat(chars, out var charsWritten, format, null));
            Assert.Equal(text, chars[..charsWritten].ToString());
            Assert.True(value.TryFormat(bytes, out var bytesWritten, format, null));
            Assert.Equal(text, Encoding.UTF8.GetString(bytes[..bytesWritten]));
        }
    }

    [Property(MaxTest = Cases)]
    public void Text_RoundTripsOnEveryRouteIn(T value)
    {
        var text = value.ToString()!;
        if (text.Length == 0)
        {
            AssertRefused(text);
            return;
        }

        AssertReads(value, text);
        AssertReads(value, " \t\u3000\u00A0" + text + "\u3000\r\n");
        AssertReads(value, string.Concat(text.Select(c => (char)(c + 0xFEE0))));
    }

    [Property(MaxTest = Cases)]
    public void TryFormat_RefusesEveryShorterDestinationAndTakesTheExactOne(T value)
    {
        var text = value.ToString()!;
        for (var length = 0; length <= text.Length; length++)
        {
            var fits = length == text.Length;
            Assert.Equal(fits, value.TryFormat(new char[length], out var charsWritten, default, null));
            Assert.Equal(fits ? length : 0, charsWritten);
            Assert.Equal(fits, value.TryFormat(new byte[length], out var bytesWritten, default, null));
            Assert.Equal(fits ? length : 0, bytesWritten);
        }
    }

    [Property(MaxTest = Cases)]
    public void UnknownFormat_ThrowsOnEveryRoute(T value, char letter)
    {
        if (letter is 'G' or 'g' or 'N' or 'n' or 'F' or 'f')
            return;
        foreach (var format in new[] { letter.ToString(), letter + "2", "G2", "GG", "F7", "N-", "F22" })
        {
            Assert.Throws<FormatException>(() => value.ToString(format, null));
            Assert.Throws<FormatException>(() => value.TryFormat(new char[64], out _, format, null));
            Assert.Throws<FormatException>(() => value.TryFormat(new byte[64], out _, format, null));
        }
    }

    [Property(MaxTest = 100 / Thinned.By)]
    public void Text_DoesNotDependOnCulture(T value)
    {
        var text = value.ToString()!;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in Cultures)
            {
                var culture = CultureInfo.GetCultureInfo(name);
                CultureInfo.CurrentCulture = culture;
                Assert.Equal(text, value.ToString());
                Assert.Equal(text, value.ToString(null, culture));
                Assert.Equal(text.Length > 0, T.TryParse(text, culture, out var read));
                Assert.Equal(text.Length > 0 ? value : default, read);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property(MaxTest = Cases)]
    public void Json_RoundTripsAsValueElementAndKey(T value)
    {
        var json = JsonSerializer.Serialize(value);
        Assert.Equal('"' + value.ToString() + '"', json);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
        Assert.Equal([value, default(T)], JsonSerializer.Deserialize<T[]>(JsonSerializer.Serialize(new[] { value, default }))!);
        var keyed = JsonSerializer.Deserialize<Dictionary<T, T?>>(JsonSerializer.Serialize(new Dictionary<T, T?> { [value] = null }));
        Assert.Equal([value], keyed!.Keys);
        // Escaped characters must read as themselves.
        var escaped = string.Concat(value.ToString()!.Select(c => $"\\u{(int)c:X4}"));
        Assert.Equal(value, JsonSerializer.Deserialize<T>('"' + escaped + '"'));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("1e3")]
    [InlineData("12.3456789")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\\uD800\"")]
    public void Json_RefusesWhatIsNoValue(string json)
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

    [Property(MaxTest = Cases)]
    public void JsonNumber_IsReadOnlyWhereTheTypeSaysSo(T value)
    {
        var text = value.ToString()!;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || (text[0] == '0' && text.Length > 1 && text[1] != '.'))
            return;
        if (T.ReadsJsonNumbers)
            Assert.Equal(value, JsonSerializer.Deserialize<T>(text));
        else
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(text));
    }

    [Property(MaxTest = Cases)]
    public void TypeConverter_RoundTrips(T value)
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)) && converter.CanConvertTo(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal(value.ToString(), converter.ConvertToString(value));
        Assert.Equal(value, converter.ConvertFromString(value.ToString()!));
        Assert.Throws<FormatException>(() => converter.ConvertFromString("x"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(1));
    }

    [Fact]
    public void Default_IsLawful()
    {
        var value = default(T);
        var array = new T[1];
        var other = array[0];
        Assert.True(value.Equals(other) && value == other && value <= other && value.CompareTo(other) == 0);
        Assert.Equal(value.GetHashCode(), other.GetHashCode());
        Assert.Equal(value.ToString(), $"{other}");
        if (typeof(T).GetProperty("IsDefault") is { } isDefault)
        {
            Assert.Equal(true, isDefault.GetValue(value));
            Assert.True(DefaultIsEmpty);
        }
        else
        {
            Assert.False(DefaultIsEmpty);
        }
    }

    [Property(MaxTest = Cases)]
    public void EmptyDefault_ComesBeforeEveryOtherValue(T value)
    {
        if (DefaultIsEmpty)
            Assert.True(default(T) <= value);
    }

    [Property(MaxTest = Cases * 3)]
    public void Parsing_IsTotalOverNearTexts(NearText text) => AssertRoutesAgree(text.Text);

    [Property(MaxTest = Cases)]
    public void Parsing_IsTotalOverAnyString(string? text) => AssertRoutesAgree(text);

    [Property(MaxTest = Cases)]
    public void Parsing_IsTotalOverAlteredValues(T value, int place, char inserted, bool replace)
    {
        var text = value.ToString()!;
        var index = (place & int.MaxValue) % (text.Length + 1);
        AssertRoutesAgree(text.Insert(index, inserted.ToString()));
        AssertRoutesAgree(text.Insert(index, "0"));
        AssertRoutesAgree(text.Insert(index, "－"));
        if (index < text.Length)
            AssertRoutesAgree(replace ? text.Remove(index, 1).Insert(index, inserted.ToString()) : text.Remove(index, 1));
    }

    [Property(MaxTest = Cases)]
    public void Parsing_IsTotalOverAnyBytes(byte[] bytes, T value, byte inserted)
    {
        AssertBytesAreTotal(bytes);
        AssertBytesAreTotal([.. Encoding.UTF8.GetBytes(value.ToString()!), inserted]);
        AssertBytesAreTotal([inserted, .. Encoding.UTF8.GetBytes(value.ToString()!)]);
    }

    [Theory]
    [InlineData('0')]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData(',')]
    [InlineData('-')]
    [InlineData('.')]
    [InlineData('９')]
    [InlineData('\uD800')]
    public void Parsing_SurvivesEightMegabytes(char filler)
    {
        const int Length = 8 * 1024 * 1024 / Thinned.By;
        foreach (var prefix in new[] { "", "0.", "2025" })
        {
            // Eight megabytes once for each filler; the other beginnings differ in what they meet, not in how far they run.
            var text = prefix + new string(filler, prefix.Length == 0 ? Length : Length / 64);
            var accepted = T.TryParse(text, null, out _);
            Assert.Equal(accepted, T.TryParse(Encoding.UTF8.GetBytes(text), null, out _));
            if (!accepted)
            {
                var message = Assert.Throws<FormatException>(() => T.Parse(text, null)).Message;
                Assert.InRange(message.Length, 1, 200);
            }
        }

        var bytes = new byte[Length];
        foreach (var value in new byte[] { 0, 0x80, 0xC0, 0xEF, 0xFF })
        {
            Array.Fill(bytes, value);
            Assert.False(T.TryParse(bytes, null, out _));
            Assert.InRange(Assert.Throws<FormatException>(() => T.Parse(bytes.AsSpan(), null)).Message.Length, 1, 400);
        }
    }

    [Fact]
    public void Parse_RefusesNull() => Assert.Throws<ArgumentNullException>(() => ParseString<T>(null!));

    [Property(MaxTest = 25 / Thinned.By)]
    public void Success_HasNothingToSay(T value)
    {
        // The default of a code is no code, and has no text.
        var text = value.ToString()!;
        if (text.Length == 0)
            return;
        var result = T.ParseText(text);
        Assert.True(result.Success);
        Assert.Equal((string.Empty, string.Empty), (result.Message("甲").Chinese, result.Message("甲").English));
    }

    [Fact]
    public void Refusal_SaysTextPositionAndExpectationInBothLanguages()
    {
        var result = T.ParseText("～");
        Assert.False(result.Success);
        Assert.Equal(0, result.Position);
        Assert.Throws<InvalidOperationException>(() => result.Value);
        var message = result.Message("～");
        Assert.Contains("“～”第 1 位", message.Chinese, StringComparison.Ordinal);
        Assert.Contains(result.Expected!.Chinese, message.Chinese, StringComparison.Ordinal);
        Assert.Contains(result.Expected.English, message.English, StringComparison.Ordinal);
        Assert.Equal(message.Chinese, Assert.Throws<FormatException>(() => T.Parse("～", null)).Message);
    }

    [Trait("Instrumented", "No")]
    [Property(MaxTest = 25 / Thinned.By)]
    public void ParseFormatAndCompare_AllocateNothing(T first, T second)
    {
        var text = first.ToString()!;
        var utf8 = Encoding.UTF8.GetBytes(text);
        Allocation.IsNone(() => Work(first, second, text, utf8));
    }

    private static int Work(T first, T second, string text, byte[] utf8)
    {
        Span<char> chars = stackalloc char[64];
        Span<byte> bytes = stackalloc byte[64];
        first.TryFormat(chars, out var charsWritten, default, null);
        first.TryFormat(bytes, out var bytesWritten, default, null);
        first.TryFormat(chars[..1], out _, default, null);
        _ = TryParseString<T>(text, out var fromText);
        T.TryParse(utf8.AsSpan(), null, out var fromUtf8);
        T.TryParse("12..5", null, out _);
        var refusal = T.ParseText("1x");
        return charsWritten + bytesWritten + refusal.Position + first.GetHashCode() % 2 + first.CompareTo(second)
            + (fromText == fromUtf8 ? 1 : 0) + (first < second ? 1 : 0) + (first.Equals(second) ? 1 : 0);
    }

    // Without these, a string would go to the span overload, which the more derived interface declares.
    private static TParsable ParseString<TParsable>(string text)
        where TParsable : IParsable<TParsable>
        => TParsable.Parse(text, null);

    private static bool TryParseString<TParsable>(string? text, out TParsable? value)
        where TParsable : IParsable<TParsable>
        => TParsable.TryParse(text, null, out value);

    private static T Again(T value)
    {
        var text = value.ToString()!;
        return text.Length == 0 ? default : T.Parse(text, null);
    }

    private static void AssertReads(T value, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(value, ParseString<T>(text));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.Equal(value, T.Parse(utf8.AsSpan(), null));
        Assert.True(TryParseString<T>(text, out var read) && read == value);
        Assert.True(T.TryParse(text.AsSpan(), null, out read) && read == value);
        Assert.True(T.TryParse(utf8.AsSpan(), null, out read) && read == value);
        Assert.Equal(value, T.ParseText(text).Value);
        Assert.Equal(value, T.ParseText(utf8).Value);
    }

    private static void AssertRefused(string? text)
    {
        Assert.False(TryParseString<T>(text, out var read));
        Assert.Equal(default, read);
        Assert.False(T.TryParse(text.AsSpan(), null, out read));
        Assert.Equal(default, read);
        var result = T.ParseText(text.AsSpan());
        Assert.False(result.Success);
        Assert.InRange(result.Position, 0, text?.Length ?? 0);
        Assert.NotNull(result.Expected);
        if (text is not null)
            Assert.Equal(result.Message(text).Chinese, Assert.Throws<FormatException>(() => T.Parse(text, null)).Message);
    }

    /// <summary>Whatever the text: all routes accept it as one value, whose canonical text is accepted too, or all refuse it.</summary>
    private static void AssertRoutesAgree(string? text)
    {
        if (!T.TryParse(text, null, out var value))
        {
            AssertRefused(text);
            AssertBytesAreTotal(Encoding.UTF8.GetBytes(text ?? string.Empty));
            return;
        }

        AssertReads(value, text!);
        AssertReads(value, value.ToString()!);
    }

    private static void AssertBytesAreTotal(byte[] bytes)
    {
        if (T.TryParse(bytes.AsSpan(), null, out var value))
        {
            AssertReads(value, Encoding.UTF8.GetString(bytes));
            return;
        }

        Assert.Equal(default, value);
        var result = T.ParseText(bytes);
        Assert.InRange(result.Position, 0, bytes.Length);
        Assert.False(T.TryParse(Encoding.UTF8.GetString(bytes), null, out _));
        Assert.Throws<FormatException>(() => T.Parse(bytes.AsSpan(), null));
    }
}
