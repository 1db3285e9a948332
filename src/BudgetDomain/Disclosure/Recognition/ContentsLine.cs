namespace BudgetDomain.Disclosure.Recognition;

/// <summary>An entry of the table of contents as it stands on its line; a line may hold several: 一、主要职能 3 二、机构设置 5.</summary>
/// <param name="Title">Number and title, without dots and page number.</param>
/// <param name="HasLeader">Whether dots, or what a word processor has for them, stand behind it.</param>
internal readonly record struct ContentsLine(string Title, bool HasLeader)
{
    /// <summary>The entries of a line; one, if it may be empty, unless further numbers in sequence stand within it.</summary>
    public static List<ContentsLine> EntriesOf(string line)
    {
        var entries = new List<ContentsLine>(1);
        var text = line.AsSpan().Trim();
        Span<int> last = stackalloc int[(int)HeadingNumbering.Circled + 1];
        var number = HeadingNumber.Read(text);
        var start = 0;
        for (var i = number.Length; number.Kind != HeadingNumbering.None && i < text.Length; i++)
        {
            // What is numbered below another begins anew.
            last[(int)number.Kind] = number.Value;
            last[((int)number.Kind + 1)..].Clear();
            if (!Follows(text, i, number.Kind, last, out var next))
                continue;
            entries.Add(Of(text[start..i], hasOtherBehind: true));
            (number, start) = (next, i);
            i += next.Length - 1;
        }

        entries.Add(Of(text[start..], hasOtherBehind: false));
        return entries;
    }

    /// <summary>Whether a number stands within the line that comes next: of the same kind, of one above it (whichever, where the line has none before), or the first of one below.</summary>
    private static bool Follows(ReadOnlySpan<char> text, int at, HeadingNumbering kind, ReadOnlySpan<int> last, out HeadingNumber next)
    {
        next = HeadingNumber.Read(text[at..]);
        var known = last[(int)next.Kind];
        if (next.Kind == HeadingNumbering.None || next.Length == text.Length - at || (next.Value != known + 1 && !(next.Kind < kind && known == 0)))
            return false;

        // 12、 is no 2、 and 十二、 no 二、; right behind a word only a number of the same kind is one.
        var before = text[at - 1];
        var isCut = before == '第' || (char.IsAsciiDigit(text[at]) ? char.IsAsciiDigit(before) : HeadingNumber.IsNumeral(text[at]) && HeadingNumber.IsNumeral(before));
        return !isCut && (next.Kind == kind || char.IsWhiteSpace(before) || char.IsAsciiDigit(before));
    }

    /// <summary>Whether a line ends in dots and a page number, as no title of the body does.</summary>
    public static bool HasLeaderAtEnd(ReadOnlySpan<char> line)
    {
        var title = WithoutPage(line);
        return title.Length < line.Length && title.Length - WithoutDots(title).Length >= 2;
    }

    /// <summary>Cuts dots and a page number from the end, and what a word processor leaves there.</summary>
    private static ContentsLine Of(ReadOnlySpan<char> text, bool hasOtherBehind)
    {
        if (text.IndexOf("PAGEREF") is var field and > 0)
            return new(text[..field].Trim().ToString(), true);
        var title = WithoutPage(text);
        var rest = WithoutDots(title);
        var hasLeader = title.Length - rest.Length >= 2;
        return new((hasLeader ? rest : hasOtherBehind || HasPage(text, title) ? title : text).Trim().ToString(), hasLeader);
    }

    /// <summary>Whether a blank sets off what is behind the title: a page, but for the number in 附件 1.</summary>
    private static bool HasPage(ReadOnlySpan<char> text, ReadOnlySpan<char> title)
        => title.Length < text.Length && char.IsWhiteSpace(text[title.Length]) && title is not ("附件" or "附表" or "表");

    private static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> text) => text.TrimEnd().TrimEnd("0123456789 　-").TrimEnd();

    private static ReadOnlySpan<char> WithoutDots(ReadOnlySpan<char> title) => title.TrimEnd(".…·．┄⋯ ");
}
