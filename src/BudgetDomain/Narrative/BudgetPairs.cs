using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>What was planned and what was done of one thing, as a passage states both: 年初预算为……，支出决算为……</summary>
internal static class BudgetPairs
{
    private const int Before = 60;

    /// <summary>What was done, nearest before a position, and every plan it may be measured by.</summary>
    /// <param name="mentions">The numbers of the passage.</param>
    /// <param name="index">The index behind the last number to look at.</param>
    /// <param name="label">What is compared, where the clause says so.</param>
    public static (Mention? Done, List<Mention> Plans) Find(List<Mention> mentions, int index, Label label)
    {
        for (var i = index - 1; i >= Math.Max(0, index - Before); i--)
        {
            var m = mentions[i];
            if (!IsDone(m) || (label.IsIdentifying && !IsOf(m, label)))
                continue;
            return (m, PlansOf(mentions, i, index));
        }

        return (null, []);
    }

    private static List<Mention> PlansOf(List<Mention> mentions, int done, int index)
    {
        var m = mentions[done];
        var plans = new List<Mention>();

        // 支出决算2万元，年初预算5万元: behind it, without a name of its own.
        for (var i = done + 1; i < index; i++)
        {
            if (IsPlan(mentions[i]) && (!mentions[i].Label.IsIdentifying || mentions[i].Label.IsOfSame(m.Label)))
                plans.Add(mentions[i]);
        }

        for (var i = done - 1; i >= Math.Max(0, done - Before) && plans.Count == 0; i--)
        {
            var before = mentions[i];
            if (IsPlan(before) && (m.Label.IsIdentifying ? IsOf(before, m.Label) : true))
            {
                // 年初预算5万元，调整预算6万元，支出决算5万元: both may be meant.
                plans.Add(before);
                if (i > 0 && IsPlan(mentions[i - 1]) && !before.Label.IsIdentifying && mentions[i - 1].Sentence == before.Sentence)
                    plans.Add(mentions[i - 1]);
            }
            else if (!m.Label.IsIdentifying && before.Role == MentionRole.Level && before.IsAmount && before.Label.IsIdentifying)
            {
                break;
            }
        }

        return plans;
    }

    private static bool IsOf(Mention mention, Label label)
        => mention.Label.IsIdentifying ? IsNear(mention.Label, label) : mention.Topic is { } topic && IsNear(topic, label);

    /// <summary>The same members and names; 收入 and 支出 may go unsaid.</summary>
    private static bool IsNear(Label one, Label other) => one.IsOfSame(other, regardSide: false);

    private static bool IsDone(Mention m) => m is { Role: MentionRole.Level, IsAmount: true, IndexInList: < 0 } && m.Period is { Year: 0, Stage: BudgetStage.FinalAccounts };

    private static bool IsPlan(Mention m) => m is { Role: MentionRole.Level, IsAmount: true, IndexInList: < 0 } && m.Period is { Year: 0, Stage: BudgetStage.Budget };
}
