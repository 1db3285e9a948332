using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>A document as read: its blocks in reading order, and what the reader could not make out.</summary>
public sealed class SourceDocument
{
    /// <summary>Creates a document.</summary>
    /// <param name="name">The name shown in reports, usually the file name.</param>
    /// <param name="blocks">The blocks in reading order.</param>
    /// <param name="problems">What was damaged or left out while reading.</param>
    public SourceDocument(string name, ImmutableArray<Block> blocks, ImmutableArray<SourceProblem> problems = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Blocks = blocks.IsDefault ? [] : blocks;
        Problems = problems.IsDefault ? [] : problems;
    }

    /// <summary>The name shown in reports.</summary>
    public string Name { get; }

    /// <summary>Paragraphs and grids in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Damage met while reading, such as unmatched tags; the rest of the document was read all the same.</summary>
    public ImmutableArray<SourceProblem> Problems { get; }
}
