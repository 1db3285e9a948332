namespace BudgetDomain.Narrative;

/// <summary>Amounts that no claim says anything about: listed, never guessed.</summary>
internal static class Leftovers
{
    public static void Find(Narration narration)
    {
        foreach (var (_, mentions) in narration.Passages)
        {
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
}
