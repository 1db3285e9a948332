using System.Collections.Immutable;

namespace BudgetDomain.Publication;

/// <summary>结构图: a whole and its parts as a chart. It restates a sentence beside it, so formats that cannot draw leave it out.</summary>
/// <param name="Title">The title, such as 2025年度一般公共预算当年支出结构图.</param>
/// <param name="Parts">The parts that make up the whole, all positive.</param>
public sealed record ComposedChart(string Title, ImmutableArray<ComposedPart> Parts) : ComposedBlock;
