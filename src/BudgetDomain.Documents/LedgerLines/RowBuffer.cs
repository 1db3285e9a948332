namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The texts of one row by column, as UTF-8; whatever the format they came in. Reused from row to row.</summary>
internal sealed class RowBuffer
{
    private const int OfUnits = 1 << (int)LineColumn.Year | 1 << (int)LineColumn.Unit | 1 << (int)LineColumn.UnitName | 1 << (int)LineColumn.UnitKind | 1 << (int)LineColumn.Department;

    private readonly (int Start, int Length)[] _places = new (int, int)[ColumnNames.Count];
    private byte[] _bytes = new byte[1024];
    private int _used;
    private int _columns;

    /// <summary>The column with the amount.</summary>
    public LineColumn Amount { get; set; } = LineColumn.AmountWanYuan;

    /// <summary>Whether no column has a text.</summary>
    public bool IsBlank => _columns == 0;

    /// <summary>Whether only the unit and what is known of it is there: a row that names a unit and is no line.</summary>
    public bool IsUnitAlone => (_columns & ~OfUnits) == 0 && Has(LineColumn.Unit);

    /// <summary>The text of a column, without blanks around it; empty where there is none.</summary>
    public ReadOnlySpan<byte> this[LineColumn column]
        => Has(column) ? _bytes.AsSpan(_places[(int)column].Start, _places[(int)column].Length) : default;

    public bool Has(LineColumn column) => (_columns >> (int)column & 1) != 0;

    public void Clear() => _columns = _used = 0;

    /// <summary>Takes a whole record over, in which <see cref="Place"/> then finds texts; one copy instead of one a text.</summary>
    public void Load(ReadOnlySpan<byte> record)
    {
        Clear();
        Append(record);
    }

    /// <summary>Says where in the record that was taken over a column has its text.</summary>
    public void Place(LineColumn column, int start, int length)
    {
        while (length > 0 && IsBlankByte(_bytes[start]))
            (start, length) = (start + 1, length - 1);
        while (length > 0 && IsBlankByte(_bytes[start + length - 1]))
            length--;
        if (length == 0)
            return;
        _places[(int)column] = (start, length);
        _columns |= 1 << (int)column;
    }

    /// <summary>Gives a column its text.</summary>
    public void Set(LineColumn column, ReadOnlySpan<byte> text)
    {
        var start = _used;
        Append(text);
        Place(column, start, text.Length);
    }

    private static bool IsBlankByte(byte value) => value is (byte)' ' or (byte)'\t';

    private void Append(ReadOnlySpan<byte> text)
    {
        if (_used + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + text.Length));
        text.CopyTo(_bytes.AsSpan(_used));
        _used += text.Length;
    }
}
