using System.Collections.Immutable;

namespace BudgetDomain.Reports.Charts;

/// <summary>What a chart shows; the page prints the same numbers in a table beside it.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">Its title.</param>
/// <param name="Whole">What its parts are parts of, in 万元.</param>
/// <param name="Items">Its parts, as the document lists them, or the largest first.</param>
internal sealed record ChartData(ChartKind Kind, LocalizedText Title, WanYuan Whole, ImmutableArray<ChartItem> Items);
