using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Publication;

/// <summary>一张公开表: a table of the form with its title, header, rows and note.</summary>
public sealed record ComposedTable : ComposedBlock
{
    /// <summary>The layout of the form that the table follows.</summary>
    public required TableLayout Layout { get; init; }

    /// <summary>The title with the year, such as 2025年预算支出总表.</summary>
    public required string Title { get; init; }

    /// <summary>单位名称 as it stands above the table.</summary>
    public required string UnitName { get; init; }

    /// <summary>The unit of amounts.</summary>
    public required AmountUnit Unit { get; init; }

    /// <summary>One unit in the last place, in 分: what amounts are printed to.</summary>
    public required long LastPlace { get; init; }

    /// <summary>The header rows, each as wide as the table; merged cells cover the places to their right and below.</summary>
    public required ImmutableArray<ImmutableArray<ComposedCell>> Header { get; init; }

    /// <summary>The rows, each as wide as the table.</summary>
    public required ImmutableArray<ImmutableArray<ComposedCell>> Rows { get; init; }

    /// <summary>The note below, such as 注：本表无数据; empty where there is none.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>How many columns there are.</summary>
    public int Width => Header[0].Length;
}
