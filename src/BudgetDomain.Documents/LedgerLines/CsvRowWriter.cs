using System.Text;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Writes rows as CSV; every row ends with a line feed, the last one too.</summary>
internal sealed class CsvRowWriter : RowWriter
{
    private readonly StreamWriter _writer;
    private readonly LineColumn[] _columns;
    private int _next;

    public CsvRowWriter(Stream stream, LineAmountUnit unit, MessageLanguage language)
        : base(unit, language)
    {
        // Strict: a text that would be changed is an error, not a replacement character.
        _writer = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        _columns = [.. Columns];
        foreach (var column in _columns)
            Write(column, NameOf(column));
        EndRow();
    }

    public override void Write(LineColumn column, string text)
    {
        for (; _columns[_next] != column; _next++)
            Separate();
        Separate();
        CsvText.Write(_writer, text);
        _next++;
    }

    public override void EndRow()
    {
        for (; _next < _columns.Length; _next++)
            Separate();
        _writer.Write('\n');
        _next = 0;
    }

    public override void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (_next > 0)
            _writer.Write(',');
    }
}
