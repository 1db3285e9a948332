namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Reads blocks of one file, each by itself. What it remembers of texts stays from block to block.</summary>
internal sealed class BlockReader
{
    private readonly Utf8LineSource _source;
    private readonly RowReader _rows;

    /// <summary>Makes a reader.</summary>
    /// <param name="format">Knows the columns.</param>
    /// <param name="year">年度 of the file.</param>
    /// <param name="isGb18030">What the text of the file is.</param>
    public BlockReader(CsvRows format, FiscalYear year, bool isGb18030)
    {
        _source = new(isGb18030);
        var row = new RowBuffer();
        var units = new UnitParser(year);
        _rows = new(_source, new CsvRows(format, row, units), row, units);
    }

    /// <summary>Reads a block.</summary>
    public void Read(LineBlock block)
    {
        _source.Open(block.Bytes, block.Length, block.IsLast);
        _rows.ForgetUnit();
        while (true)
        {
            ref var row = ref block.Next();
            var kind = _rows.Read(ref row.Parts);
            switch (kind)
            {
                case RowKind.End:
                    block.LineCount = _source.LineCount;
                    return;
                case RowKind.Unfinished:
                    block.LineCount = _source.Line - 1;
                    block.End = _source.Start;
                    return;
                default:
                    (row.Kind, row.Number, row.Start, row.Length) = (kind, (int)_source.Line, _source.Start, _source.Length);
                    row.Unit = block.Keep(_rows.Unit);
                    row.Other = kind == RowKind.Rejected ? block.Keep(_rows.Failure!) : block.Keep(_rows.Project);
                    block.Take();
                    break;
            }
        }
    }
}
