using System.Globalization;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Writes rows of a ledger; the texts of a row are given in the order of <see cref="LineColumn"/>.</summary>
internal abstract class RowWriter(LineAmountUnit unit, MessageLanguage language) : IDisposable
{
    /// <summary>The column of amounts.</summary>
    public LineColumn Amount { get; } = LineColumn.AmountWanYuan + (int)unit;

    /// <summary>The columns that are written, in order.</summary>
    public IEnumerable<LineColumn> Columns => Enum.GetValues<LineColumn>().Where(column => !ColumnNames.IsAmount(column) || column == Amount);

    public abstract void Write(LineColumn column, string text);

    public abstract void EndRow();

    public abstract void Dispose();

    public string AmountText(WanYuan amount) => unit switch
    {
        LineAmountUnit.Yuan => amount.Yuan.ToString(CultureInfo.InvariantCulture),
        LineAmountUnit.Fen => amount.Fen.ToString(CultureInfo.InvariantCulture),
        _ => amount.ToString(),
    };

    public string WordOf<T>(LineWordList<T> words, T member)
        where T : struct
        => language == MessageLanguage.English ? member.ToString()! : words.ChineseOf(member);

    protected string NameOf(LineColumn column) => language == MessageLanguage.English ? ColumnNames.English(column) : ColumnNames.Chinese(column);
}
