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

    /// <summary>The sheets of a workbook in their order; empty for every other kind of file.</summary>
    public ImmutableArray<SourceSheet> Sheets { get; init; } = [];

    /// <summary>Where a line stands in its workbook, such as <c>收入表!C13</c>; empty for every other kind of file.</summary>
    /// <param name="line">The line of the document, from 1.</param>
    /// <param name="column">The column, from 0; below 0 for the whole row.</param>
    public string ReferenceOf(int line, int column = -1)
    {
        for (var i = Sheets.Length - 1; i >= 0; i--)
        {
            if (Sheets[i].LinesBefore < line)
                return Sheets[i].ReferenceOf(line, column);
        }

        return string.Empty;
    }

    /// <summary>Damage met while reading, such as unmatched tags; the rest of the document was read all the same.</summary>
    public ImmutableArray<SourceProblem> Problems { get; }
}
