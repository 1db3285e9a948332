using System.Globalization;

namespace BudgetDomain.Narrative;

/// <summary>Amounts that no claim says anything about, or that could not be read: listed, never guessed and never left out.</summary>
internal static class Leftovers
{
    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            foreach (var token in passage.Unreadable)
                List(narration, passage, token, new("金额小于 1 分或超出范围", "an amount finer than 0.01 yuan or out of range"));
            if (passage.Beyond is var (first, count))
            {
                List(narration, passage, first, new(
                    string.Create(CultureInfo.InvariantCulture, $"这一段数字过多，自此处起的 {count} 个金额和百分比没有核对"),
                    string.Create(CultureInfo.InvariantCulture, $"the paragraph has too many numbers: {count} amounts and percentages from here on are not checked")));
            }

            foreach (var mention in mentions)
            {
                if (mention.IsCovered || !mention.IsAmount || mention.Role == MentionRole.Threshold)
                    continue;
                narration.Add(ClaimKind.Amount, mention, ClaimVerdict.Unresolved, null, mention.Period == narration.Surroundings.Own
                    ? new("没有找到对应的表列数字", "no printed figure was found that it restates")
                    : new("表中没有这个年度或阶段的数字", "the tables have no figures of that year or stage"));
            }
        }
    }

    private static void List(Narration narration, Passage passage, NumberToken token, LocalizedText why)
        => narration.Add(ClaimKind.Amount, passage, token.Start, token.End, ClaimVerdict.Unresolved, null, string.Empty, why);
}
