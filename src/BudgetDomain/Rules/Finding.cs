using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>One thing a check has to say about a document.</summary>
/// <param name="Rule">The id of the rule, such as <c>A02</c>; its page is <c>docs/rules/A02.md</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is found, in both languages.</param>
/// <param name="Expected">What would be right, as printed text, or <see langword="null"/> where no single text would be.</param>
/// <param name="Actual">What is printed, or <see langword="null"/>.</param>
/// <param name="Places">The figures or words involved; the first is where a reader should look first.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    LocalizedText Message,
    string? Expected,
    string? Actual,
    ImmutableArray<Place> Places)
{
    /// <summary>Which figures may be wrong; <see langword="null"/> where that was not asked, or the finding is no contradiction.</summary>
    public FindingExplanation? Explanation { get; init; }
}
