namespace BudgetDomain.Cube;

/// <summary>当年 / 上年结转: the year whose money it is.</summary>
public enum Vintage
{
    /// <summary>合计: every vintage.</summary>
    All = 0,

    /// <summary>当年预算, 本年收入.</summary>
    CurrentYear = 1,

    /// <summary>上年结转, 年初结转和结余.</summary>
    CarriedOver = 2,

    /// <summary>使用非财政拨款结余 (含专用结余). Only where a form prints it.</summary>
    Reserves = 3,
}
