using System.Text;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Rows in CSV: separated by commas, or by tabs where the first line has those.</summary>
internal sealed class CsvRows : IRowFormat
{
    private readonly CsvFields _fields;
    private readonly LineColumn?[] _columns;
    private readonly List<string> _ignored;

    /// <summary>Reads the columns from the first line, where the source stands.</summary>
    /// <exception cref="DisclosureFormatException">A column is missing, is there twice, or states no unit.</exception>
    public CsvRows(Utf8LineSource source, RowBuffer row, UnitParser units)
    {
        var header = source.Decode();
        _fields = new(header.Contains((byte)',') || !header.Contains((byte)'\t') ? (byte)',' : (byte)'\t');
        if (source.HasBadBytes || source.IsTooLong || !_fields.Cut(header))
            throw LineFaults.BadHeader();
        _columns = new LineColumn?[_fields.Count];
        _ignored = [];
        for (var i = 0; i < _columns.Length; i++)
        {
            var name = Encoding.UTF8.GetString(_fields.Field(header, i));
            if (!ColumnNames.TryFind(name, out var column))
                _ignored.Add(name);
            else if (Array.IndexOf(_columns, column) >= 0)
                throw LineFaults.ColumnTwice(column);
            else
                _columns[i] = column;
        }

        Require(row);
        Known = KnownOf(row, units);
    }

    /// <summary>Reads rows of the same columns as another.</summary>
    public CsvRows(CsvRows like, RowBuffer row, UnitParser units)
    {
        _fields = new(like._fields.Separator);
        (_columns, _ignored) = (like._columns, like._ignored);
        Require(row);
        Known = KnownOf(row, units);
    }

    /// <summary>The short way to read rows; <see langword="null"/> where the order of the columns leaves none.</summary>
    public KnownRows? Known { get; }

    public bool EndsItself => false;

    public IReadOnlyCollection<string> Ignored => _ignored;

    /// <summary>The names in a first line.</summary>
    public static IEnumerable<string> NamesOf(string header) => header.Split(header.Contains(',', StringComparison.Ordinal) ? ',' : '\t').Select(static name => name.Trim().Trim('"'));

    public LineFailure? Read(Utf8LineSource source, RowBuffer row)
    {
        var record = source.Decode();
        if (record.IsEmpty)
            return null;
        var closed = _fields.Cut(record);
        var extended = false;
        while (!closed && source.Extend())
        {
            extended = true;
            record = source.Decode();
            closed = _fields.Cut(record);
        }

        if (source.HasBadBytes)
            return LineFailure.BadBytes;
        if (!closed || (extended && _fields.Count != _columns.Length))
        {
            // A record over several lines must be a whole one; otherwise only its first line is lost.
            source.Retract();
            return LineFailure.OpenQuote;
        }

        return Take(record, row);
    }

    private KnownRows? KnownOf(RowBuffer row, UnitParser units) => ColumnRun.Of(_columns) is { } runs ? new(runs, _columns, _fields.Separator, row.Amount, units) : null;

    private LineFailure? Take(ReadOnlySpan<byte> record, RowBuffer row)
    {
        if (_fields.Count < _columns.Length)
            return LineFailure.Columns(_columns.Length, _fields.Count);
        row.Load(record);
        for (var i = 0; i < _fields.Count; i++)
        {
            var (start, length) = _fields[i];
            if (length == 0)
                continue;
            if (i >= _columns.Length)
                return LineFailure.Columns(_columns.Length, _fields.Count);
            if (_columns[i] is not { } column)
                continue;
            if (start >= 0)
                row.Place(column, start, length);
            else
                row.Set(column, _fields.Field(record, i));
        }

        return null;
    }

    private void Require(RowBuffer row)
    {
        LineColumn[] wanted = [LineColumn.Unit, LineColumn.Function, LineColumn.Kind, LineColumn.Fund, LineColumn.Vintage];
        var missing = wanted.Where(column => Array.IndexOf(_columns, column) < 0).ToList();
        if (missing.Count > 0)
            throw LineFaults.MissingColumns(missing);
        var amounts = _columns.Where(static column => column is { } known && ColumnNames.IsAmount(known)).ToList();
        if (amounts.Count > 1)
            throw LineFaults.TwoAmounts();
        if (amounts.Count == 0)
            throw _ignored.FirstOrDefault(ColumnNames.IsAmountWithoutUnit) is { } name ? LineFaults.AmountWithoutUnit(name) : LineFaults.MissingAmount();
        row.Amount = amounts[0]!.Value;
    }
}
