using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Reads the lines of a cover: whose budget or accounts, of which year.</summary>
internal static class CoverReader
{
    // What a public body's name ends in. 区 and 市 alone are places.
    private static readonly string[] Bodies =
    [
        "局", "委", "厅", "部", "院", "办", "所", "站", "队", "会", "校", "园", "馆", "室", "处", "中心", "政府", "大学", "公司", "集团", "政协", "人大", "街道", "镇", "乡", "社", "台", "署", "库", "中学", "小学",
        "监狱", "林场", "农场", "文联", "妇联", "残联", "侨联", "科协", "工商联", "少年宫", "文化宫", "剧团", "歌舞团", "法庭", "党校",
    ];

    private static readonly string[] Kinds = ["部门", "单位", "区级", "市级", "县级", "省级", "本级", "镇级"];

    /// <summary>What the lines say; <see cref="CoverPage.None"/> where none of them names a budget or final accounts.</summary>
    public static CoverPage Read(ImmutableArray<Paragraph> lines)
    {
        var (title, label, alone) = ((string?)null, (string?)null, (string?)null);
        var years = new SortedSet<int>();
        foreach (var line in lines)
        {
            var text = line.Normal;
            label ??= Labelled(line.Text);
            if (text.Contains("预算", StringComparison.Ordinal) || text.Contains("决算", StringComparison.Ordinal))
                title ??= Labelled(line.Text) is null ? line.Text : null;
            else if (IsBody(text))
                alone ??= line.Text;
            AddYears(text, years);
        }

        if (title is null)
            return CoverPage.None;
        var isBudget = title.Contains("预算", StringComparison.Ordinal);
        var isAccounts = title.Contains("决算", StringComparison.Ordinal);
        return new()
        {
            Lines = lines,
            Title = title.Trim(),
            Year = years.Count == 1 ? years.Min : null,
            Stage = isBudget == isAccounts ? null : isBudget ? BudgetStage.Budget : BudgetStage.FinalAccounts,
            UnitName = (label ?? AsPrinted(FromTitle(PrintedText.Normalise(title)), title) ?? alone)?.Trim(),
        };
    }

    /// <summary>A name that was read from a normalised text, with the brackets that are printed.</summary>
    public static string? AsPrinted(string? name, string text)
        => name?.Replace('(', '（').Replace(')', '）') is { } wide && text.Contains(wide, StringComparison.Ordinal) ? wide : name;

    /// <summary>The name in a title such as 某某局2024年度部门决算 or 2024年度某某局部门预算.</summary>
    public static string? FromTitle(string title)
    {
        title = UnitTitle.WithoutFront(title);
        var (start, end) = YearIn(title);
        if (start < 0)
            return null;
        var before = title[..start];
        if (IsBody(before))
            return before;
        var after = title.AsSpan(end);
        var cut = after.IndexOf("预算") is var budget and >= 0 ? budget : after.IndexOf("决算");
        if (cut <= 0)
            return null;
        after = after[..cut];
        foreach (var kind in Kinds)
        {
            if (after.EndsWith(kind))
                after = after[..^kind.Length];
        }

        return IsBody(after) ? after.ToString() : null;
    }

    /// <summary>The name behind 预算单位：, 预算主管部门：, 单位名称： and the like.</summary>
    private static string? Labelled(string line)
    {
        var colon = line.AsSpan().IndexOfAny('：', ':');
        if (colon is < 2 or > 12)
            return null;
        var word = line.AsSpan(0, colon).TrimEnd();
        var name = line.AsSpan(colon + 1).Trim();
        var isLabel = word.EndsWith("部门") || word.EndsWith("单位") || word.EndsWith("名称") || word.EndsWith("盖章）");
        return isLabel && name.Length >= 3 && !HeadingReader.IsMeasure(name) ? name.ToString() : null;
    }

    /// <summary>Whether a name ends as those of public bodies do, perhaps with （本级） behind it.</summary>
    public static bool IsBody(ReadOnlySpan<char> name)
    {
        if (name.Length is < 4 or > 50)
            return false;
        if (name is [.., ')'] && name.LastIndexOf('(') is var open and > 3)
            name = name[..open];
        foreach (var body in Bodies)
        {
            if (name.EndsWith(body))
                return true;
        }

        return false;
    }

    private static void AddYears(ReadOnlySpan<char> text, SortedSet<int> years)
    {
        for (var i = 0; i + 5 <= text.Length; i++)
        {
            if (text[i + 4] == '年' && ReadYear(text.Slice(i, 4)) is var year and > 0)
                years.Add(year);
        }
    }

    /// <summary>Where the first year such as 2025年 or 二〇二五年度 stands; −1 where there is none.</summary>
    public static (int Start, int End) YearIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 5 <= text.Length; i++)
        {
            if (text[i + 4] == '年' && ReadYear(text.Slice(i, 4)) > 0)
                return (i, i + (i + 5 < text.Length && text[i + 5] == '度' ? 6 : 5));
        }

        return (-1, -1);
    }

    /// <summary>2025 or 二〇二五; 0 where it is no year of our time.</summary>
    private static int ReadYear(ReadOnlySpan<char> text)
    {
        var year = 0;
        foreach (var c in text)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : c is '○' or 'О' or '零' or 'O' ? 0 : "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return 0;
            year = year * 10 + digit;
        }

        return year is >= 2000 and <= 2100 ? year : 0;
    }
}
