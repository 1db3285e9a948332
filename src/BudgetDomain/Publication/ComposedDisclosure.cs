using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication;

/// <summary>编制好的公开文件: all tables and sentences of a disclosure, ready for a writer of any format.</summary>
/// <remarks>The blocks know nothing of a file format; a writer turns each kind of block into what its format has for it.</remarks>
public sealed record ComposedDisclosure
{
    /// <summary>The form.</summary>
    public required Form Form { get; init; }

    /// <summary>预算年度.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary>单位名称.</summary>
    public required string UnitName { get; init; }

    /// <summary>Cover, parts, chapters, tables and sentences in reading order.</summary>
    public required ImmutableArray<ComposedBlock> Blocks { get; init; }

    /// <summary>How amounts became printed figures.</summary>
    public required FigureRounding Rounding { get; init; }

    /// <summary>How well the printed figures agree: <see cref="Grade.Exact"/>, but after nearest rounding.</summary>
    public required Grade Grade { get; init; }

    /// <summary>What the publisher should know: what was not given and how the text says so, names that the catalogue lacks.</summary>
    public ImmutableArray<LocalizedText> Notices { get; init; } = [];

    /// <summary>The tables in the order of the form.</summary>
    public IEnumerable<ComposedTable> Tables => Blocks.OfType<ComposedTable>();

    /// <summary>The document as a reader of any of its files would give it, so that it can be checked without a file.</summary>
    /// <param name="name">The name shown in reports.</param>
    public SourceDocument ToDocument(string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ComposedReading(Blocks).ToDocument(name);
    }
}
