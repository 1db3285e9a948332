using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

/// <summary>What would explain a contradiction, as a reader is told.</summary>
internal sealed class RepairWords(RecognisedDocument document, IdentitySystem system, FigureWords words)
{
    private const int MaxNamed = 6;
    private const int MaxSets = 3;

    /// <summary>The candidates as a finding carries them.</summary>
    public FindingExplanation ToExplanation(Repair repair) => new(
        [.. repair.Candidates.Select(c => new FindingCandidate(document.PlaceOf(Figure(c)), Form(c.Least, c), Form(c.Most, c), Hypothesis(c)))],
        repair.IsUnique);

    /// <summary>The sentence that a message ends with.</summary>
    /// <param name="repair">What would explain the contradiction.</param>
    /// <param name="isOnly">Whether it is the only contradiction of the document.</param>
    /// <param name="mayLackRows">Whether a list that lacks a row would explain it as well.</param>
    public (string Chinese, string English) Sentence(Repair repair, bool isOnly, bool mayLackRows)
    {
        if (repair.Candidates.IsEmpty)
            return ("；没有一个数单独有错就能解释", "; no single figure would explain it if it alone were wrong");
        if (repair.Sets.Any(static s => s.Length > 1))
            return Together(repair, mayLackRows);
        if (!repair.IsUnique)
        {
            var (chinese, english) = Named(repair.Candidates);
            return ($"；以下 {repair.Candidates.Length} 个数中有一个错了就能解释：{chinese}", $"; one of these {repair.Candidates.Length} figures is wrong: {english}");
        }

        var only = repair.Candidates[0];
        var (should, shouldEnglish) = Should(only);
        return (
            $"；只要改正{words.Where(Figure(only))} {FigureWords.Printed(Figure(only))} 这一个数，{(isOnly ? "全文" : "此处")}就能相符{should}",
            $"; correcting {FigureWords.Printed(Figure(only))} alone ({words.Where(Figure(only))}) makes {(isOnly ? "the document" : "this")} agree{shouldEnglish}");
    }

    /// <summary>What would be right, in one text; <see langword="null"/> where nothing bounds it on one side.</summary>
    public string? Expected(RepairCandidate candidate)
    {
        if (candidate.Slip?.Meant is { } meant)
            return words.Form(meant.Fen, Figure(candidate));
        var (least, most) = (Form(candidate.Least, candidate), Form(candidate.Most, candidate));
        return least is null || most is null ? null : least == most ? least : $"{least}～{most}";
    }

    private (string Chinese, string English) Together(Repair repair, bool mayLackRows)
    {
        var sets = repair.Sets.Take(MaxSets).Select(set => string.Join("＋", set.Select(f => $"{words.Where(system.Figures[f])} {FigureWords.Printed(system.Figures[f])}"))).ToList();
        var more = repair.Sets.Length > MaxSets || !repair.IsComplete;
        return (
            $"；{(mayLackRows ? "否则" : "没有一个数单独有错就能解释，")}至少 {repair.Sets[0].Length} 个数有错：{string.Join("；或", sets)}{(more ? "；等" : string.Empty)}",
            $"; {(mayLackRows ? "otherwise" : "no single figure explains it,")} at least {repair.Sets[0].Length} are wrong: {string.Join("; or ", sets)}{(more ? "; and others" : string.Empty)}");
    }

    private (string Chinese, string English) Named(ImmutableArray<RepairCandidate> candidates)
    {
        var named = candidates.Take(MaxNamed).Select(c => (Cell: $"{words.Where(Figure(c))} {FigureWords.Printed(Figure(c))}", Should: Should(c))).ToList();
        var more = candidates.Length > MaxNamed;
        return (
            string.Join("；", named.Select(n => n.Cell + n.Should.Chinese)) + (more ? " 等" : string.Empty),
            string.Join("; ", named.Select(n => n.Cell + n.Should.English)) + (more ? "; and others" : string.Empty));
    }

    private (string Chinese, string English) Should(RepairCandidate candidate)
    {
        var (least, most) = (Form(candidate.Least, candidate), Form(candidate.Most, candidate));
        var (chinese, english) = (least, most) switch
        {
            (null, null) => (string.Empty, string.Empty),
            (null, _) => ($"，应不大于 {most}", $", should be at most {most}"),
            (_, null) => ($"，应不小于 {least}", $", should be at least {least}"),
            _ when least == most => ($"，应为 {least}", $", should be {least}"),
            _ => ($"，应为 {least}～{most}", $", should be {least}～{most}"),
        };
        return Hypothesis(candidate) is { } slip ? ($"{chinese}（{slip.Chinese}）", $"{english} ({slip.English})") : (chinese, english);
    }

    private LocalizedText? Hypothesis(RepairCandidate candidate)
    {
        if (candidate.Slip is not { } slip)
            return null;
        var meant = slip.Meant is { } amount ? words.Form(amount.Fen, Figure(candidate)) : string.Empty;
        return slip.Kind switch
        {
            SlipKind.DigitsSwapped => new($"可能是两位数字颠倒，应为 {meant}", $"two digits of {meant} may be swapped"),
            SlipKind.DigitDropped => new($"可能漏写一位数字，应为 {meant}", $"a digit of {meant} may be dropped"),
            SlipKind.DigitDoubled => new($"可能重复写了一位数字，应为 {meant}", $"a digit of {meant} may be doubled"),
            SlipKind.PointMoved => new($"可能是小数点错位，应为 {meant}", $"the decimal point of {meant} may be moved"),
            SlipKind.WrongUnit => new($"可能是元与万元弄错，应为 {meant}", $"{meant} may be printed in 元 for 万元, or the other way round"),
            SlipKind.SignTurned => new($"可能是正负号写反，应为 {meant}", $"the sign of {meant} may be turned"),
            SlipKind.RowAboveCopied => new("与上一行的数相同，可能是误抄", "the same as in the row above, perhaps copied from it"),
            SlipKind.RowBelowCopied => new("与下一行的数相同，可能是误抄", "the same as in the row below, perhaps copied from it"),
            _ => new("与上年的数相同，可能是误抄", "the same as last year, perhaps copied from there"),
        };
    }

    private string? Form(WanYuan? amount, RepairCandidate candidate) => amount is { } known ? words.Form(known.Fen, Figure(candidate)) : null;

    private Figure Figure(RepairCandidate candidate) => system.Figures[candidate.Figure];
}
