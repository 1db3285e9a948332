namespace BudgetDomain.Disclosure;

/// <summary>Where something is printed.</summary>
/// <param name="Table">The table as the reader of a report knows it, such as <c>表3 预算支出总表</c>; empty outside tables.</param>
/// <param name="Row">The row label, such as <c>20805 行政事业单位养老支出</c>; empty outside tables.</param>
/// <param name="Column">The column header, such as <c>基本支出</c>; empty outside tables.</param>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
/// <param name="Printed">The text as printed; empty for a blank cell.</param>
public sealed record Place(string Table, string Row, string Column, int Line, int Page, string Printed)
{
    /// <summary>The place as a workbook writes it, such as <c>收入表!C13</c>; empty where the source is no workbook.</summary>
    public string Reference { get; init; } = string.Empty;

    /// <summary>The place in words, such as 表3 预算支出总表“201”基本支出; a row without a label has none.</summary>
    internal LocalizedText InWords => Row.Length > 0
        ? new($"{Table}“{Row}”{Column}", $"{Table} \"{Row}\" {Column}")
        : Column.Length > 0 ? new($"{Table}“{Column}”", $"{Table} \"{Column}\"") : new(Table, Table);
}
