using BudgetDomain.Cube;

namespace BudgetDomain.Narrative;

/// <summary>Totals and the parts that a sentence says they consist of (其中, 包括, 由……构成).</summary>
internal static class SumClaims
{
    private static readonly string[] Introductions =
        ["其中", "包括", "分别为", "分别是", "构成", "组成", "以下方面", "分为", "分:", "下列", "具体为", "具体是", "具体情况如下", "用于", "分类"];

    // Parts that make up a whole by what they are called.
    private static readonly (string[] Needed, string[] Possible)[] Partitions =
    [
        (["货物", "工程", "服务"], []),
        (["集中采购", "分散采购"], []),
        (["其他运转类", "特定目标类"], []),
        (["人员类", "公用经费", "特定目标类"], ["其他运转类"]),
        (["因公出国", "公务接待", "公务用车"], []),
        (["购置", "运行"], []),
        (["基本支出", "项目支出"], ["经营支出", "上缴上级", "附属单位"]),
        (["人员经费", "公用经费"], []),
    ];

    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            for (var i = 0; i + 1 < mentions.Count; i++)
            {
                if (IsWhole(mentions[i]) && IsIntroduced(passage, mentions[i], NextLevel(mentions, i)))
                    Check(narration, mentions, i);
            }
        }
    }

    private static bool IsWhole(Mention mention) => mention is { Role: MentionRole.Level, IsAmount: true, IndexInList: < 0, IsReason: false };

    private static Mention? NextLevel(List<Mention> mentions, int index)
    {
        for (var i = index + 1; i < mentions.Count && i < index + 8; i++)
        {
            if (mentions[i] is { Role: MentionRole.Level, IsAmount: true })
                return mentions[i];
        }

        return null;
    }

    /// <summary>Whether the words between a total and the next amount say that parts follow.</summary>
    private static bool IsIntroduced(Passage passage, Mention whole, Mention? next)
    {
        if (next is null || next.Number.Start - whole.Number.End > 300)
            return false;
        var between = passage.Text.AsSpan(whole.Number.End, next.Number.Start - whole.Number.End);
        foreach (var word in Introductions)
        {
            // 公务用车……28万元（公务用车购置费0万元
            if (between is ['(', ..])
                return true;

            // 政府采购……87.32万元。其中：货物: only 其中 reaches over a full stop.
            if (between.IndexOf(word) is var at and >= 0 && (word == "其中" || !between[..at].Contains('。')))
                return true;
        }

        return false;
    }

    private static void Check(Narration narration, List<Mention> mentions, int index)
    {
        var whole = mentions[index];
        var parts = WithoutParts(PartsOf(mentions, index));
        if (parts.Count < 2)
            return;

        // 其中甲870万元，乙300万元，合计1170万元: the last is the sum of those before it.
        var closing = parts.FindIndex(2, static p => p.Label.Text is "合计" or "共计" or "总计" or "合计为" or "共计为");
        var total = closing >= 0 ? parts[closing] : whole;
        if (closing >= 0)
            parts.RemoveRange(closing, parts.Count - closing);
        var (sum, best, length) = (default(Extent), ClaimVerdict.Unresolved, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            sum = i == 0 ? parts[i].Extent : sum + parts[i].Extent;
            if (i == 0)
                continue;
            var verdict = AmountJudge.Judge(total.Extent, sum);
            if (verdict <= ClaimVerdict.Rounded && (verdict <= best || parts[i].Fen == 0))
                (best, length) = (AmountJudge.Better(best, verdict), i + 1);
        }

        if (length == 0)
        {
            length = closing >= 0 ? parts.Count : CompleteLength(parts);
            if (length == 0)
                return;
            best = AmountJudge.Judge(total.Extent, Total(parts, length));
        }

        // A total that is off because one of its amounts is said to be wrong already is not said to be wrong again.
        if (best == ClaimVerdict.Contradicted && parts.Take(length).Append(total).Any(static p => p.Right is not null))
            return;

        // A nil that happens to come first says nothing of the rest.
        if (total.Fen == 0 && best <= ClaimVerdict.Rounded && parts.Count > length)
            return;
        foreach (var part in parts.Take(length))
            part.IsCovered = true;
        whole.IsCovered = total.IsCovered = true;
        var expected = AmountText.Print(Total(parts, length).Fen, total);
        var terms = string.Join(" + ", parts.Take(length).Select(static p => p.Printed));
        narration.Add(ClaimKind.Sum, total, best, expected, new($"{terms} = {expected}", $"{terms} = {expected}"));
    }

    /// <summary>The amounts behind a total, to the end of the sentence that lists them.</summary>
    private static List<Mention> PartsOf(List<Mention> mentions, int index)
    {
        var whole = mentions[index];
        var parts = new List<Mention>();
        for (var i = index + 1; i < mentions.Count && parts.Count < 60; i++)
        {
            var m = mentions[i];
            if (parts.Count > 0 && m.Sentence != parts[0].Sentence)
                break;
            if (m.Sentence > whole.Sentence + 1)
                break;
            if (m is { Role: MentionRole.Level, IsAmount: true } && m.Period == whole.Period && m.IndexInList < 0)
                parts.Add(m);
        }

        return parts;
    }

    private static Extent Total(List<Mention> parts, int length)
    {
        var sum = parts[0].Extent;
        for (var i = 1; i < length; i++)
            sum += parts[i].Extent;
        return sum;
    }

    /// <summary>How many of the parts are known to leave nothing out, by what they are called; 0 where none are.</summary>
    private static int CompleteLength(List<Mention> parts)
    {
        foreach (var (needed, possible) in Partitions)
        {
            var length = 0;
            while (length < parts.Count && (Has(parts[length], needed) || Has(parts[length], possible)))
                length++;
            if (length >= needed.Length && needed.All(w => parts.Take(length).Count(p => WordsOf(p).Contains(w, StringComparison.Ordinal)) == 1))
                return length;
        }

        return 0;
    }

    private static bool Has(Mention part, string[] words) => Array.Exists(words, w => WordsOf(part).Contains(w, StringComparison.Ordinal));

    /// <summary>The words before a part since the last one: 其他运转类项目2个，涉及金额228.00万元.</summary>
    private static string WordsOf(Mention part)
    {
        const int Farthest = 40;
        var text = part.Passage.Text;
        var start = part.ClauseStart;
        while (start > 0 && part.ClauseStart - start < Farthest && text[start - 1] is not (';' or '。' or ':' or '元' or '%' or '、'))
            start--;
        return text[start..part.Number.Start];
    }

    /// <summary>Leaves out what is a part of a part before it: 公务用车购置费 behind 公务用车购置及运行费.</summary>
    private static List<Mention> WithoutParts(List<Mention> parts)
    {
        var own = new List<Mention>();
        foreach (var part in parts)
        {
            if (!own.Exists(o => Contains(o.Label, part.Label)))
                own.Add(part);
        }

        return own;
    }

    private static bool Contains(Label whole, Label part)
    {
        var isNarrower = false;
        foreach (var tree in MemberTree.All)
        {
            var (above, below) = (whole.Said(tree.Dimension), part.Said(tree.Dimension));
            if (above == below)
                continue;
            if (above < 0 || below < 0 || !tree.Contains(above, below))
                return false;
            isNarrower = true;
        }

        return isNarrower && whole.IsKnown && part.IsKnown && whole.Names.Count == 0 && part.Names.Count == 0;
    }
}
