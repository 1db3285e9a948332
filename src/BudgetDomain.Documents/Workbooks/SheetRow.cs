namespace BudgetDomain.Documents.Workbooks;

/// <summary>One row of a sheet that prints something or is drawn with lines.</summary>
/// <param name="Index">Its number, from 0.</param>
internal sealed record SheetRow(int Index)
{
    /// <summary>Its cells from left to right, blank ones without lines left out.</summary>
    internal List<SheetCell> Cells { get; } = [];

    /// <summary>How many cells print something.</summary>
    internal int Texts => Cells.Count(static cell => cell.Text.Length > 0);

    internal bool HasLines => Cells.Count(static cell => cell.HasLines) >= 2 || Cells.Exists(static cell => cell.HasLines && cell.Text.Length > 0);

    internal bool HasNumber => Cells.Exists(static cell => cell.Number is not null);
}
