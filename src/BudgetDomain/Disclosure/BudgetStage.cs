namespace BudgetDomain.Disclosure;

/// <summary>Whether a form is about what is planned or about what was done. Tables of one are never read as the other's.</summary>
public enum BudgetStage
{
    /// <summary>预算.</summary>
    Budget = 0,

    /// <summary>决算.</summary>
    FinalAccounts = 1,
}
