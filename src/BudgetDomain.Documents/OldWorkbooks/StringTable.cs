using System.Buffers.Binary;
using System.Text;
using BudgetDomain.Documents.Workbooks;

namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>
/// Texts of records. The table of all texts of a workbook is cut into records of 8 KB wherever that falls, within a text too, and there the byte that says how
/// wide characters are comes again.
/// </summary>
internal sealed class StringTable
{
    private readonly List<byte[]> _pieces = [];
    private int _piece;
    private int _at;

    /// <summary>Reads the table, with the records that go on with it.</summary>
    internal static List<string> Read(ref RecordReader records, BlockBuilder blocks)
    {
        var table = new StringTable();
        table._pieces.Add(records.Data.ToArray());
        while (records.GoesOn && records.Read())
            table._pieces.Add(records.Data.ToArray());
        _ = table.U32();
        var count = table.U32();
        var strings = new List<string>();
        for (var i = 0U; i < count && !table.IsAtEnd; i++)
        {
            if (strings.Count == blocks.Options.MaxCells)
                throw Faults.TooManyCells(blocks.Options.MaxCells, 1);
            if ((i & 1023) == 0)
                blocks.CheckCancelled();
            strings.Add(CellText.Clean(table.Text()));
        }

        return strings;
    }

    /// <summary>The text at the front of a record: its length in one byte or two, its flags, its characters.</summary>
    internal static string ReadText(ReadOnlySpan<byte> data, bool isShort)
    {
        var length = isShort ? data[0] : BinaryPrimitives.ReadUInt16LittleEndian(data);
        var at = isShort ? 1 : 2;
        var isWide = (data[at++] & 1) != 0;
        var bytes = data.Slice(at, Math.Min(data.Length - at, isWide ? 2 * length : length));
        return CellText.Clean(isWide ? Encoding.Unicode.GetString(bytes) : Encoding.Latin1.GetString(bytes));
    }

    private bool IsAtEnd => _piece >= _pieces.Count || (_piece == _pieces.Count - 1 && _at >= _pieces[_piece].Length);

    private string Text()
    {
        var length = U16();
        var flags = Byte();
        var runs = (flags & 8) != 0 ? U16() : 0;
        var more = (flags & 4) != 0 ? U32() : 0;
        var text = new StringBuilder(Math.Min(length, 4096));
        while (text.Length < length)
        {
            if (_at >= _pieces[_piece].Length)
            {
                Advance();
                flags = Byte();
                continue;
            }

            var isWide = (flags & 1) != 0;
            var rest = _pieces[_piece].Length - _at;
            var take = Math.Min(length - text.Length, isWide ? rest / 2 : rest);
            if (take == 0)
                throw OldWorkbookFaults.Damaged();
            var bytes = _pieces[_piece].AsSpan(_at, isWide ? 2 * take : take);
            text.Append(isWide ? Encoding.Unicode.GetString(bytes) : Encoding.Latin1.GetString(bytes));
            _at += bytes.Length;
        }

        Skip((4L * runs) + more);
        return text.ToString();
    }

    private void Skip(long bytes)
    {
        while (bytes > 0)
        {
            if (_at >= _pieces[_piece].Length)
            {
                if (_piece + 1 >= _pieces.Count)
                    return;
                Advance();
                continue;
            }

            var step = (int)Math.Min(bytes, _pieces[_piece].Length - _at);
            _at += step;
            bytes -= step;
        }
    }

    private void Advance()
    {
        if (++_piece >= _pieces.Count)
            throw OldWorkbookFaults.Damaged();
        _at = 0;
    }

    private byte Byte()
    {
        while (_at >= _pieces[_piece].Length)
            Advance();
        return _pieces[_piece][_at++];
    }

    private int U16() => Byte() | Byte() << 8;

    private uint U32() => (uint)U16() | (uint)U16() << 16;
}
