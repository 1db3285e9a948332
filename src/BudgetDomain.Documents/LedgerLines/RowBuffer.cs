namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The texts of one row by column, as UTF-8; whatever the format they came in. Reused from row to row.</summary>
internal sealed class RowBuffer
{
    private readonly (int Start, int Length)[] _places = new (int, int)[ColumnNames.Count];
    private byte[] _bytes = new byte[1024];
    private int _used;

    /// <summary>The text of a column, without blanks around it; empty where there is none.</summary>
    public ReadOnlySpan<byte> this[LineColumn column] => _bytes.AsSpan(_places[(int)column].Start, _places[(int)column].Length);

    /// <summary>The column with the amount.</summary>
    public LineColumn Amount { get; set; } = LineColumn.AmountWanYuan;

    public bool Has(LineColumn column) => _places[(int)column].Length > 0;

    public void Clear()
    {
        Array.Clear(_places);
        _used = 0;
    }

    public void Set(LineColumn column, ReadOnlySpan<byte> text)
    {
        text = Trim(text);
        if (_used + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + text.Length));
        text.CopyTo(_bytes.AsSpan(_used));
        _places[(int)column] = (_used, text.Length);
        _used += text.Length;
    }

    /// <summary>Whether only the unit and what is known of it is there: a row that names a unit and is no line.</summary>
    public bool IsUnitAlone()
    {
        for (var column = LineColumn.Function; column <= LineColumn.Adjustment; column++)
        {
            if (Has(column))
                return false;
        }

        return Has(LineColumn.Unit);
    }

    public bool IsBlank()
    {
        foreach (var (_, length) in _places)
        {
            if (length > 0)
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] is (byte)' ' or (byte)'\t')
            text = text[1..];
        while (!text.IsEmpty && text[^1] is (byte)' ' or (byte)'\t')
            text = text[..^1];
        return text;
    }
}
