namespace BudgetDomain.Disclosure;

/// <summary>A line or paragraph of running text: a heading, a note under a table, a sentence of the narrative.</summary>
public sealed class Paragraph : Block
{
    /// <summary>Creates a paragraph.</summary>
    /// <param name="text">The text without surrounding blanks and without mark-up such as <c>##</c> or <c>&lt;b&gt;</c>.</param>
    /// <param name="line">The line on which it begins, from 1.</param>
    /// <param name="page">The page, from 1; 0 where the source has no pages.</param>
    /// <param name="headingLevel">1 to 6 for a marked heading, 0 for plain text.</param>
    public Paragraph(string text, int line, int page = 0, int headingLevel = 0)
        : base(line, page)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        HeadingLevel = headingLevel;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text as words are looked for in it; brought to that form when first asked for, and once for all who ask.</summary>
    internal string Normal => field ??= PrintedText.Normalise(Text);

    /// <summary>1 to 6 for a heading that the source marks as one, 0 for plain text.</summary>
    public int HeadingLevel { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
