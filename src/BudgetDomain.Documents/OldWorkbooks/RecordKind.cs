namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>The records that are read (BIFF8); all others are passed over.</summary>
internal static class RecordKind
{
    internal const int Formula = 0x06, EndOfSubstream = 0x0A, From1904 = 0x22, Locked = 0x2F, Continue = 0x3C, ColumnInfo = 0x7D, BoundSheet = 0x85, MultipleRk = 0xBD, MultipleBlank = 0xBE,
        RichString = 0xD6, ExtendedFormat = 0xE0, MergedCells = 0xE5, SharedStrings = 0xFC, SharedLabel = 0xFD, Blank = 0x201, Number = 0x203, Label = 0x204, BoolOrError = 0x205, StringResult = 0x207,
        Row = 0x208, Window = 0x23E, Rk = 0x27E, Format = 0x41E, Begin = 0x809;
}
