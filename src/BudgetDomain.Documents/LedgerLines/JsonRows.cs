using System.Text.Json;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Rows in JSON Lines: an object a line, with the names of the columns as keys.</summary>
internal sealed class JsonRows : IRowFormat
{
    private readonly HashSet<string> _ignored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineColumn?> _keys = new(StringComparer.Ordinal);
    private byte[] _unescaped = [];

    public bool EndsItself => true;

    public IReadOnlyCollection<string> Ignored => _ignored;

    public LineFailure? Read(Utf8LineSource source, RowBuffer row)
    {
        var record = source.Decode();
        if (source.HasBadBytes)
            return LineFailure.BadBytes;
        if (record.IndexOfAnyExcept(" \t\r"u8) < 0)
            return null;
        try
        {
            return ReadObject(record, row);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second for a key with a lone surrogate, which no text holds.
            return LineFailure.NoObject;
        }
    }

    private LineFailure? ReadObject(ReadOnlySpan<byte> record, RowBuffer row)
    {
        var json = new Utf8JsonReader(record);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return LineFailure.NoObject;
        LineFailure? failure = null;
        var seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = ColumnOf(ref json, out var name);
            json.Read();
            if (column is not { } known)
            {
                json.Skip();
                continue;
            }

            // Two units of amounts are as much a contradiction as one twice.
            var bit = 1 << (int)(ColumnNames.IsAmount(known) ? LineColumn.AmountWanYuan : known);
            if ((seen & bit) != 0)
                failure ??= LineFailure.KeyTwice(name);
            seen |= bit;
            if (ColumnNames.IsAmount(known))
                row.Amount = known;
            if (!Take(ref json, row, known))
                failure ??= LineFailure.BadValue(name);
        }

        // Whatever follows the object makes the reader throw.
        while (json.Read())
        {
        }

        return failure;
    }

    private LineColumn? ColumnOf(ref Utf8JsonReader json, out string name)
    {
        name = json.GetString()!;
        if (_keys.TryGetValue(name, out var known))
            return known;
        LineColumn? column = ColumnNames.TryFind(name, out var found) ? found : null;
        // A file of ever new keys must not fill the memory.
        if (_keys.Count < 256)
        {
            _keys.Add(name, column);
            if (column is null)
                _ignored.Add(name);
        }

        return column;
    }

    private bool Take(ref Utf8JsonReader json, RowBuffer row, LineColumn column)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                row.Set(column, json.ValueSpan);
                return true;
            case JsonTokenType.String when !json.ValueIsEscaped:
                row.Set(column, json.ValueSpan);
                return true;
            case JsonTokenType.String:
                if (_unescaped.Length < json.ValueSpan.Length)
                    _unescaped = new byte[json.ValueSpan.Length * 2];
                try
                {
                    row.Set(column, _unescaped.AsSpan(0, json.CopyString(_unescaped)));
                    return true;
                }
                catch (InvalidOperationException)
                {
                    // A lone surrogate, which no text holds.
                    return false;
                }

            default:
                json.Skip();
                return false;
        }
    }
}
