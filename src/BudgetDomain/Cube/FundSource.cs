namespace BudgetDomain.Cube;

/// <summary>资金来源: where the money comes from.</summary>
public enum FundSource
{
    /// <summary>合计: every source.</summary>
    All = 0,

    /// <summary>财政拨款 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算.</summary>
    FiscalAppropriation = 1,

    /// <summary>一般公共预算.</summary>
    General = 2,

    /// <summary>政府性基金预算.</summary>
    GovernmentFund = 3,

    /// <summary>国有资本经营预算.</summary>
    StateCapital = 4,

    /// <summary>财政专户管理资金 (教育收费).</summary>
    SpecialAccount = 5,

    /// <summary>单位资金 = 事业收入 + 经营收入 + 上级补助收入 + 附属单位上缴收入 + 其他收入.</summary>
    UnitFunds = 6,

    /// <summary>事业收入.</summary>
    BusinessIncome = 7,

    /// <summary>事业单位经营收入.</summary>
    OperatingIncome = 8,

    /// <summary>上级补助收入.</summary>
    SuperiorSubsidy = 9,

    /// <summary>附属单位上缴收入.</summary>
    SubordinateRemittance = 10,

    /// <summary>其他收入.</summary>
    OtherIncome = 11,
}
