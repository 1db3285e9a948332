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

    /// <summary>年初预算数 beside 决算数: what final accounts are measured by. It is no part of what was received or spent, and so of no other vintage.</summary>
    InitialBudget = 4,

    /// <summary>预算数, 全年预算数, 调整预算数 beside 决算数: likewise, as the budget stood at the end of the year.</summary>
    FinalBudget = 5,
}
