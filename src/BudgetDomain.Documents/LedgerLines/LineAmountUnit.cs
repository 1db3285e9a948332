namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The unit in which a file of lines states its amounts; each holds every amount exactly.</summary>
public enum LineAmountUnit
{
    /// <summary>万元, up to six decimals.</summary>
    WanYuan = 0,

    /// <summary>元, up to two decimals.</summary>
    Yuan = 1,

    /// <summary>分, whole numbers.</summary>
    Fen = 2,
}
