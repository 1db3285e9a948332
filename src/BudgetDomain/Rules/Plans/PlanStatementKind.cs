namespace BudgetDomain.Rules.Plans;

/// <summary>What a sentence on plans counts.</summary>
internal enum PlanStatementKind
{
    /// <summary>公开: the plans that are published.</summary>
    Published,

    /// <summary>纳入绩效目标管理, 编报绩效目标: all plans, published or not.</summary>
    Managed,
}
