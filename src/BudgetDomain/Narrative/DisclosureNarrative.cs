using System.Collections.Immutable;

namespace BudgetDomain.Narrative;

/// <summary>
/// 文字说明: what a disclosure says in sentences, paragraph by paragraph, each with its claims as judged against tables and other sentences. Duties
/// and explanations of terms assert no figures: they are sections (<see cref="Disclosure.Sections.DisclosureSections"/>). Immutable.
/// </summary>
public sealed class DisclosureNarrative
{
    /// <summary>Creates a narrative.</summary>
    /// <param name="paragraphs">The paragraphs in reading order.</param>
    public DisclosureNarrative(ImmutableArray<NarrativeParagraph> paragraphs)
    {
        Paragraphs = paragraphs.IsDefault ? [] : paragraphs;
        Claims = [.. Paragraphs.SelectMany(static p => p.Claims)];
    }

    /// <summary>A narrative without a paragraph.</summary>
    public static DisclosureNarrative Empty { get; } = new([]);

    /// <summary>The paragraphs in reading order.</summary>
    public ImmutableArray<NarrativeParagraph> Paragraphs { get; }

    /// <summary>All claims in reading order, as <see cref="Rules.CheckReport.Claims"/> has them.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The claims that could not be judged, each with the reason: what they mean, or what they would be compared with, is not known.</summary>
    public IEnumerable<Claim> Unresolved => Claims.Where(static c => c.Verdict == ClaimVerdict.Unresolved);

    /// <summary>The paragraphs of all chapters whose title has a word in it, such as 政府采购, with what lies under them.</summary>
    /// <param name="word">A word of the title.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public IEnumerable<NarrativeParagraph> Under(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Paragraphs.Where(p => p.Chapters.Any(t => t.Contains(word, StringComparison.Ordinal)));
    }
}
