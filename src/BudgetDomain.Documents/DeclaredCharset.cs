using System.Buffers;
using System.Text;

namespace BudgetDomain.Documents;

/// <summary>The encoding that an HTML page declares in its head: <c>&lt;meta charset="…"&gt;</c> or the <c>content-type</c> form.</summary>
internal static class DeclaredCharset
{
    private const int HeadLength = 4096;
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"'/>;");

    internal static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || head.IndexOf('<', StringComparison.Ordinal) is < 0)
            return null;
        var rest = head.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(ValueEnds);
        return ByName(end < 0 ? rest : rest[..end]);
    }

    // A short list on purpose: only encodings that Chinese pages are published in, and none that can hide markup.
    private static Encoding? ByName(ReadOnlySpan<char> name)
    {
        var codePage = name switch
        {
            _ when Is(name, "utf-8") || Is(name, "utf8") => 65001,
            _ when Is(name, "gb2312") || Is(name, "gbk") || Is(name, "gb18030") => 54936,
            _ when Is(name, "big5") || Is(name, "big5-hkscs") => 950,
            _ when Is(name, "windows-1252") || Is(name, "iso-8859-1") || Is(name, "latin1") => 1252,
            _ => 0,
        };
        return codePage switch
        {
            0 => null,
            65001 => Encoding.UTF8,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
