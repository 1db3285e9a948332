using System.Collections.Immutable;

namespace BudgetDomain.Publication;

/// <summary>一张其他的表: a table of words that is no table of the form, such as 项目支出绩效目标表.</summary>
/// <param name="Title">The title above.</param>
/// <param name="Rows">The rows, all of one width.</param>
public sealed record ComposedGrid(string Title, ImmutableArray<ImmutableArray<ComposedCell>> Rows) : ComposedBlock
{
    /// <summary>What stands between title and table, such as （2025年度）; empty for nothing.</summary>
    public string Subtitle { get; init; } = string.Empty;
}
