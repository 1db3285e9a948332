namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The stable codes of the reasons for which a line of a file is rejected, beside those of <see cref="Ledger.LineProblemCodes"/>.</summary>
public static class LineRejectCodes
{
    /// <summary>The line is too long, a quote is not closed, or it is no JSON object.</summary>
    public const string Damaged = "damaged";

    /// <summary>Bytes are no characters of the file's encoding.</summary>
    public const string Encoding = "encoding";

    /// <summary>截断: the last line has no line end.</summary>
    public const string Cut = "cut";

    /// <summary>列数不符.</summary>
    public const string Columns = "columns";

    /// <summary>A value that every line needs is missing.</summary>
    public const string Missing = "missing";

    /// <summary>A code, word or truth value is not what the column holds.</summary>
    public const string Value = "value";

    /// <summary>金额有误: no number, finer than 分, or out of range.</summary>
    public const string Amount = "amount";

    /// <summary>年度不一致: the line is of another year than the first one.</summary>
    public const string Year = "year";
}
