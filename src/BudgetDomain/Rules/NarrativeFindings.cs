using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;

namespace BudgetDomain.Rules;

/// <summary>Rules N01 to N09: claims that nothing agrees with, and those that only truncation or a plug explains.</summary>
internal static class NarrativeFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        foreach (var claim in context.Claims)
        {
            // The share of projects with plans is for P10, which knows the plans.
            if (claim.Kind == ClaimKind.Share && context.Document.Plans.Length > 0 && claim.Sentence.Contains("绩效", StringComparison.Ordinal))
                continue;
            if (claim.Verdict is ClaimVerdict.Contradicted or ClaimVerdict.Adjusted)
                yield return Of(claim);
        }
    }

    private static Finding Of(Claim claim)
    {
        var at = Math.Max(0, claim.Sentence.IndexOf(claim.Printed, StringComparison.Ordinal));
        var place = TextPlace.Of(claim.Sentence, claim.Line, claim.Page, at, Math.Min(claim.Printed.Length, claim.Sentence.Length - at));
        return new(
            RuleOf(claim.Kind),
            claim.Verdict == ClaimVerdict.Contradicted ? Severity.Error : Severity.Warning,
            MessageOf(claim),
            claim.Expected,
            claim.Printed,
            claim.Match is null ? [place] : [place, claim.Match]);
    }

    private static string RuleOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Amount => "N01",
        ClaimKind.Sum => "N02",
        ClaimKind.Share => "N03",
        ClaimKind.Change => "N04",
        ClaimKind.Completion => "N05",
        ClaimKind.Comparison => "N06",
        ClaimKind.Count => "N07",
        ClaimKind.List => "N08",
        _ => "N09",
    };

    private static LocalizedText MessageOf(Claim claim)
    {
        var printed = PrintedText.Shorten(claim.Printed, 40);
        var subject = claim.Subject.Length == 0 ? string.Empty : PrintedText.Shorten(claim.Subject, 60);
        var (of, on) = subject.Length == 0 ? (string.Empty, string.Empty) : ($"“{subject}”", $" of \"{subject}\"");
        var (chinese, english) = (claim.Basis.Chinese, claim.Basis.English);
        return claim.Kind switch
        {
            ClaimKind.Amount => new($"文字{of}写作 {printed}，{chinese}", $"the text states {printed}{on}; {english}"),
            ClaimKind.Sum => new($"文字{of}合计写作 {printed}，各项之和不等：{chinese}", $"the text states a total of {printed}{on}, which its parts do not make: {english}"),
            ClaimKind.Share => new($"占比写作 {printed}，{chinese}", $"the text states a share of {printed}; {english}"),
            ClaimKind.Change => new($"文字{of}的增减写作“{printed}”，{chinese}", $"the text states a change{on} as \"{printed}\"; {english}"),
            ClaimKind.Completion => new($"完成率写作 {printed}，{chinese}", $"the text states a completion of {printed}; {english}"),
            ClaimKind.Comparison => new($"文字写作“{printed}”，{chinese}", $"the text says \"{printed}\"; {english}"),
            ClaimKind.Count => new($"文字写作 {printed}，{chinese}", $"the text counts {printed}; {english}"),
            ClaimKind.List => new($"文字{of}列举的科目与表不符，{chinese}", $"the subjects listed{on} differ from the table; {english}"),
            _ => new($"文字写作“{printed}”，{chinese}", $"the text says \"{printed}\"; {english}"),
        };
    }
}
