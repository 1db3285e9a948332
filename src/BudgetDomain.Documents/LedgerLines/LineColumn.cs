namespace BudgetDomain.Documents.LedgerLines;

/// <summary>A column of a file of budget lines.</summary>
internal enum LineColumn
{
    Year,
    Unit,
    UnitName,
    UnitKind,
    Department,
    Function,
    DepartmentEconomy,
    GovernmentEconomy,
    Kind,
    Fund,
    Vintage,
    ProjectCode,
    Project,
    AmountWanYuan,
    AmountYuan,
    AmountFen,
    Adjustment,
}
