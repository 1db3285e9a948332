namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>What the text of a cell among indicators can only be, whatever column it stands in.</summary>
internal enum PlanCellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A first level alone, such as 产出指标.</summary>
    FirstLevel,

    /// <summary>A second level alone, such as 数量指标.</summary>
    SecondLevel,

    /// <summary>A word that is a level of either kind: 成本指标, 满意度指标.</summary>
    EitherLevel,

    /// <summary>A target that can be measured: <c>≥95%</c>, 9月底前.</summary>
    Target,

    /// <summary>One of the usual words for a target that cannot: 提高, 及时.</summary>
    Word,

    /// <summary>Any other text: a name, or a target in words of its own.</summary>
    Text,
}
