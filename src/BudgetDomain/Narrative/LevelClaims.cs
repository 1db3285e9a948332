using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Amounts that restate what tables print.</summary>
internal static class LevelClaims
{
    public static void Find(Narration narration)
    {
        foreach (var (_, mentions) in narration.Passages)
        {
            foreach (var mention in mentions)
            {
                if (mention.Role == MentionRole.Level && mention.IsAmount && mention.Period == narration.Surroundings.Own)
                    Check(narration, mention);
            }
        }
    }

    private static void Check(Narration narration, Mention mention)
    {
        var figures = narration.FiguresOf(mention, out var exact);
        if (figures.Count == 0)
            return;
        var (best, match) = (ClaimVerdict.Unresolved, figures[0]);
        foreach (var figure in figures)
        {
            var verdict = AmountJudge.Judge(mention.Extent, Extent.Of(figure.Amount.Fen, figure.LastPlace));
            if (verdict < best || (verdict == best && IsCloser(figure, match)))
                (best, match) = (verdict, figure);
        }

        // What is not fully understood can agree, but not disagree.
        if (best >= ClaimVerdict.Adjusted && (!exact || mention.IsReason || mention.IndexInList >= 0))
            return;
        var place = narration.Amounts.Document.PlaceOf(match);
        var printed = match.Text.Length == 0 ? "空白" : match.Text;
        var expected = AmountText.Print(match.Amount.Fen, mention);
        var unit = narration.Amounts.Document.Tables[match.Table].Unit;
        narration.Add(ClaimKind.Amount, mention, best, expected, new(
            $"{place.Table}“{place.Row}”{place.Column}为 {printed}{(match.Text.Length == 0 || unit == mention.Number.Unit ? string.Empty : unit.Word())}",
            $"{place.Table} \"{place.Row}\" {place.Column} is {(match.Text.Length == 0 ? "blank" : match.Text)}"), place);
    }

    /// <summary>Of figures that agree equally, the one of fewer unsaid members is shown.</summary>
    private static bool IsCloser(Figure figure, Figure than)
        => figure.Text.Length > 0 && (than.Text.Length == 0 || (int)figure.Slice.Fund + (int)figure.Slice.Vintage < (int)than.Slice.Fund + (int)than.Slice.Vintage);
}
