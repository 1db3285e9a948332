using System.Globalization;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>What a workbook hides or lacks.</summary>
internal static class WorkbookFaults
{
    internal static LocalizedText HiddenSheet(string name)
        => new($"工作表“{name}”已隐藏，未读取。", $"The sheet '{name}' is hidden; it was not read.");

    internal static LocalizedText HiddenRows(string sheet, int first, int last) => new(
        $"工作表“{sheet}”的{Range("第", first, last)}行已隐藏，仍按表中的行读取。",
        $"The {Plural("row", first, last)} of the sheet '{sheet}' are hidden; they were read as part of the table all the same.");

    internal static LocalizedText HiddenColumn(string sheet, string column) => new(
        $"工作表“{sheet}”的 {column} 列已隐藏，仍按表中的列读取。",
        $"Column {column} of the sheet '{sheet}' is hidden; it was read as part of the table all the same.");

    internal static LocalizedText LeftOutColumn(string sheet, string column) => new(
        $"工作表“{sheet}”的 {column} 列已隐藏，其中的数字未读取。",
        $"Column {column} of the sheet '{sheet}' is hidden; its figures were not read.");

    internal static LocalizedText NotComputed(string cell) => new(
        $"单元格 {cell} 的公式没有保存计算结果，金额未知。",
        $"The formula of cell {cell} was saved without its result; the amount is not known.");

    private static string Range(string before, int first, int last)
        => first == last ? $"{before}{Number(first)}" : $"{before}{Number(first)}至{Number(last)}";

    private static string Plural(string word, int first, int last)
        => first == last ? $"{word} {Number(first)}" : $"{word}s {Number(first)} to {Number(last)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
