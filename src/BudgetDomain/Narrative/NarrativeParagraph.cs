using System.Collections.Immutable;

namespace BudgetDomain.Narrative;

/// <summary>A paragraph of the narrative (文字说明), with what it asserts.</summary>
/// <param name="Chapters">The titles of the chapters it stands in, from the top one down; empty where it stands in none.</param>
/// <param name="Text">The text as printed, its lines joined.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
/// <param name="Claims">What it asserts about amounts and counts, in reading order, each with its verdict; none in a paragraph that states no figures.</param>
public sealed record NarrativeParagraph(ImmutableArray<string> Chapters, string Text, int Line, int Page, ImmutableArray<Claim> Claims)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
