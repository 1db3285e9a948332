namespace BudgetDomain.Reconciliation;

/// <summary>How well printed figures agree: with exact amounts, within rounding, with plugs, or not at all (design: a printed figure stands for an interval).</summary>
public enum Grade
{
    /// <summary>一致: every exact amount is the printed one.</summary>
    Exact = 0,

    /// <summary>四舍五入: exact amounts within half a unit of the last place explain every figure.</summary>
    Rounded = 1,

    /// <summary>调整 (截尾或轧差): exact amounts less than one unit of the last place away explain every figure.</summary>
    Adjusted = 2,

    /// <summary>矛盾: no exact amounts can stand behind the figures.</summary>
    Contradicted = 3,
}
