namespace BudgetDomain.Reconciliation;

/// <summary>How unit disclosures are set against their department's.</summary>
public sealed record DepartmentAggregationOptions
{
    /// <summary>
    /// Whether the given units are all units of the department (所属单位齐全). Only then must sums be equal; a department with units that
    /// are not given is at least their sum. Default: false.
    /// </summary>
    public bool UnitsAreComplete { get; init; }
}
