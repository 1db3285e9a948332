namespace BudgetDomain.Disclosure.Recognition;

/// <summary>The name of a unit in a title: 某局2024年度部门决算, 2025年某局单位预算公开, 第一部分 某局概况.</summary>
internal static class UnitTitle
{
    private const int Longest = 60;
    private static readonly string[] Kinds = ["部门", "单位"], Stages = ["预算", "决算", "预决算"];
    private static readonly string[] Subjects = ["概况", "基本情况", "概述", "简介", "基本概况"];

    // What a clause begins with and a name does not.
    private static readonly string[] Fronts = ["关于", "附件"];
    private static readonly string[] NoNames = ["纳入", "编入", "本", "我", "各", "全", "所属", "下属", "包括", "根据", "按照", "由", "其他", "主要", "机构", "内设", "部门", "单位"];

    /// <summary>The name; <see langword="null"/> where the text is no such title.</summary>
    public static string? NameIn(string text)
    {
        if (text.Length is 0 or > Longest || !HeadingText.IsShortLine(text))
            return null;
        var title = WithoutFront(PrintedText.Normalise(text.AsSpan(HeadingNumber.Read(text).Length).TrimStart(['《', '“', '"', ' ', '　'])));
        var name = BeforeYear(title) ?? CoverReader.FromTitle(title) ?? BeforeKind(title) ?? BeforeSubject(title);
        return name is not null && !Array.Exists(NoNames, n => name.StartsWith(n, StringComparison.Ordinal)) ? CoverReader.AsPrinted(name, text) : null;
    }

    /// <summary>A title without 关于 or 附件1： in front.</summary>
    public static string WithoutFront(string title)
    {
        foreach (var front in Fronts)
        {
            if (title.StartsWith(front, StringComparison.Ordinal))
                return title[front.Length..].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', '.', '、');
        }

        return title;
    }

    /// <summary>某局2024年度部门决算: the name ends at the year, and a budget or accounts follow.</summary>
    private static string? BeforeYear(string title)
    {
        var (start, end) = CoverReader.YearIn(title);
        return start > 0 && CoverReader.IsBody(title.AsSpan(0, start)) && Array.Exists(Stages, s => title.AsSpan(end).Contains(s, StringComparison.Ordinal)) ? title[..start] : null;
    }

    /// <summary>某局部门预算, without a year.</summary>
    private static string? BeforeKind(string title)
    {
        foreach (var kind in Kinds)
        {
            var at = title.IndexOf(kind, StringComparison.Ordinal);
            if (at > 0 && Array.Exists(Stages, s => title.AsSpan(at + kind.Length).StartsWith(s)) && CoverReader.IsBody(title.AsSpan(0, at)))
                return title[..at];
        }

        return null;
    }

    /// <summary>某局概况, 某局部门概况.</summary>
    private static string? BeforeSubject(string title)
    {
        foreach (var subject in Subjects)
        {
            if (!title.EndsWith(subject, StringComparison.Ordinal))
                continue;
            var name = title.AsSpan(0, title.Length - subject.Length);
            foreach (var kind in Kinds)
            {
                if (name.EndsWith(kind))
                    name = name[..^kind.Length];
            }

            if (CoverReader.IsBody(name))
                return name.ToString();
        }

        return null;
    }
}
