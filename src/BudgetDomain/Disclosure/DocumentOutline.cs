using System.Collections.Immutable;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Disclosure;

/// <summary>
/// The structure of a document (章节结构): its cover, its table of contents, its chapters, and for every block the part it plays and the chapter
/// it stands in. Immutable, the same for the same blocks, made in time linear in their text.
/// </summary>
public sealed class DocumentOutline
{
    internal DocumentOutline(CoverPage cover, ImmutableArray<ContentsEntry> contents, ImmutableArray<Chapter> chapters, ImmutableArray<OutlineItem> items)
    {
        Cover = cover;
        Contents = contents;
        Chapters = chapters;
        Items = items;
    }

    /// <summary>What the cover says.</summary>
    public CoverPage Cover { get; }

    /// <summary>The lines of the table of contents (目录); empty where there is none.</summary>
    public ImmutableArray<ContentsEntry> Contents { get; }

    /// <summary>All chapters in reading order, of all levels.</summary>
    public ImmutableArray<Chapter> Chapters { get; }

    /// <summary>One item for each block of the document, at the same index.</summary>
    public ImmutableArray<OutlineItem> Items { get; }

    /// <summary>Finds the structure of a document. Any document has one, if only of plain text.</summary>
    /// <param name="document">The document as read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static DocumentOutline Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new OutlineReader(document.Blocks).Read();
    }
}
