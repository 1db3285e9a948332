namespace BudgetDomain.Office.Workbooks;

/// <summary>Where a text stands in its cell from left to right.</summary>
internal enum CellAlign
{
    Left = 0,
    Centre = 1,
    Right = 2,
}
