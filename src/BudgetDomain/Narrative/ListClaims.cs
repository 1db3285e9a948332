using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Lists of economic subjects: 人员经费……主要包括：基本工资、津贴补贴. They name the rows that have an amount, and no others.</summary>
internal static class ListClaims
{
    private static readonly string[] Introductions = ["主要包括:", "包括:", "主要用于:", "用于:", "主要包括", "包括", "主要用于", "主要是:", "具体包括:"];

    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            foreach (var mention in mentions)
            {
                if (mention is { Role: MentionRole.Level, IsAmount: true } && mention.Period == narration.Surroundings.Own
                    && mention.Label.Member(ClosedDimension.Kind) is (int)ExpenditureKind.Personnel or (int)ExpenditureKind.Public && mention.Label.Names.Count == 0)
                    Check(narration, passage, mention);
            }
        }
    }

    private static void Check(Narration narration, Passage passage, Mention mention)
    {
        var text = passage.Text.AsSpan();
        var start = StartOf(text, mention.Number.End);
        if (start < 0)
            return;
        var (names, end, isOpen) = NameList.Read(text, start, static n => n.Length is > 1 and <= 20 && !n.Any(char.IsAsciiDigit) && n.EndsWith('费'));
        if (names.Count < 2)
            return;
        var rows = new EconomyRows(narration.Amounts, mention.Label.Member(ClosedDimension.Kind));
        if (rows.IsEmpty)
            return;
        var (unknown, wrong) = (new List<string>(), new List<string>());
        var named = new HashSet<int>();
        foreach (var name in names)
        {
            if (!rows.TryFind(name, out var code, out var isExact))
                unknown.Add(name);
            else if (rows.IsSpent(code) || rows.IsUnreadable(code))
                named.Add(code);
            else if (isExact && rows.IsComplete)
                wrong.Add(name);
            else
                unknown.Add(name);
        }

        // A name that is not understood may be any row that seems to be missing.
        var missing = isOpen || unknown.Count > 0 ? [] : rows.Spent.Where(c => !rows.IsUnreadable(c) && !named.Any(n => Lattice.EconomyContains(n, c))).Select(rows.NameOf).ToList();
        var verdict = wrong.Count + missing.Count > 0 ? ClaimVerdict.Contradicted : unknown.Count > 0 ? ClaimVerdict.Unresolved : ClaimVerdict.Exact;
        narration.Add(ClaimKind.List, passage, start, end, verdict, string.Join('、', rows.Spent.Select(rows.NameOf)), mention.Label.Text, BasisOf(wrong, missing, unknown));
    }

    private static int StartOf(ReadOnlySpan<char> text, int from)
    {
        var behind = text[from..Math.Min(text.Length, from + 12)];
        foreach (var word in Introductions)
        {
            if (behind.IndexOf(word) is var at and >= 0 && behind[..at].IndexOfAny("。;、") < 0)
                return from + at + word.Length;
        }

        return -1;
    }

    private static LocalizedText BasisOf(List<string> wrong, List<string> missing, List<string> unknown)
    {
        var (chinese, english) = (new List<string>(), new List<string>());
        Add(wrong, "表中没有金额：", "without an amount in the table: ");
        Add(missing, "漏列：", "left out: ");
        Add(wrong.Count + missing.Count == 0 ? unknown : [], "没有识别：", "not understood: ");
        return chinese.Count == 0 ? new("与表中有金额的科目一致", "the rows that have an amount") : new(string.Join("；", chinese), string.Join("; ", english));

        void Add(List<string> names, string say, string saying)
        {
            if (names.Count == 0)
                return;
            chinese.Add(say + string.Join('、', names));
            english.Add(saying + string.Join(", ", names));
        }
    }
}
