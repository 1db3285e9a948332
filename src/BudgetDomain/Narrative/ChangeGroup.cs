namespace BudgetDomain.Narrative;

/// <summary>A change as a sentence states it: by how much, at what rate, or both (比上年增加898.23万元，增长51.69%).</summary>
internal sealed class ChangeGroup
{
    /// <summary>By how much; empty where only a rate is stated, several where the sentence distributes them.</summary>
    public List<Mention> Amounts { get; } = [];

    /// <summary>At what rate.</summary>
    public List<Mention> Rates { get; } = [];

    /// <summary>The first of its numbers.</summary>
    public Mention First { get; private set; } = null!;

    /// <summary>The last of its numbers.</summary>
    public Mention Last { get; private set; } = null!;

    /// <summary>The index of <see cref="First"/> among the mentions of the passage.</summary>
    public int Index { get; private set; }

    public bool IsSingle => Amounts.Count <= 1 && Rates.Count <= 1;

    public ChangeWay Way => Amounts.Count > 0 && Amounts[0].Way != ChangeWay.Unsaid ? Amounts[0].Way : Rates.Count > 0 ? Rates[0].Way : ChangeWay.Unsaid;

    /// <summary>Whether amount and rate go different ways.</summary>
    public bool IsAtOdds => Amounts.Count > 0 && Rates.Count > 0 && Amounts[0].Way != Rates[0].Way && Amounts[0].Fen != 0 && Rates[0].Number.Digits != 0
        && Amounts[0].Way is ChangeWay.Rose or ChangeWay.Fell && Rates[0].Way is ChangeWay.Rose or ChangeWay.Fell;

    /// <summary>The changes of a passage in their order.</summary>
    public static IEnumerable<ChangeGroup> Of(List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Role is not (MentionRole.Change or MentionRole.Rate))
                continue;
            var group = new ChangeGroup { First = mentions[i], Last = mentions[i], Index = i };
            group.Take(mentions[i]);
            while (i + 1 < mentions.Count && group.GoesOnWith(mentions[i + 1]))
                group.Take(mentions[++i]);
            yield return group;
        }
    }

    private void Take(Mention mention)
    {
        (mention.Role == MentionRole.Change ? Amounts : Rates).Add(mention);
        Last = mention;
    }

    private bool GoesOnWith(Mention next)
    {
        if (next.Role is not (MentionRole.Change or MentionRole.Rate) || next.Sentence != Last.Sentence)
            return false;
        if (next.IndexInList > 0)
            return next.Role == Last.Role;
        var isOther = next.Role == MentionRole.Change ? Amounts.Count == 0 : Rates.Count == 0;

        // The next clause, with no label and no comparison of its own.
        return isOther && next.ClauseStart - Last.Number.End <= 1 && !next.Label.IsIdentifying && ReferenceEquals(next.Against, First.Against);
    }
}
