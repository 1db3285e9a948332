using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Amounts that restate what tables print.</summary>
internal static class LevelClaims
{
    public static void Find(Narration narration)
    {
        foreach (var (_, mentions) in narration.Passages)
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Role == MentionRole.Level && mentions[i].IsAmount && mentions[i].Period == narration.Surroundings.Own)
                    Check(narration, mentions, i);
            }
        }
    }

    private static void Check(Narration narration, List<Mention> mentions, int index)
    {
        var mention = mentions[index];
        var figures = narration.FiguresOf(mention, out var exact);
        if (figures.Count == 0)
        {
            if (!CheckAbsent(narration, mention))
                CheckRestated(narration, mentions, index);
            return;
        }

        var (best, match) = (ClaimVerdict.Unresolved, figures[0]);
        foreach (var figure in figures)
        {
            var verdict = AmountJudge.Judge(mention.Extent, Extent.Of(figure.Amount.Fen, figure.LastPlace));
            if (verdict < best || (verdict == best && IsCloser(figure, match)))
                (best, match) = (verdict, figure);
        }

        // What is not fully understood can agree, but not disagree.
        if (best >= ClaimVerdict.Adjusted && (!exact || mention.IsReason || mention.IsElliptical || mention.IndexInList >= 0))
            return;

        // Where none agrees, the nearest is what was most likely meant; a zero is near to nothing, nor is anything near to it.
        if (best == ClaimVerdict.Contradicted && mention.Fen != 0)
            match = narration.MeantFiguresOf(mention, figures).Aggregate((near, figure) => IsNearer(mention, figure, near) ? figure : near);

        // 0.00万元 for 33元: what follows from it follows from the 33元.
        if (best == ClaimVerdict.Contradicted || (mention.Fen == 0 && best == ClaimVerdict.Rounded))
            mention.Right = Extent.Of(match.Amount.Fen, match.LastPlace);
        var place = narration.Amounts.Document.PlaceOf(match);
        var printed = AmountText.OfCell(match.Text);
        var expected = AmountText.Print(match.Amount.Fen, mention);
        var unit = narration.Amounts.Document.Tables[match.Table].Unit;
        narration.Add(ClaimKind.Amount, mention, best, expected, new(
            $"{place.InWords.Chinese}为 {printed.Chinese}{(unit == mention.Number.Unit || !match.Text.Any(char.IsDigit) ? string.Empty : unit.Word())}",
            $"{place.InWords.English} is {printed.English}"), place);
    }

    /// <summary>A 类 that the tables do not have, where what they list leaves nothing for it.</summary>
    private static bool CheckAbsent(Narration narration, Mention mention)
    {
        // 其他支出 is a 类, and what anything else is called as well.
        if (mention.Label is not { IsKnown: true, Names: [var (name, keys)], Doubles.Count: 0 } || keys.Count != 1 || name == "其他支出" || mention.IsReason || mention.IndexInList >= 0
            || narration.Absent.WholeWithout(keys[0]) is not var (total, room))
            return false;
        var place = narration.Amounts.Document.PlaceOf(total);
        narration.Add(
            ClaimKind.Amount, mention, mention.Fen == 0 ? ClaimVerdict.Exact : mention.Extent.Least > room ? ClaimVerdict.Contradicted : ClaimVerdict.Rounded, AmountText.Print(0, mention),
            new($"{place.Table}列出的各类之和就是合计 {place.Printed}，其中没有这一类", $"the classes listed in {place.Table} make up its total of {place.Printed}, and this is none of them"), place);
        return true;
    }

    /// <summary>“……（项）”350.35万元……2025年预算安排352.67万元: one thing said twice in its item, where no table prints it.</summary>
    private static void CheckRestated(Narration narration, List<Mention> mentions, int index)
    {
        var mention = mentions[index];
        if (mention.Label.IsIdentifying || mention.Label.Stage is null || mention.Topic is not { IsKnown: true, Names.Count: > 0 } topic || mention.IsReason || mention.IndexInList >= 0)
            return;
        for (var i = index - 1; i >= Math.Max(0, index - 10); i--)
        {
            if (mentions[i] is not { Role: MentionRole.Level, IsAmount: true } before || before.Period != mention.Period || !before.Label.IsOfSame(topic))
                continue;
            var verdict = AmountJudge.Judge(mention.Extent, before.Extent);
            before.IsCovered = true;
            narration.Add(ClaimKind.Amount, mention, verdict, AmountText.Print(before.Fen, mention), new($"前文为 {before.Printed}", $"it was {before.Printed} before"));
            return;
        }
    }

    private static bool IsNearer(Mention mention, Figure figure, Figure than) => figure.IsZero != than.IsZero
        ? than.IsZero
        : Math.Abs(figure.Amount.Fen - mention.Fen).CompareTo(Math.Abs(than.Amount.Fen - mention.Fen)) is var order && (order < 0 || (order == 0 && IsCloser(figure, than)));

    /// <summary>Of figures that agree equally, the one of fewer unsaid members is shown.</summary>
    private static bool IsCloser(Figure figure, Figure than)
        => figure.Text.Length > 0 && (than.Text.Length == 0 || (int)figure.Slice.Fund + (int)figure.Slice.Vintage < (int)than.Slice.Fund + (int)than.Slice.Vintage);
}
