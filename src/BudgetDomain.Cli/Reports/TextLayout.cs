using System.Text;

namespace BudgetDomain.Cli.Reports;

/// <summary>Lays out lines in which Chinese and Latin characters mix.</summary>
internal static class TextLayout
{
    /// <summary>Characters that must not begin a line.</summary>
    private const string Closing = "，。；：、！？）》」』】”’,.;:!?)]%";

    /// <summary>The columns that a text takes on a terminal or in a fixed-width font.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>Fills a text with blanks on its left.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    /// <summary>Fills a text with blanks on its right.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>A text on one line, without the control characters that a document might send to a terminal.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                line.Append(c);
            else if (c == '\u3000')
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Writes a text in lines of at most a width (a closing mark may hang over).</summary>
    /// <param name="output">Where to.</param>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="firstWidth">The columns that <paramref name="first"/> takes; further lines are indented by as much.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line, indent included.</param>
    public static void WriteWrapped(TextWriter output, string first, int firstWidth, string text, int width)
    {
        output.Write(first);
        var rest = OneLine(text);
        var room = Math.Max(20, width - firstWidth);
        while (true)
        {
            var end = BreakAt(rest, room);
            output.WriteLine(rest[..end].TrimEnd(' '));
            rest = rest[end..].TrimStart(' ');
            if (rest.Length == 0)
                return;
            output.Write(new string(' ', firstWidth));
        }
    }

    /// <summary>How many characters of a text fit a line; a Latin word or a number is kept whole where it can be.</summary>
    private static int BreakAt(string text, int room)
    {
        var used = 0;
        var index = 0;
        var good = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (index > 0 && CanBreakBefore(text, index, rune))
                good = index;
            if (used > room && !(rune.IsBmp && Closing.Contains((char)rune.Value, StringComparison.Ordinal)))
                return good > 0 ? good : Math.Max(index, rune.Utf16SequenceLength);
            index += rune.Utf16SequenceLength;
            if (used > room)
                return index;
        }

        return text.Length;
    }

    private static bool CanBreakBefore(string text, int index, Rune rune)
    {
        if (rune.IsBmp && Closing.Contains((char)rune.Value, StringComparison.Ordinal))
            return false;
        var before = text[index - 1];
        return before == ' ' || rune.Value == ' ' || Width(rune) == 2 || IsWide(before);
    }

    private static int Width(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format)
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    /// <summary>The wide and full-width blocks of Unicode's East Asian Width that occur in Chinese documents.</summary>
    private static bool IsWide(int code) => code
        is (>= 0x1100 and <= 0x115F)
        or (>= 0x2E80 and <= 0x303E)
        or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF01 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x20000 and <= 0x3FFFD);
}
