using System.Buffers.Binary;
using BudgetDomain.Documents.Workbooks;

namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>Workbooks of Excel 97–2003 (<c>.xls</c>, BIFF8): each visible sheet is a page. Macros, links and drawings are not looked at.</summary>
internal sealed class OldWorkbookFormat : IDocumentFormat
{
    private const int Version = 0x0600, Worksheet = 0;

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Excel (xls)", "Excel (xls)");

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => CompoundFile.HoldsWorkbook(bytes);

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks)
    {
        try
        {
            ReadSheets(CompoundFile.Find(bytes.Span, "Workbook") ?? throw OldWorkbookFaults.TooOld(), blocks);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // A record that is shorter than its kind asks.
            throw OldWorkbookFaults.Damaged();
        }
    }

    private static void ReadSheets(ReadOnlySpan<byte> stream, BlockBuilder blocks)
    {
        var records = new RecordReader(stream, 0);
        if (!records.Read() || records.Kind != RecordKind.Begin)
            throw OldWorkbookFaults.Damaged();
        if (BinaryPrimitives.ReadUInt16LittleEndian(records.Data) != Version)
            throw OldWorkbookFaults.TooOld();
        var (sheets, strings, styles, from1904) = (new List<(string Name, int Start, bool IsHidden)>(), new List<string>(), new OldStyles(), false);
        while (records.Read() && records.Kind != RecordKind.EndOfSubstream)
        {
            var data = records.Data;
            switch (records.Kind)
            {
                case RecordKind.Locked:
                    throw Faults.EncryptedOffice();
                case RecordKind.From1904:
                    from1904 = data[0] == 1;
                    break;
                case RecordKind.BoundSheet when data[5] == Worksheet:
                    sheets.Add((StringTable.ReadText(data[6..], isShort: true), BinaryPrimitives.ReadInt32LittleEndian(data), (data[4] & 3) != 0));
                    break;
                case RecordKind.Format:
                    styles.Codes[BinaryPrimitives.ReadUInt16LittleEndian(data)] = StringTable.ReadText(data[2..], isShort: false);
                    break;
                case RecordKind.ExtendedFormat:
                    styles.Cells.Add((BinaryPrimitives.ReadUInt16LittleEndian(data[2..]), data[10] != 0));
                    break;
                case RecordKind.SharedStrings:
                    strings = StringTable.Read(ref records, blocks);
                    break;
            }
        }

        Write(stream, sheets, strings, styles, from1904, blocks);
    }

    private static void Write(ReadOnlySpan<byte> stream, List<(string Name, int Start, bool IsHidden)> sheets, List<string> strings, OldStyles styles, bool from1904, BlockBuilder blocks)
    {
        var anyVisible = sheets.Exists(static sheet => !sheet.IsHidden);
        var before = 0;
        for (var i = 0; i < sheets.Count; i++)
        {
            var (name, start, isHidden) = sheets[i];
            blocks.Page = i + 1;
            if (isHidden && anyVisible)
            {
                blocks.Report(before + 1, WorkbookFaults.HiddenSheet(name), name);
                continue;
            }

            var sheet = new OldSheetReader(strings, styles, from1904, before, blocks).Read(stream, start, name);
            blocks.BeginSheet(name, before);
            SheetWriter.Write(sheet, before, blocks);
            before += sheet.Rows.Count == 0 ? 0 : sheet.Rows[^1].Index + 1;
        }
    }
}
