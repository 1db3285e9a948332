using BudgetDomain.Subjects;

namespace BudgetDomain.Examples.BudgetStore;

/// <summary>A line as a host stores it.</summary>
public sealed class StoredLine
{
    public int Id { get; set; }

    public FiscalYear Year { get; set; }

    public UnitCode Unit { get; set; }

    public FunctionalCode Function { get; set; }

    public WanYuan Amount { get; set; }
}
