namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>What can be wrong with a workbook of Excel 97–2003.</summary>
internal static class OldWorkbookFaults
{
    internal static DisclosureFormatException Damaged()
        => new(new LocalizedText("Excel（xls）文件已损坏或不完整，无法读取。", "The Excel (xls) file is damaged or cut off; it cannot be read."));

    internal static DisclosureFormatException TooOld()
        => new(new LocalizedText("这是 Excel 95 或更早的文件，不能读取；请另存为 xlsx。", "This is a file of Excel 95 or older, which cannot be read: save it as xlsx."));
}
