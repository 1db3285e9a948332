using System.Globalization;
using BudgetDomain.Documents.LedgerLines;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>The one-line messages of the commands on ledgers.</summary>
internal static class LedgerMessages
{
    public static LocalizedText RejectsIsOther { get; } = new(
        "--rejects 与输入文件或 --output 是同一个文件",
        "--rejects names the input or the same file as --output");

    public static LocalizedText TwoKinds { get; } = new(
        "两个文件一个是预算明细，一个是公开文件，不能比较",
        "one file holds budget lines and the other is a disclosure; they cannot be compared");

    public static LocalizedText NoTables { get; } = new(
        "没有识别出预算公开表",
        "no table of a budget disclosure was recognised");

    public static LocalizedText NothingCommon { get; } = new(
        "两份公开文件没有共同的功能科目表，无法比较",
        "the two disclosures have no table of functional subjects in common");

    public static LocalizedText Counts(LedgerReadResult read) => new(
        string.Create(CultureInfo.InvariantCulture, $"明细 {read.LineCount} 行 = 采用 {read.KeptCount} 行 + 退回 {read.RejectedCount} 行"),
        string.Create(CultureInfo.InvariantCulture, $"{read.LineCount} lines = {read.KeptCount} kept + {read.RejectedCount} rejected"));
}
