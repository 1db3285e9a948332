using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The columns that hold the indicators of one time; -1 for a column that is not there.</summary>
internal sealed record PlanBlock(PlanScope Scope, int SecondLevel, int Name, int Target, int Sign, int Measure, int Weight)
{
    /// <summary>The first of its columns.</summary>
    public int First => SecondLevel >= 0 ? Math.Min(SecondLevel, Name) : Name;
}
