namespace BudgetDomain.Reports.Charts;

/// <summary>How a chart is drawn.</summary>
internal enum ChartKind
{
    /// <summary>Parts of a whole (结构图), as a ring.</summary>
    Ring,

    /// <summary>Changes up and down (增减), as bars.</summary>
    Bars,
}
