namespace BudgetDomain.Documents.Workbooks;

/// <summary>One cell that prints something or is drawn with lines.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">What it prints.</param>
/// <param name="Number">Its number, where it is one.</param>
/// <param name="HasLines">Whether a line is drawn at its left or right.</param>
internal readonly record struct SheetCell(int Column, string Text, decimal? Number, bool HasLines);
