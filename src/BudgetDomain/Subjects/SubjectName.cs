namespace BudgetDomain.Subjects;

/// <summary>
/// Compares subject names (科目名称) as they are printed. Documents vary what no reader would call another name: full or half
/// width, kinds of brackets and quotes or none (维修（护）费, 维修(护)费), blanks and line wraps inside a name, and a trailing
/// level mark （类）, （款）, （项）. Two names are the same when their keys are equal.
/// </summary>
public static class SubjectName
{
    /// <summary>The longest text that is folded: 128 characters. No official name comes near; longer text is no name.</summary>
    public const int MaxLength = 128;

    // U+2F00..U+2FD5 as plain characters: text drawn from PDF files often holds the radical instead of the character
    // (⽀出 for 支出). A table and not NFKC, so that the answer does not depend on the ICU of the machine.
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止" +
        "歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走" +
        "足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The comparison key of a printed name: without blanks, brackets, quotes and trailing level marks, in one width.</summary>
    /// <param name="name">The name as printed, numbering (一、) already cut off.</param>
    /// <returns>The key; the key of a key is itself. Empty when the text holds no name or is longer than <see cref="MaxLength"/>.</returns>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return new string(buffer[..Fold(name, buffer)]);
    }

    /// <summary>True when both texts print one name. Two texts without any name are not the same name. Allocates nothing.</summary>
    /// <param name="left">One printed name.</param>
    /// <param name="right">The other.</param>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> first = stackalloc char[MaxLength];
        Span<char> second = stackalloc char[MaxLength];
        var length = Fold(left, first);
        return length > 0 && first[..length].SequenceEqual(second[..Fold(right, second)]);
    }

    // Writes the key into the buffer (MaxLength characters) and returns its length; 0 when there is no name.
    internal static int Fold(ReadOnlySpan<char> name, Span<char> buffer)
    {
        name = WithoutLevelMarks(name);
        var length = 0;
        foreach (var c in name)
        {
            var folded = c is >= '\u4E00' and <= '\u9FFF' ? c : FoldOther(c);
            if (folded == '\0')
                continue;
            if (length == MaxLength)
                return 0;
            buffer[length++] = folded;
        }

        return length;
    }

    // 事务（款） → 事务. Blanks may stand between; only a closed bracket pair around one level character is a mark.
    internal static ReadOnlySpan<char> WithoutLevelMarks(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var end = LastInk(name, name.Length);
            if (end < 0 || !IsClosing(name[end]))
                return name;
            var mark = LastInk(name, end);
            if (mark < 0 || name[mark] is not ('类' or '款' or '项' or '目'))
                return name;
            var open = LastInk(name, mark);
            if (open < 0 || !IsOpening(name[open]))
                return name;
            name = name[..open];
        }
    }

    // 行政运行（人大） → 行政运行: the part before a trailing bracket group, or empty when there is none.
    internal static ReadOnlySpan<char> WithoutQualifier(ReadOnlySpan<char> name)
    {
        name = WithoutLevelMarks(name);
        var end = LastInk(name, name.Length);
        if (end < 0 || !IsClosing(name[end]))
            return default;
        for (var i = end - 1; i > 0; i--)
        {
            if (IsOpening(name[i]))
                return name[..i];
        }

        return default;
    }

    private static int LastInk(ReadOnlySpan<char> text, int before)
    {
        var i = before - 1;
        while (i >= 0 && IsBlank(text[i]))
            i--;
        return i;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    private static bool IsOpening(char c) => c is '（' or '(' or '﹙' or '〔' or '【' or '[' or '［' or '﹝';

    private static bool IsClosing(char c) => c is '）' or ')' or '﹚' or '〕' or '】' or ']' or '］' or '﹞';

    // '\0' for what a key leaves out.
    private static char FoldOther(char c)
    {
        if (IsBlank(c) || IsOpening(c) || IsClosing(c) || char.IsControl(c))
            return '\0';
        switch (c)
        {
            case '"' or '\'' or '“' or '”' or '„' or '‟' or '‘' or '’' or '＂' or '＇' or '「' or '」' or '『' or '』' or '〝' or '〞' or '〟' or '`' or '｀' or '´':
                return '\0';
            case ',' or '，' or '､' or '﹑' or '﹐':
                return '、';
            case '－' or '—' or '–' or '―' or '‐' or '‑' or '−' or '─':
                return '-';
            case '•' or '‧' or '・' or '．':
                return '·';
        }

        return c switch
        {
            >= '\u2F00' and <= '\u2FD5' => KangxiRadicals[c - '\u2F00'],
            >= '\u2E80' and <= '\u2EF3' => FoldRadicalSupplement(c),
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        };
    }

    // CJK Radicals Supplement: the simplified forms that PDF fonts use for whole characters.
    private static char FoldRadicalSupplement(char c) => c switch
    {
        '⺟' => '母',
        '⻄' => '西',
        '⻅' => '见',
        '⻆' => '角',
        '⻉' => '贝',
        '⻋' => '车',
        '⻓' => '长',
        '⻔' => '门',
        '⻘' => '青',
        '⻙' => '韦',
        '⻚' => '页',
        '⻛' => '风',
        '⻜' => '飞',
        '⻝' => '食',
        '⻢' => '马',
        '⻣' => '骨',
        '⻤' => '鬼',
        '⻥' => '鱼',
        '⻦' => '鸟',
        '⻨' => '麦',
        '⻩' => '黄',
        '⻬' => '齐',
        '⻮' => '齿',
        '⻰' => '龙',
        '⺠' => '民',
        '⺫' => '目',
        '⻁' => '虎',
        '⻳' => '龟',
        _ => c,
    };
}
