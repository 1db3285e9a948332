using System.Collections.Immutable;
using BudgetDomain.Disclosure.Sections;

namespace BudgetDomain.Disclosure.Recognition.Sections;

/// <summary>Reads 设19个内设机构，分别是…….</summary>
internal static class OfficeReader
{
    private static readonly string[] Kinds = ["内设机构", "职能科室", "内设科室", "内设处室", "职能处室", "科室", "处室", "内设部门", "职能部门", "内设股室", "股室"];
    private static readonly string[] Openings = ["分别是", "分别为", "包括", "具体为", "具体是", "即", "为", "是"];

    public static IEnumerable<OfficeList> Read(string text, Block block)
    {
        for (var at = text.IndexOf('个', StringComparison.Ordinal); at >= 0; at = text.IndexOf('个', at + 1))
        {
            var kind = Array.Find(Kinds, k => string.CompareOrdinal(text, at + 1, k, 0, k.Length) == 0);
            if (kind is not null && SectionText.TryNumberBefore(text, at, out var number, out _) && number > 0)
                yield return new(kind, number, Names(text, at + 1 + kind.Length, number), block.Line, block.Page);
        }
    }

    private static ImmutableArray<string> Names(string text, int from, int declared)
    {
        var rest = text.AsSpan(from).TrimStart(",:(");
        var opening = Array.Find(Openings, rest.ToString().StartsWith);
        if (opening is null && (from >= text.Length || text[from] is not (':' or '(')))
            return [];
        rest = rest[(opening?.Length ?? 0)..].TrimStart(":,");
        var end = rest.IndexOfAny('。', ';');
        if (end >= 0)
            rest = rest[..end];

        // Where names stand between 、 a comma ends the list; a list may also be parted by commas alone.
        if (rest.Contains('、') && rest.IndexOf(',') is var comma and >= 0)
            rest = rest[..comma];
        var names = Split(rest.ToString());

        // 和 may join the last two, or be part of a name such as 法规和内审科.
        if (names.Count == declared - 1 && names.Count > 0 && names[^1].IndexOfAny(['和', '及']) is var joint and > 0)
        {
            var last = names[^1];
            names[^1] = last[..joint];
            names.Add(last[(joint + 1)..]);
        }

        return names.Count >= 2 ? [.. names] : [];
    }

    private static List<string> Split(string list)
    {
        var names = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i < list.Length)
                depth += list[i] == '(' ? 1 : list[i] == ')' ? -1 : 0;
            if (i < list.Length && (depth > 0 || list[i] is not ('、' or ',')))
                continue;
            if (list[start..i].TrimEnd('等') is { Length: > 0 } name)
                names.Add(name);
            start = i + 1;
        }

        return names;
    }
}
