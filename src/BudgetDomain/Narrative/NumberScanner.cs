namespace BudgetDomain.Narrative;

/// <summary>Finds the numbers of a passage from left to right, each character looked at a fixed number of times.</summary>
internal static class NumberScanner
{
    private const int MaxDigits = 17, MaxDecimals = 9;

    private const int LongestTitle = 200;

    /// <summary>What counts things; 元 and % are not among them.</summary>
    private const string Classifiers = "个项家辆台套人名次批户件处所间条位只艘场期份";

    public static void Scan(ReadOnlySpan<char> text, List<NumberToken> tokens)
    {
        tokens.Clear();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '《')
            {
                // Titles of documents have numbers that say nothing here. One that is not closed is no title.
                // It is looked for no farther than a title reaches, so that many open ones cost no more than their own length.
                var close = text.Slice(i, Math.Min(LongestTitle, text.Length - i)).IndexOf('》');
                i += Math.Max(close, 1);
                continue;
            }

            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var token = Read(text, i);
            tokens.Add(token);
            i = Math.Max(token.End, i + 1);
        }
    }

    private static NumberToken Read(ReadOnlySpan<char> text, int start)
    {
        long digits = 0;
        var (count, decimals) = (0, 0);
        var i = start;
        var readable = true;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                readable &= Append(text[i], ref digits, ref count);
            else if (IsSeparator(text, start, i))
                continue;
            else
                break;
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++, decimals++)
                readable &= decimals < MaxDecimals && Append(text[i], ref digits, ref count);

            // 2025.1.1 is a date, 3.2.1 a number of a heading.
            readable &= !(i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]));
        }

        var end = i;
        if (!readable)
        {
            // With a unit behind it, it is an amount all the same, which is listed as not read.
            end = EndOfRun(text, i);
            if (end < text.Length && TryUnit(text[end..], out var unread, out var length))
                return new(NumberKind.Unreadable, start, i, end + length, 0, 0, unread);
            return new(NumberKind.Unreadable, start, i, end, 0, 0, AmountUnit.Unknown);
        }

        var (kind, unit) = KindOf(text, start, i, count - decimals, decimals, ref end);
        return new(kind, start, i, end, digits, decimals, unit);
    }

    private static bool Append(char digit, ref long digits, ref int count)
    {
        if (++count > MaxDigits)
            return false;
        digits = digits * 10 + (digit - '0');
        return true;
    }

    /// <summary>A comma between groups of three. A group of another length is the end of a number.</summary>
    private static bool IsSeparator(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[at] is not (',' or '，') || at + 3 >= text.Length || at - start is 0)
            return false;
        for (var i = at + 1; i <= at + 3; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }

        var ended = at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]);
        var first = text[start..at].IndexOfAny(',', '，') is var comma && (comma < 0 ? at - start <= 3 : comma <= 3 && (at - start - comma) % 4 == 0);
        return ended && first;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static (NumberKind Kind, AmountUnit Unit) KindOf(ReadOnlySpan<char> text, int start, int at, int integers, int decimals, ref int end)
    {
        var rest = text[at..];
        if (start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '*' or '×' or '第' or '-' or '/'))
            return (NumberKind.Other, AmountUnit.Unknown);
        if (rest.Length == 0)
            return (NumberKind.Other, AmountUnit.Unknown);
        if (rest[0] is '%' or '‰')
        {
            end = at + 1;
            return (rest.Length > 1 && rest[1..].StartsWith("点") ? NumberKind.Points : rest[0] == '%' ? NumberKind.Percent : NumberKind.Other, AmountUnit.Unknown);
        }

        if (rest.StartsWith("个百分点") || rest.StartsWith("百分点"))
        {
            end = at + (rest[0] == '个' ? 4 : 3);
            return (NumberKind.Points, AmountUnit.Unknown);
        }

        if (TryUnit(rest, out var unit, out var length))
        {
            end = at + length;
            return (NumberKind.Amount, unit);
        }

        if (rest[0] == '年')
            return (integers == 4 && decimals == 0 ? NumberKind.Year : NumberKind.Other, AmountUnit.Unknown);
        if (Classifiers.Contains(rest[0], StringComparison.Ordinal) && !IsOrdinal(text, start, rest))
        {
            end = at + (rest.StartsWith("台(套)") || rest.StartsWith("台/套") ? rest[1] == '(' ? 4 : 3 : rest.StartsWith("人次") || rest.StartsWith("批次") ? 2 : 1);
            return (NumberKind.Count, AmountUnit.Unknown);
        }

        return (NumberKind.Other, AmountUnit.Unknown);
    }

    /// <summary>第3项, 06款, 01项: no number of things.</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> rest)
        => (rest[0] is '项' or '条' && ((start > 0 && text[start - 1] is '(' or '第') || text[start] == '0'))
            || rest.StartsWith("次会议") || rest.StartsWith("条第") || rest.StartsWith("人民");

    private static bool TryUnit(ReadOnlySpan<char> rest, out AmountUnit unit, out int length)
    {
        (unit, length) = rest[0] switch
        {
            '元' => (AmountUnit.Yuan, 1),
            '万' or '萬' => (AmountUnit.WanYuan, rest.Length > 1 && rest[1] == '元' ? 2 : 1),
            '亿' or '億' => (AmountUnit.YiYuan, rest.Length > 1 && rest[1] == '元' ? 2 : 1),
            '千' when rest.Length > 1 && rest[1] == '元' => (AmountUnit.ThousandYuan, 2),
            _ => (AmountUnit.Unknown, 0),
        };

        // 2万 may count people; only 2万元, or 2万 before a sign, is money.
        if (length == 1 && unit != AmountUnit.Yuan && rest.Length > 1 && rest[1] is not (',' or '，' or '。' or ';' or '、' or ')' or '('))
            return false;
        // 30元旦, 2元化
        return length > 0 && !(unit == AmountUnit.Yuan && rest.Length > 1 && rest[1] is '旦' or '宵');
    }
}
