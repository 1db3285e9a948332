namespace BudgetDomain.Disclosure.Plans;

/// <summary>Which time an indicator or an amount of a plan is for.</summary>
public enum PlanScope
{
    /// <summary>年度.</summary>
    Year = 0,

    /// <summary>实施期: the whole time of the project.</summary>
    Period = 1,
}
