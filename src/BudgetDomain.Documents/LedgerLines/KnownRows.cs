using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// The short way to read a row of CSV: where its parts were all read before, only its amount is new. A row that it does not
/// take is read the long way, which alone decides what is rejected and why; what that way has read is learnt.
/// </summary>
/// <remarks>
/// The bytes are those of the file, whatever its encoding: separators, quotes and line ends are no part of other characters in UTF-8
/// and GB18030. So parts of good rows are good apart, and rows of good parts are good.
/// </remarks>
internal sealed class KnownRows(ColumnRun[] runs, byte separator, LineColumn amountColumn)
{
    private readonly PartMemo<BudgetUnit> _units = new(10);
    private readonly PartMemo<BudgetLineDraft> _members = new(14);
    private readonly PartMemo<(string? Name, string? Code)> _projects = new(12);

    // Where each run begins, and the end; all but the last end with a separator.
    private readonly int[] _starts = new int[runs.Length + 1];

    /// <summary>The unit of the row that was taken.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>Takes the next row of the source, where all of it is known.</summary>
    public bool TryRead(Utf8LineSource source, out BudgetLine line)
    {
        line = default;
        var row = source.Ahead;
        if (!Cut(row))
            return false;
        var draft = default(BudgetLineDraft);
        var project = (Name: default(string), Code: default(string));
        BudgetUnit? unit = null;
        var amount = default(WanYuan);
        for (var run = 0; run < runs.Length; run++)
        {
            var text = Text(row, run);
            var isKnown = runs[run].Part switch
            {
                RowPart.Unit => _units.TryFind(text, out unit!),
                RowPart.Members => _members.TryFind(text, out draft),
                RowPart.Project => _projects.TryFind(text, out project),
                RowPart.Amount => LineParser.TryPlain(text, amountColumn, out amount),
                RowPart.Adjustment => text.IsEmpty,
                _ => Ascii.IsValid(text),
            };
            if (!isKnown)
                return false;
        }

        draft = draft with { Unit = unit!.Code, Project = project.Name, ProjectCode = project.Code, Amount = amount };
        if (!BudgetLine.TryCreate(in draft, out line, out _))
            return false;
        Unit = unit;
        source.Take(_starts[^1] - 1);
        return true;
    }

    /// <summary>Learns the parts of the row that the source stands at.</summary>
    public void Learn(Utf8LineSource source, BudgetUnit unit, BudgetLine line)
    {
        var row = source.Behind;
        if (!Cut(row))
            return;
        for (var run = 0; run < runs.Length; run++)
        {
            var text = Text(row, run);
            switch (runs[run].Part)
            {
                case RowPart.Unit when !_units.TryFind(text, out _):
                    _units.Keep(text, unit);
                    break;
                case RowPart.Members when !_members.TryFind(text, out _):
                    _members.Keep(text, line.ToDraft() with { Project = null, ProjectCode = null, IsAdjustment = false });
                    break;
                case RowPart.Project when !_projects.TryFind(text, out _):
                    _projects.Keep(text, (line.Project, line.ProjectCode));
                    break;
                default:
                    break;
            }
        }
    }

    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> row, int run)
    {
        var text = row[_starts[run]..(_starts[run + 1] - 1)];
        return run == runs.Length - 1 && text is [.., (byte)'\r'] ? text[..^1] : text;
    }

    /// <summary>Finds the runs: as many separators as the columns want, then a line end, and no quote.</summary>
    private bool Cut(ReadOnlySpan<byte> row)
    {
        var at = 0;
        for (var run = 0; run < runs.Length; run++)
        {
            _starts[run] = at;
            var end = run == runs.Length - 1 ? (byte)'\n' : separator;
            var length = EndOf(row[at..], runs[run].Columns, end);
            if (length < 0)
                return false;
            at += length + 1;
        }

        _starts[^1] = at;
        return true;
    }

    private int EndOf(ReadOnlySpan<byte> text, int columns, byte end)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var separators = Vector512.Create(separator);
        var quotes = Vector512.Create((byte)'"');
        var lineEnds = Vector512.Create((byte)'\n');
        for (var offset = 0; offset < text.Length; offset += Vector512<byte>.Count)
        {
            // The source has room behind its bytes.
            var block = Vector512.LoadUnsafe(ref first, (nuint)offset);
            var others = (Vector512.Equals(block, quotes) | Vector512.Equals(block, lineEnds)).ExtractMostSignificantBits();
            var stops = Vector512.Equals(block, separators).ExtractMostSignificantBits() | others;
            var count = BitOperations.PopCount(stops);
            if (count < columns)
            {
                if (others != 0)
                    return -1;
                columns -= count;
                continue;
            }

            for (; columns > 1; columns--)
                stops &= unchecked(stops - 1);
            var place = BitOperations.TrailingZeroCount(stops);
            var isPlain = (others & ((1UL << place) - 1)) == 0 && offset + place < text.Length && text[offset + place] == end;
            return isPlain ? offset + place : -1;
        }

        return -1;
    }
}
