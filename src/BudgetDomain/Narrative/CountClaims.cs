using System.Globalization;

namespace BudgetDomain.Narrative;

/// <summary>Counts: 设19个内设机构，分别是……; 共有车辆7辆，其中…….</summary>
internal static class CountClaims
{
    private const int Near = 40;

    // What has names to list.
    private static readonly string[] Bodies = ["机构", "科", "处", "室", "部门", "单位", "股", "中心", "站", "所", "队", "部"];
    private static readonly string[] Introductions = ["分别是", "分别为", "具体包括", "包括", "具体为", "具体是", "为:", "即"];
    private static readonly string[] BodyEndings =
        ["科", "处", "室", "股", "办", "中心", "局", "委", "部", "队", "站", "所", "组", "会", "党委", "纪委", "工会", "团委", "院", "馆", "库", "(科)", "(处)", "(室)"];

    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i] is not { Role: MentionRole.Count } count)
                    continue;
                CheckNames(narration, passage, count, i + 1 < mentions.Count ? mentions[i + 1].Number.Start : passage.Text.Length);
                CheckSum(narration, passage, mentions, i);
            }
        }
    }

    /// <summary>The names that follow a number of bodies are as many.</summary>
    private static void CheckNames(Narration narration, Passage passage, Mention count, int limit)
    {
        var text = passage.Text.AsSpan();
        var behind = text[count.Number.End..Math.Min(text.Length, count.Number.End + Near)];
        var start = -1;
        foreach (var word in Introductions)
        {
            if (behind.IndexOf(word) is var at and >= 0 && (start < 0 || at + word.Length < start))
                start = at + word.Length;
        }

        // 内设5个机构：办公室、……
        if (start < 0 && behind.IndexOf(':') is var colon and > 0 && behind[..colon].IndexOfAny(",;。") < 0)
            start = colon + 1;
        if (start < 0 || behind[..start].Contains('。') || !IsOfBodies(behind[..start]) || count.Number.Decimals > 0)
            return;
        start += count.Number.End;
        while (start < text.Length && text[start] == ':')
            start++;
        var (names, end, isOpen) = NameList.Read(text, start, IsBody);
        if (names.Count < 2 || isOpen || end > limit || names.Exists(static n => n == "…"))
            return;

        // 办公室和财务科 may be two.
        var joined = names.Sum(static n => n.Count(static c => c is '和' or '及' or '与'));
        var stated = count.Number.Digits;
        var verdict = stated >= names.Count && stated <= names.Count + joined ? ClaimVerdict.Exact : ClaimVerdict.Contradicted;
        var listed = names.Count.ToString(CultureInfo.InvariantCulture);
        narration.Add(ClaimKind.Count, passage, count.Number.Start, count.Number.End, verdict,
            (verdict == ClaimVerdict.Exact ? stated.ToString(CultureInfo.InvariantCulture) : listed) + passage.PrintedAt(count.Number.DigitsEnd, count.Number.End),
            count.Label.Text, new($"列出 {listed} 个", $"{listed} are listed"));
    }

    private static bool IsOfBodies(ReadOnlySpan<char> words)
    {
        foreach (var body in Bodies)
        {
            if (words.Contains(body, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsBody(string name)
        => name.Length is > 1 and <= 20 && !name.Any(char.IsAsciiDigit) && Array.Exists(BodyEndings, e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>A number of things and the numbers of their kinds.</summary>
    private static void CheckSum(Narration narration, Passage passage, List<Mention> mentions, int index)
    {
        var whole = mentions[index];
        if (index + 1 == mentions.Count || mentions[index + 1].Number.Start - whole.Number.End > 200)
            return;
        var between = passage.Text.AsSpan(whole.Number.End, mentions[index + 1].Number.Start - whole.Number.End);
        var intro = between.IndexOf("其中");
        if (intro < 0 || between[..intro].Contains('。'))
            return;
        var classifier = passage.Text[whole.Number.DigitsEnd];
        var parts = new List<Mention>();
        for (var i = index + 1; i < mentions.Count && parts.Count < 30; i++)
        {
            var m = mentions[i];
            if (m.Sentence != mentions[index + 1].Sentence || passage.Text.AsSpan(mentions[i - 1].Number.End, m.Number.Start - mentions[i - 1].Number.End) is var gap && (gap.Contains(';') || (parts.Count > 0 && gap.Contains("其中", StringComparison.Ordinal))))
                break;
            if (m.Role == MentionRole.Count && passage.Text[m.Number.DigitsEnd] == classifier)
                parts.Add(m);
        }

        // Half a vehicle is no count.
        if (parts.Count < 2 || whole.Number.Decimals > 0 || parts.Exists(static p => p.Number.Decimals > 0))
            return;
        var (sum, length) = (0L, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            sum = Math.Min(sum + parts[i].Number.Digits, long.MaxValue / 2);
            if (i > 0 && sum == whole.Number.Digits)
                length = i + 1;
        }

        if (length == 0 && !IsComplete(parts))
            return;
        length = length == 0 ? parts.Count : length;
        sum = parts.Take(length).Sum(static p => Math.Min(p.Number.Digits, long.MaxValue / 100));
        var printed = sum.ToString(CultureInfo.InvariantCulture) + passage.PrintedAt(whole.Number.DigitsEnd, whole.Number.End);
        var terms = string.Join(" + ", parts.Take(length).Select(static p => p.Number.Digits.ToString(CultureInfo.InvariantCulture)));
        narration.Add(ClaimKind.Count, passage, whole.Number.Start, whole.Number.End, sum == whole.Number.Digits ? ClaimVerdict.Exact : ClaimVerdict.Contradicted, printed, whole.Label.Text,
            new($"{terms} = {printed}", $"{terms} = {printed}"));
    }

    /// <summary>Kinds of vehicles down to the others (其他用车), and kinds of projects, leave nothing out.</summary>
    private static bool IsComplete(List<Mention> parts)
        => (parts.Count >= 3 && parts.TrueForAll(static p => p.Label.Text.EndsWith("用车", StringComparison.Ordinal)) && parts[^1].Label.Text.StartsWith("其他", StringComparison.Ordinal))
        || (parts.Count == 2 && parts[0].Label.Text.StartsWith("其他运转类", StringComparison.Ordinal) && parts[1].Label.Text.StartsWith("特定目标类", StringComparison.Ordinal));
}
