namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Why a row is no line: a stable code and the reason in words.</summary>
internal sealed record LineFailure(string Code, LocalizedText Reason)
{
    public static LineFailure TooLong { get; } = new(LineRejectCodes.Damaged, new("行过长，不是预算明细", "the line is too long for a budget line"));

    public static LineFailure BadBytes { get; } = new(LineRejectCodes.Encoding, new("有无法解码的字节", "some bytes are no characters of the file's encoding"));

    public static LineFailure OpenQuote { get; } = new(LineRejectCodes.Damaged, new("引号没有结束，或引号后有多余的字符", "a quote is not closed, or something follows it"));

    public static LineFailure Cut { get; } = new(LineRejectCodes.Cut, new("最后一行没有换行符，可能被截断；如确认完整，请补上换行符", "the last line has no line end and may be cut off; add one if it is complete"));

    public static LineFailure NoObject { get; } = new(LineRejectCodes.Damaged, new("不是完整的 JSON 对象", "this is no complete JSON object"));

    public static LineFailure Columns(int wanted, int found)
        => new(LineRejectCodes.Columns, new($"应有 {wanted} 列，实有 {found} 列", $"{wanted} columns are wanted, {found} are there"));

    public static LineFailure KeyTwice(string key) => new(LineRejectCodes.Damaged, new($"“{key}”出现两次", $"'{key}' comes twice"));

    public static LineFailure BadValue(string key) => new(LineRejectCodes.Value, new($"“{key}”的值应为文本、数或逻辑值", $"the value of '{key}' must be a text, a number or a truth value"));

    public static LineFailure Missing(LineColumn column)
        => new(LineRejectCodes.Missing, new($"没有{ColumnNames.Chinese(column)}", $"{ColumnNames.English(column)} is missing"));

    public static LineFailure MissingAmount { get; } = new(LineRejectCodes.Missing, new("没有金额", "the amount is missing"));

    public static LineFailure Year(string found, string wanted)
        => new(LineRejectCodes.Year, new($"年度“{found}”与首行的“{wanted}”不同", $"year '{found}' is not that of the first line, '{wanted}'"));

    public static LineFailure Value(LineColumn column, LocalizedText reason)
        => new(LineRejectCodes.Value, new($"{ColumnNames.Chinese(column)}{reason.Chinese}", $"{ColumnNames.English(column)}: {reason.English}"));

    public static LineFailure Amount(LineColumn column, LocalizedText reason)
        => new(LineRejectCodes.Amount, new($"{ColumnNames.Chinese(column)}{reason.Chinese}", $"{ColumnNames.English(column)}: {reason.English}"));

    public static LineFailure Word(LineColumn column, string found, LocalizedText expected)
        => new(LineRejectCodes.Value, new(
            $"{ColumnNames.Chinese(column)}“{found}”无法识别，应为：{expected.Chinese}",
            $"{ColumnNames.English(column)} '{found}' is not known: expected {expected.English}"));
}
