namespace BudgetDomain.Subjects;

/// <summary>
/// The budget (预算) that a functional subject belongs to. The budget law (预算法) knows four; one subject may serve several.
/// The default is <see cref="Unspecified"/>.
/// </summary>
public enum BudgetBook
{
    /// <summary>Not stated, as for economic and revenue subjects.</summary>
    Unspecified,

    /// <summary>一般公共预算, the general public budget.</summary>
    General,

    /// <summary>政府性基金预算, the budget of government funds.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算, the state capital operating budget.</summary>
    StateCapital,

    /// <summary>社会保险基金预算, the budget of social insurance funds.</summary>
    SocialInsurance,

    /// <summary>A class whose sections belong to several budgets, such as 转移性支出 (230).</summary>
    Mixed,
}
