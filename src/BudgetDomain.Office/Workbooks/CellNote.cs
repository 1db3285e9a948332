namespace BudgetDomain.Office.Workbooks;

/// <summary>批注: a comment on a cell; rows and columns count from 0.</summary>
internal readonly record struct CellNote(int Row, int Column, string Text);
