namespace BudgetDomain.Cube;

/// <summary>A dimension whose members and sums are known beforehand, and so give identities across tables.</summary>
public enum ClosedDimension
{
    /// <summary>收支.</summary>
    Side = 0,

    /// <summary>支出性质.</summary>
    Kind = 1,

    /// <summary>资金来源.</summary>
    Fund = 2,

    /// <summary>当年 / 上年结转.</summary>
    Vintage = 3,

    /// <summary>“三公”经费.</summary>
    ThreePublic = 4,
}
