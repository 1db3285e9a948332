namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Why a file of lines cannot be read at all, in one line in both languages.</summary>
internal static class LineFaults
{
    public static DisclosureFormatException Empty() => new(new LocalizedText("文件是空的，没有预算明细。", "The file is empty; it holds no budget lines."));

    public static DisclosureFormatException Foreign(string kind)
        => new(new LocalizedText($"这是 {kind} 文件；预算明细应为 CSV 或 JSON Lines，请先另存。", $"This is a {kind} file; budget lines are read from CSV or JSON Lines: save it as one of them first."));

    public static DisclosureFormatException MissingColumns(IEnumerable<LineColumn> columns)
    {
        var list = columns.ToList();
        return new(
            new LocalizedText(
                $"首行缺少列：{string.Join('、', list.Select(static c => $"{ColumnNames.Chinese(c)}（{ColumnNames.English(c)}）"))}。",
                $"The first line lacks the column {string.Join(", ", list.Select(static c => $"{ColumnNames.English(c)} ({ColumnNames.Chinese(c)})"))}."),
            1);
    }

    public static DisclosureFormatException MissingAmount()
        => new(new LocalizedText(
            "首行缺少列：金额（万元）、金额（元）或金额（分）（amount_wanyuan、amount_yuan 或 amount_fen）。",
            "The first line lacks the column amount_wanyuan, amount_yuan or amount_fen (金额（万元）, 金额（元）, 金额（分）)."), 1);

    public static DisclosureFormatException AmountWithoutUnit(string name)
        => new(new LocalizedText(
            $"金额列“{name}”没有注明单位，应为“金额（万元）”“金额（元）”或“金额（分）”。",
            $"The amount column '{name}' does not state its unit: call it amount_wanyuan, amount_yuan or amount_fen."), 1);

    public static DisclosureFormatException TwoAmounts()
        => new(new LocalizedText("首行有两个金额列，只能有一个。", "The first line has two columns of amounts; one is wanted."), 1);

    public static DisclosureFormatException ColumnTwice(LineColumn column)
        => new(new LocalizedText(
            $"首行有两个“{ColumnNames.Chinese(column)}”列。", $"The first line has the column {ColumnNames.English(column)} twice."), 1);

    public static DisclosureFormatException BadHeader()
        => new(new LocalizedText("首行无法读取：引号没有结束，或有无法解码的字节。", "The first line cannot be read: a quote is not closed, or bytes are no characters."), 1);
}
