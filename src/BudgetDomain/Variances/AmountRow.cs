namespace BudgetDomain.Variances;

/// <summary>A row to compare: who it is and what it states.</summary>
/// <param name="Code">编码: the code as text (科目编码, 单位编码); empty where the row has none.</param>
/// <param name="Name">名称: the name as printed; empty where the row has none.</param>
/// <param name="Amount">金额.</param>
/// <remarks>A row without code and name is the total (合计) of all others.</remarks>
public sealed record AmountRow(string Code, string Name, StatedAmount Amount)
{
    /// <summary>Makes a row with an exact amount.</summary>
    /// <param name="code">The code; empty for none.</param>
    /// <param name="name">The name; empty for none.</param>
    /// <param name="amount">The amount.</param>
    public AmountRow(string code, string name, WanYuan amount)
        : this(code, name, new StatedAmount(amount))
    {
    }

    /// <summary>Whether this is the total (合计).</summary>
    public bool IsTotal => Code.Length == 0 && Name.Length == 0;

    /// <summary>Makes the total (合计).</summary>
    /// <param name="amount">The amount.</param>
    public static AmountRow Total(StatedAmount amount) => new(string.Empty, string.Empty, amount);
}
