namespace BudgetDomain.Reconciliation;

/// <summary>Known slips by which a right figure becomes a wrong one.</summary>
public enum SlipKind
{
    /// <summary>两位数字颠倒: 145.21 written 154.21.</summary>
    DigitsSwapped = 0,

    /// <summary>漏写一位数字: 1315.25 written 131.25.</summary>
    DigitDropped = 1,

    /// <summary>多写一位相同的数字: 145.21 written 1445.21.</summary>
    DigitDoubled = 2,

    /// <summary>小数点移位: 145.21 written 1452.1.</summary>
    PointMoved = 3,

    /// <summary>以元代万元: the amount in 元 in a table in 万元, or the other way round.</summary>
    WrongUnit = 4,

    /// <summary>正负号写反.</summary>
    SignTurned = 5,

    /// <summary>误抄上一行的数.</summary>
    RowAboveCopied = 6,

    /// <summary>误抄下一行的数.</summary>
    RowBelowCopied = 7,

    /// <summary>误抄上年的数.</summary>
    LastYearCopied = 8,
}
