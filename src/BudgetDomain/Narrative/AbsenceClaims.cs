using BudgetDomain.Cube;

namespace BudgetDomain.Narrative;

/// <summary>Statements that there is no such money: 本单位未安排“三公”经费预算.</summary>
internal static class AbsenceClaims
{
    private static readonly string[] Denials = ["未安排", "没有安排", "未使用", "没有使用", "未发生", "没有发生", "未编制", "没有", "不涉及", "无"];

    // What may stand between a denial and a sign besides the label.
    private static readonly string[] Endings = ["安排的支出", "安排的预算", "安排的项目", "情况", "相关", "收支", "等"];

    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            var text = passage.Text.AsSpan();
            var index = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is not ('未' or '没' or '不' or '无'))
                    continue;
                foreach (var denial in Denials)
                {
                    if (!text[i..].StartsWith(denial))
                        continue;
                    while (index < mentions.Count && mentions[index].Number.End <= i)
                        index++;
                    Check(narration, passage, i, i + denial.Length, index < mentions.Count ? mentions[index].Number.Start : text.Length);
                    i += denial.Length - 1;
                    break;
                }
            }
        }
    }

    private static void Check(Narration narration, Passage passage, int start, int from, int nextNumber)
    {
        var text = passage.Text.AsSpan();
        var length = text[from..Math.Min(text.Length, from + 80)].IndexOfAny("。;,，:");
        if (length <= 0 || from + length > nextNumber)
            return;
        var words = text.Slice(from, length);
        foreach (var ending in Endings)
        {
            if (words.EndsWith(ending))
                words = words[..^ending.Length];
        }

        // 无政府性基金预算财政拨款收入和支出: what comes before the denial is the unit and the year.
        var label = narration.Surroundings.Labels.Read(words);
        if (!label.IsKnown || label.Names.Count > 0 || (label.Member(ClosedDimension.Fund) < 0 && label.Member(ClosedDimension.ThreePublic) < 0 && label.Member(ClosedDimension.Kind) < 0))
            return;
        var clause = Clauses.StartOf(text, 0, start);
        var before = narration.Surroundings.Labels.Read(text[clause..start]);
        if (before.SaysPrevious || narration.Surroundings.PeriodOf(before, 0) != narration.Surroundings.Own || narration.Surroundings.PeriodOf(label, before.Year) != narration.Surroundings.Own)
            return;
        var figures = narration.Matcher.Find(label, null, SliceScope.Default, out var exact);
        if (figures.Count == 0)
            return;
        var zero = figures.Find(static f => f.IsZero);
        var shown = zero ?? figures[0];
        if (zero is null && !exact)
            return;
        var place = narration.Amounts.Document.PlaceOf(shown);
        var printed = AmountText.OfCell(place.Printed);
        narration.Add(ClaimKind.Absence, passage, start, from + length, zero is null ? ClaimVerdict.Contradicted : ClaimVerdict.Exact, zero is null ? place.Printed : null, label.Text,
            new($"{place.InWords.Chinese}为 {printed.Chinese}", $"{place.InWords.English} is {printed.English}"), place);
    }
}
