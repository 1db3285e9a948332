namespace BudgetDomain.Publication;

/// <summary>The changes against last year that a disclosure explains.</summary>
public enum ChangeOf
{
    /// <summary>预算收入总计.</summary>
    Revenue = 0,

    /// <summary>预算支出总计.</summary>
    Expenditure = 1,

    /// <summary>一般公共预算当年支出.</summary>
    General = 2,

    /// <summary>“三公”经费.</summary>
    ThreePublic = 3,

    /// <summary>机关运行经费.</summary>
    AgencyOperating = 4,
}
