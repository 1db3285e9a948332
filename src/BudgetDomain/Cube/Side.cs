namespace BudgetDomain.Cube;

/// <summary>
/// 收支方向: whether an amount is money that comes in or what becomes of it. The two are never added together.
/// </summary>
/// <remarks>
/// What comes in is spent, carried on or distributed: <see cref="Income"/> over all vintages (收入总计, which is also
/// 支出总计) is the sum of <see cref="Expenditure"/>, <see cref="CarriedForward"/> and <see cref="Distribution"/>. That
/// one tree is the whole of 收支平衡; no form has to state it.
/// </remarks>
public enum Side
{
    /// <summary>收入. With all vintages: 收入总计 and 支出总计; of the current year: 本年收入; carried over: 上年结转.</summary>
    Income = 0,

    /// <summary>支出, 本年支出合计.</summary>
    Expenditure = 1,

    /// <summary>年终结转, 年末结转和结余: what is neither spent nor distributed.</summary>
    CarriedForward = 2,

    /// <summary>结余分配: surplus distributed by a public institution. Only where a form prints it.</summary>
    Distribution = 3,
}
