namespace BudgetDomain.Narrative;

/// <summary>What a stated change may be the change of.</summary>
internal sealed class Currents
{
    // Sentences are short; a list of numbers that is not is not searched to its beginning.
    private const int Before = 100;

    /// <summary>The amounts it may belong to, the likeliest first, with the numbers of the sentence that state them; none for what only a table prints.</summary>
    public List<(Extent Amount, Mention? Said)> All { get; } = [];

    /// <summary>The base, where the sentence states it.</summary>
    public Mention? Base { get; private set; }

    /// <summary>The amounts that stand beside the base.</summary>
    public List<Mention> Paired { get; } = [];

    /// <summary>Bases that changes stated before leave for the same amount.</summary>
    public List<(Extent From, Extent To)> KnownBases { get; } = [];

    /// <summary>Whether one of <see cref="All"/> must be meant.</summary>
    public bool IsCertain { get; private set; }

    public static Currents Of(Narration narration, List<Mention> mentions, ChangeGroup group)
    {
        var currents = new Currents();
        var label = group.First.Label;
        var isOwn = label.IsIdentifying;
        currents.FindBase(narration, mentions, group);
        var sentence = group.First.Sentence;
        currents.AddLevels(narration, mentions, group, m => m.Sentence == sentence && (!isOwn || m.Label.IsOfSame(label)));
        if (currents.All.Count == 0 && !isOwn)
            currents.AddLevels(narration, mentions, group, m => m.Sentence == sentence - 1);
        currents.IsCertain = currents.All.Count > 0 && (!isOwn || label.IsKnown);
        if (isOwn || currents.All.Count == 0)
        {
            foreach (var figure in narration.FiguresOf(group.First, out var exact))
            {
                currents.IsCertain |= exact && narration.Surroundings.Own == group.First.Period;
                currents.All.Add((Extent.Of(figure.Amount.Fen, figure.LastPlace), null));
            }
        }

        if (currents.All.Count == 0)
            currents.AddLevels(narration, mentions, group, m => m.Sentence >= sentence - 1);
        if (group.Amounts.Count == 0)
            currents.AddKnownBases(narration, group);
        return currents;
    }

    private void FindBase(Narration narration, List<Mention> mentions, ChangeGroup group)
    {
        var wanted = narration.Surroundings.BaseOf(group.First.Against);
        for (var i = group.Index - 1; i >= Math.Max(0, group.Index - Before) && mentions[i].Sentence == group.First.Sentence; i--)
        {
            var m = mentions[i];
            if (!m.IsAmount || m.IsReason != group.First.IsReason || m.IndexInList >= 0)
                continue;
            if (m.Role is MentionRole.Change)
                break;
            if (m.Role == MentionRole.Base || (m.Role == MentionRole.Level && IsBase(m.Period, wanted, group.First.Against)))
            {
                Base = m;
                break;
            }
        }

        if (Base is null)
            return;

        // The amount beside the base: of the same thing, in the same sentence; or the one before it.
        var own = narration.Surroundings.Own;
        for (var i = group.Index - 1; i >= Math.Max(0, group.Index - Before) && mentions[i].Sentence >= Base.Sentence - 1; i--)
        {
            var m = mentions[i];
            if (m.Role != MentionRole.Level || !m.IsAmount || m.Period != own || ReferenceEquals(m, Base))
                continue;
            if (m.Sentence < Base.Sentence && Paired.Count > 0)
                break;
            Paired.Add(m);
        }

        var same = Paired.FindAll(m => m.Label.IsOfSame(Base.Label) && m.Sentence == Base.Sentence);
        if (same.Count == 0)
            return;
        Paired.Clear();
        Paired.AddRange(same);
    }

    private static bool IsBase(Period period, Period wanted, Label? against)
        => period.Year == wanted.Year && (period.Stage == wanted.Stage || against?.Stage is null) && (period.Year != 0 || against?.Stage is not null);

    private void AddLevels(Narration narration, List<Mention> mentions, ChangeGroup group, Predicate<Mention> fits)
    {
        var own = narration.Surroundings.Own;
        var found = new List<Mention>();
        for (var i = Math.Max(0, group.Index - Before); i < group.Index; i++)
        {
            var m = mentions[i];
            if (m.Role == MentionRole.Level && m.IsAmount && m.Period == own && fits(m))
                found.Add(m);
        }

        // Behind a semicolon something else is spoken of: what stands before it is likelier only where nothing follows it.
        var part = group.First.Passage.Text.AsSpan(0, group.First.ClauseStart).LastIndexOf(';');
        found = [.. found.OrderBy(m => m.Number.Start < part)];
        foreach (var m in found)
            All.Add((m.Extent, m));

        // What is printed wrong in the sentence may be right in the table.
        foreach (var m in found.Take(3))
        {
            foreach (var figure in narration.FiguresOf(m, out _))
                All.Add((Extent.Of(figure.Amount.Fen, figure.LastPlace), m));
        }
    }

    private void AddKnownBases(Narration narration, ChangeGroup group)
    {
        foreach (var (amount, change, fell, against) in narration.Changes)
        {
            if (All.Exists(a => a.Amount.Fen == amount.Fen) && against == narration.Surroundings.BaseOf(group.First.Against))
                KnownBases.Add((fell ? amount + change : amount - change, amount));
        }
    }
}
