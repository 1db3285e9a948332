namespace BudgetDomain.Documents.WordFiles;

/// <summary>What a paragraph style says, where it says it itself.</summary>
internal sealed record WordStyle
{
    internal string? BasedOn { get; init; }

    /// <summary>1 to 6 for a heading, 0 for body text, -1 where the style does not say.</summary>
    internal int HeadingLevel { get; init; } = -1;

    /// <summary>The numbering, or <see langword="null"/> where the style does not say.</summary>
    internal string? NumberingId { get; init; }

    internal int NumberingLevel { get; init; }

    /// <summary>Whether it is a line of the table of contents.</summary>
    internal bool IsContents { get; init; }
}
