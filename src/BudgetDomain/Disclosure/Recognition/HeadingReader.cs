using System.Buffers;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>What the paragraphs above a table say: its unit of amounts, the unit it belongs to, its title and year.</summary>
internal static class HeadingReader
{
    private static readonly SearchValues<char> TableNumerals = SearchValues.Create("一二三四五六七八九十");

    // A letter of each word that a core title goes without: most titles have none of them.
    private static readonly SearchValues<char> EndsOfWords = SearchValues.Create("位门级格续");

    // 单位：人、万元 and 单位：辆/台（套） name no unit of the state.
    private static readonly SearchValues<char> Measures = SearchValues.Create("人个台套辆次户名平方米㎡亩公里件项所万亿千百元%／/、，,（）() 0123456789");

    // A label of a name stands at the front of its line, or behind a number.
    private const int LabelBegins = 3;

    private static readonly string[] UnitLabels = ["金额单位", "货币单位", "计量单位", "单位"];
    private static readonly string[] NameLabels = ["单位名称", "编制单位", "预算单位名称", "预算单位", "部门名称", "填报单位", "编制部门", "预算部门", "单位", "部门"];

    /// <summary>Whether a text is such as <c>单位：万元</c>.</summary>
    public static bool IsUnitLine(string text) => ReadUnit(text) != AmountUnit.Unknown;

    /// <summary>The unit of amounts that a text names after 单位：, also at the end of a longer line.</summary>
    public static AmountUnit ReadUnit(string text)
    {
        if (text.Length > 200 || !text.Contains("单位", StringComparison.Ordinal))
            return AmountUnit.Unknown;
        var normal = PrintedText.Normalise(text).AsSpan();
        foreach (var label in UnitLabels)
        {
            for (var at = normal.LastIndexOf(label); at >= 0; at = normal[..at].LastIndexOf(label))
            {
                var rest = normal[(at + label.Length)..];
                if (rest.Length == 0 || rest[0] is not (':' or ';'))
                    continue;
                rest = rest[1..].TrimEnd(')');
                if (AmountUnits.FromWord(rest) is var unit and not AmountUnit.Unknown)
                    return unit;
            }
        }

        return AmountUnit.Unknown;
    }

    /// <summary>The name after 单位名称：, 编制单位： and the like; <see langword="null"/> where there is none.</summary>
    public static string? ReadUnitName(string text)
    {
        if (text.Length > 120)
            return null;
        foreach (var label in NameLabels)
        {
            var at = text.AsSpan(0, Math.Min(text.Length, LabelBegins + label.Length)).IndexOf(label);
            if (at < 0)
                continue;
            var rest = text.AsSpan(at + label.Length).TrimStart();
            if (rest.Length < 2 || rest[0] is not (':' or '：'))
                continue;
            rest = rest[1..].Trim();
            foreach (var stop in (ReadOnlySpan<string>)["单位：", "单位:", "金额单位", "\t", "    ", "　　"])
            {
                if (rest.IndexOf(stop) is var cut and > 0)
                    rest = rest[..cut].TrimEnd();
            }

            if (rest.Length >= 2 && AmountUnits.FromWord(rest) == AmountUnit.Unknown && !IsMeasure(rest))
                return rest.ToString();
        }

        return null;
    }

    /// <summary>Whether a text is only made of words that count: 人, 万元, 台（套）.</summary>
    public static bool IsMeasure(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Measures) < 0;

    /// <summary>A title without what varies from unit to unit: label, unit name and year before it, 部门, 单位, brackets.</summary>
    public static string CoreTitle(string text, out int year)
    {
        year = 0;
        if (text.Length > 80)
            return string.Empty;
        var normal = PrintedText.Normalise(text).AsSpan();
        normal = WithoutTableLabel(PrintedText.WithoutNumbering(normal, out _));
        for (var i = 0; i + 4 <= normal.Length; i++)
        {
            if (normal[i] != '2' || (i > 0 && char.IsAsciiDigit(normal[i - 1])))
                continue;
            var rest = PrintedText.WithoutYear(normal[i..], out var found);
            if (found is < 1990 or > 2100)
                continue;
            year = found;
            normal = rest;
            break;
        }

        var core = normal.ToString();
        if (!normal.ContainsAny(EndsOfWords))
            return core;
        foreach (var word in (ReadOnlySpan<string>)["预算单位", "部门预算公开", "部门", "单位", "本级", "市级", "省级", "区级", "县级", "表格", "(续)"])
        {
            // 部门预算经济分类 is the subject of a table, not who publishes it.
            core = word == "部门"
                ? core.Replace("部门预算经济", "\u0001", StringComparison.Ordinal).Replace(word, string.Empty, StringComparison.Ordinal).Replace("\u0001", "部门预算经济", StringComparison.Ordinal)
                : core.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return core;
    }

    /// <summary>Cuts 表一：, 表1, 01表, 公开01表 and 预算公开表1 from the front of a normalised title; what is only a label stays.</summary>
    private static ReadOnlySpan<char> WithoutTableLabel(ReadOnlySpan<char> title)
    {
        var at = title.IndexOf('表');
        if (at < 0)
            return title;
        var before = title[..at].TrimStart("部门预算决公开附");
        var after = title[(at + 1)..];
        var digits = before.Length == 0 ? CountOf(after) : 0;
        if (digits == 0 && (before.Length is 0 or > 2 || before.IndexOfAnyExceptInRange('0', '9') >= 0))
            return title;
        var rest = after[digits..].TrimStart(":：、.-");
        return rest.Length > 2 ? rest : title;

        // The year may stand right behind: 表12025年 is table 1 of 2025.
        static int CountOf(ReadOnlySpan<char> text)
        {
            var length = text.IndexOfAnyExcept(TableNumerals);
            if (length > 0)
                return length;
            length = text.IndexOfAnyExceptInRange('0', '9');
            return length switch { 1 or 2 => length, 5 or 6 => length - 4, _ => 0 };
        }
    }
}
