namespace BudgetDomain.Narrative;

/// <summary>Shares: a part, the whole that is named or came before, and the percentage between them.</summary>
internal static class ShareClaims
{
    // A whole stands near its shares; what was said long before is not meant.
    private const int Wholes = 60, Before = 200;

    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Role == MentionRole.Share && i > 0)
                    mentions[i - 1].HasShare = true;
            }

            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Role == MentionRole.Share)
                    Check(narration, passage, mentions, i);
            }
        }
    }

    private static void Check(Narration narration, Passage passage, List<Mention> mentions, int index)
    {
        var share = mentions[index];
        var parts = PartsOf(narration, mentions, index, out var part);
        var wholes = WholesOf(narration, passage, mentions, index, part, out var isNamed, out var isMissing);
        var (best, bestRange, whole) = (ClaimVerdict.Unresolved, default(RatioRange), default(Extent));
        foreach (var p in parts)
        {
            foreach (var w in wholes)
            {
                // A part of nothing is nothing; any other share of nothing is none.
                var range = RatioRange.Of(p, w);
                var verdict = w.IsZero ? (share.Number.Digits == 0 && p.IsZero ? ClaimVerdict.Exact : ClaimVerdict.Contradicted) : range.Judge(share.Number.Digits, share.Number.Decimals);
                if (verdict < best)
                    (best, bestRange, whole) = (verdict, range, w);
            }
        }

        if (best == ClaimVerdict.Contradicted && (part is null || part.IsReason || share.IsReason || share.IndexInList >= 0 || isMissing || !(isNamed || part.Label.IsKnown || part.IsCovered)))
            best = ClaimVerdict.Unresolved;
        if (best == ClaimVerdict.Unresolved)
        {
            narration.Add(ClaimKind.Share, share, best, null, new("占比的分子或分母没有找到", "its part or its whole was not found"));
            return;
        }

        var expected = bestRange.Print(share.Number);
        part?.IsCovered = true;
        var unit = part is null ? AmountUnit.WanYuan : part.Number.Unit;
        var place = part is null ? 10_000 : part.LastPlace;
        var (of, from) = (AmountText.Print(bestRange.Numerator, unit, place), AmountText.Print(whole.Fen, unit, place));
        narration.Add(ClaimKind.Share, share, best, expected, new($"{of}占{from}的{expected}", $"{of} of {from} is {expected}"));
    }

    private static List<Extent> PartsOf(Narration narration, List<Mention> mentions, int index, out Mention? part)
    {
        var share = mentions[index];
        part = null;
        var parts = new List<Extent>();
        var own = share.Label.IsIdentifying;
        for (var i = index - 1; i >= Math.Max(0, index - Before) && part is null; i--)
        {
            var m = mentions[i];
            if (ReferenceEquals(m, share.Whole) || m.Role is not (MentionRole.Level or MentionRole.Base) || !m.IsAmount || m.Sentence < share.Sentence - 1)
                continue;
            if (!own || m.Label.IsOfSame(share.Label))
                part = m;
        }

        if (part is not null)
            parts.Add(part.Extent);
        if (part?.Right is { } right)
            parts.Add(right);
        if (own)
            AddFigures(narration, share.Label, share, parts);
        return parts;
    }

    private static List<Extent> WholesOf(Narration narration, Passage passage, List<Mention> mentions, int index, Mention? part, out bool isNamed, out bool isMissing)
    {
        var share = mentions[index];
        isMissing = false;
        var wholes = new List<Extent>();
        if (share.Whole is { } whole)
        {
            (isNamed, whole.IsCovered) = (true, true);
            return [whole.Extent];
        }

        isNamed = share.Against is { } against && (against.IsIdentifying || against.SaysSide);
        if (isNamed)
        {
            if (share.Against!.IsKnown)
                AddFigures(narration, share.Against!, share, wholes);
            AddMentions(narration, passage, part, m => m.Label.IsOfSame(share.Against!), wholes);
            if (wholes.Count > 0)
                return wholes;

            // The amount of the whole that is named stands nowhere: another that fits is likely it in other words, one that does not fit is another.
            (isNamed, isMissing) = (false, share.Against!.IsKnown);
        }

        if (part is not null && OpeningOf(narration, passage, part) is { } opening)
        {
            AddFigures(narration, opening, share, wholes);
            if (wholes.Count > 0)
            {
                isNamed = opening.IsKnown;
                return wholes;
            }
        }

        // The first amount of the sentence is what the others are parts of, as a rule; where it has a share itself, it is the first of them.
        for (var i = Math.Max(0, index - Before); i < index && wholes.Count == 0; i++)
        {
            if (mentions[i] is { Role: MentionRole.Level, IsAmount: true } first && first.Sentence == share.Sentence && !ReferenceEquals(first, part) && MayBeWhole(first, part))
                wholes.Add(first.Extent);
        }

        AddMentions(narration, passage, part, m => MayBeWhole(m, part), wholes);
        return wholes;
    }

    /// <summary>“三公”经费财政拨款支出决算中，……: the whole that a sentence opens with, without its amount.</summary>
    private static Label? OpeningOf(Narration narration, Passage passage, Mention part)
    {
        const int Longest = 60, Far = 300;
        var text = passage.Text.AsSpan(0, part.ClauseStart);
        var start = text.LastIndexOf('。') + 1;
        var end = text[start..].IndexOf("中,");
        if (end is <= 0 or > Longest || text.Length - start > Far || text.Slice(start, end).IndexOfAny(',', ';') >= 0)
            return null;
        var label = narration.Surroundings.Labels.Read(text.Slice(start, end));
        return label.IsIdentifying && label.IsKnown && narration.Surroundings.PeriodOf(label, 0) == narration.Surroundings.Own ? label : null;
    }

    private static void AddFigures(Narration narration, Label label, Mention at, List<Extent> extents)
    {
        foreach (var figure in narration.FiguresOf(label, null, at.Scope, out _))
            extents.Add(Extent.Of(figure.Amount.Fen, figure.LastPlace));
    }

    /// <summary>Whether an amount that nobody calls the whole can be it: as much at least, and no other thing beside the part.</summary>
    private static bool MayBeWhole(Mention other, Mention? part) => part is null || (other.Fen >= part.Fen && !other.Label.IsApartFrom(part.Label) && !IsSibling(other, part));

    /// <summary>Whether an amount of the same list has a share of its own; it is a whole only where 其中 leads from it to the part.</summary>
    private static bool IsSibling(Mention other, Mention part)
    {
        const int Far = 400;
        if (!other.HasShare || !ReferenceEquals(other.Passage, part.Passage) || other.Sentence != part.Sentence)
            return false;
        var (from, to) = (other.Number.End, part.Number.Start);
        if (to - from > Far)
            return true;
        var between = part.Passage.Text.AsSpan(from, to - from);
        return !between.Contains("其中", StringComparison.Ordinal) && !between.Contains("包括", StringComparison.Ordinal);
    }

    /// <summary>Amounts that came before in the chapter, the nearest first.</summary>
    private static void AddMentions(Narration narration, Passage passage, Mention? part, Predicate<Mention> fits, List<Extent> extents)
    {
        var (at, steps) = (passage.Index, 0);
        for (var p = at; p >= 0 && steps < Before && extents.Count < Wholes && ReferenceEquals(narration.Passages[p].Passage.Chapter, passage.Chapter); p--)
        {
            var mentions = narration.Passages[p].Mentions;
            for (var i = mentions.Count - 1; i >= Math.Max(0, mentions.Count - Before) && steps < Before && extents.Count < Wholes; i--, steps++)
            {
                var m = mentions[i];
                if (m.Role == MentionRole.Level && m.IsAmount && !ReferenceEquals(m, part) && (p < at || part is null || m.Number.Start < part.Number.Start) && fits(m))
                {
                    extents.Add(m.Extent);
                    if (m.Right is { } right)
                        extents.Add(right);
                }
            }
        }
    }
}
