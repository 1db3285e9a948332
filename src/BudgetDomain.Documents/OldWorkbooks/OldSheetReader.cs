using System.Buffers.Binary;
using System.Globalization;
using BudgetDomain.Documents.Workbooks;

namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>Reads the records of one sheet: what its cells print, the numbers behind it, merged and hidden parts.</summary>
internal sealed class OldSheetReader(List<string> strings, OldStyles styles, bool from1904, int before, BlockBuilder blocks)
{
    private readonly SortedDictionary<int, SortedDictionary<int, SheetCell>> _rows = [];
    private readonly HashSet<int> _hidden = [];
    private readonly Sheet _sheet = new(string.Empty);
    private bool _hidesZeros;
    private int _cells;
    private (int Row, int Column, int Style)? _awaited;

    internal Sheet Read(ReadOnlySpan<byte> stream, int start, string name)
    {
        var records = new RecordReader(stream, start);
        if (!records.Read() || records.Kind != RecordKind.Begin)
            throw OldWorkbookFaults.Damaged();
        for (var depth = 1; depth > 0 && records.Read();)
        {
            // A chart on the sheet is a substream inside it.
            if (records.Kind == RecordKind.Begin)
                depth++;
            else if (records.Kind == RecordKind.EndOfSubstream)
                depth--;
            else if (depth == 1)
                Take(records.Kind, records.Data);
        }

        var sheet = _sheet with { Name = name };
        foreach (var (index, cells) in _rows)
        {
            var row = new SheetRow(index);
            row.Cells.AddRange(cells.Values.Where(static c => c.Text.Length > 0 || c.HasLines));
            if (row.Cells.Count == 0)
                continue;
            sheet.Rows.Add(row);
            if (_hidden.Contains(index))
                sheet.HiddenRows.Add(index);
        }

        return sheet;
    }

    private void Take(int kind, ReadOnlySpan<byte> data)
    {
        switch (kind)
        {
            case RecordKind.Window:
                _hidesZeros = (U16(data, 0) & 0x10) == 0;
                break;
            case RecordKind.ColumnInfo when (U16(data, 8) & 1) != 0:
                _sheet.HiddenColumns.Add((U16(data, 0), U16(data, 2)));
                break;
            case RecordKind.Row when data.Length >= 14 && (data[12] & 0x20) != 0:
                _hidden.Add(U16(data, 0));
                break;
            case RecordKind.MergedCells:
                for (var (i, count) = (0, U16(data, 0)); i < count && 2 + (8 * i) + 8 <= data.Length; i++)
                    AddMerge(data.Slice(2 + (8 * i), 8));
                break;
            case RecordKind.SharedLabel:
                Add(data, Shared(U32(data, 6)));
                break;
            case RecordKind.Label or RecordKind.RichString:
                Add(data, styles.FormatOf(U16(data, 4)).Print(StringTable.ReadText(data[6..], isShort: false)));
                break;
            case RecordKind.Blank:
                Add(data, string.Empty);
                break;
            case RecordKind.MultipleBlank:
                for (var at = 4; at + 2 <= data.Length - 2; at += 2)
                    Add(U16(data, 0), U16(data, 2) + ((at - 4) / 2), U16(data, at), string.Empty, null);
                break;
            case RecordKind.Number:
                AddNumber(U16(data, 0), U16(data, 2), U16(data, 4), BinaryPrimitives.ReadDoubleLittleEndian(data[6..]));
                break;
            case RecordKind.Rk:
                AddNumber(U16(data, 0), U16(data, 2), U16(data, 4), FromRk(U32(data, 6)));
                break;
            case RecordKind.MultipleRk:
                for (var at = 4; at + 6 <= data.Length - 2; at += 6)
                    AddNumber(U16(data, 0), U16(data, 2) + ((at - 4) / 6), U16(data, at), FromRk(U32(data, at + 2)));
                break;
            case RecordKind.BoolOrError:
                Add(data, data[7] == 0 ? Truth(data[6]) : Error(data[6]));
                break;
            case RecordKind.Formula:
                AddResult(data);
                break;
            case RecordKind.StringResult when _awaited is { } cell:
                _awaited = null;
                Add(cell.Row, cell.Column, cell.Style, styles.FormatOf(cell.Style).Print(StringTable.ReadText(data, isShort: false)), null);
                break;
        }
    }

    /// <summary>The result of a formula as it was saved: a number, or what its last two bytes say.</summary>
    private void AddResult(ReadOnlySpan<byte> data)
    {
        var (row, column, style) = (U16(data, 0), U16(data, 2), U16(data, 4));
        if (U16(data, 12) != 0xFFFF)
            AddNumber(row, column, style, BinaryPrimitives.ReadDoubleLittleEndian(data[6..]));
        else if (data[6] == 0)
            _awaited = (row, column, style);
        else
            Add(row, column, style, data[6] switch { 1 => Truth(data[8]), 2 => Error(data[8]), _ => string.Empty }, null);
    }

    private void AddMerge(ReadOnlySpan<byte> range)
    {
        var (first, last, left, right) = (U16(range, 0), U16(range, 2), U16(range, 4), U16(range, 6));
        if (first > last || left > right)
            return;
        Count();
        _sheet.Merges.Add(new(first, left, last, right));
    }

    private string Shared(uint index) => index < strings.Count ? strings[(int)index] : throw OldWorkbookFaults.Damaged();

    private void AddNumber(int row, int column, int style, double value)
    {
        var format = styles.FormatOf(style);
        if (!double.IsFinite(value) || !CellNumber.TryRead(value.ToString("R", CultureInfo.InvariantCulture), out var number))
        {
            Add(row, column, style, value.ToString("R", CultureInfo.InvariantCulture), null);
            return;
        }

        if (number == 0 && _hidesZeros)
            Add(row, column, style, string.Empty, null);
        else
            Add(row, column, style, BlockBuilder.Clean(format.Print(number, from1904)), format.IsDate ? null : number);
    }

    private void Add(ReadOnlySpan<byte> data, string text) => Add(U16(data, 0), U16(data, 2), U16(data, 4), text, null);

    private void Add(int row, int column, int style, string text, decimal? number)
    {
        Count();
        if (!_rows.TryGetValue(row, out var cells))
            _rows.Add(row, cells = []);
        cells[column] = new(column, text, number, styles.HasLines(style));
    }

    private void Count()
    {
        if (++_cells > blocks.Options.MaxCells)
            throw Faults.TooManyCells(blocks.Options.MaxCells, before + 1);
        if ((_cells & 1023) == 0)
            blocks.CheckCancelled();
    }

    /// <summary>A number in 30 bits: an integer or the front of a binary fraction, perhaps in hundredths.</summary>
    private static double FromRk(uint rk)
    {
        var value = (rk & 2) != 0 ? (int)rk >> 2 : BitConverter.Int64BitsToDouble((long)(rk & 0xFFFFFFFC) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }

    private static string Truth(byte value) => value == 0 ? "FALSE" : "TRUE";

    private static string Error(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private static int U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    private static uint U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32LittleEndian(data[at..]);
}
