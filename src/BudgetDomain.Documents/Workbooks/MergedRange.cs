namespace BudgetDomain.Documents.Workbooks;

/// <summary>Cells that are drawn as one; all numbers count from 0 and are inside.</summary>
internal readonly record struct MergedRange(int Row, int Column, int LastRow, int LastColumn);
