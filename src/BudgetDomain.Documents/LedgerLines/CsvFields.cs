namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Cuts a record into fields: separated by one byte, quoted where they hold it (RFC 4180).</summary>
internal sealed class CsvFields(byte separator)
{
    private (int Start, int Length)[] _fields = new (int, int)[32];
    private byte[] _unquoted = [];

    /// <summary>What separates the fields.</summary>
    public byte Separator => separator;

    /// <summary>How many fields the record has.</summary>
    public int Count { get; private set; }

    /// <summary>Cuts a record.</summary>
    /// <returns>Whether every quote is closed, with nothing but a separator after it.</returns>
    public bool Cut(ReadOnlySpan<byte> record)
    {
        Count = 0;
        if (record.IndexOf((byte)'"') >= 0)
            return CutQuoted(record);
        var start = 0;
        while (true)
        {
            var length = record[start..].IndexOf(separator);
            Add(start, length < 0 ? record.Length - start : length);
            if (length < 0)
                return true;
            start += length + 1;
        }
    }

    /// <summary>Where a field stands in the record that was cut; a negative start where it had to be unquoted.</summary>
    public (int Start, int Length) this[int index] => _fields[index];

    /// <summary>The text of a field of the record that was cut.</summary>
    public ReadOnlySpan<byte> Field(ReadOnlySpan<byte> record, int index)
    {
        var (start, length) = _fields[index];
        return start >= 0 ? record.Slice(start, length) : _unquoted.AsSpan(~start, length);
    }

    private bool CutQuoted(ReadOnlySpan<byte> record)
    {
        if (_unquoted.Length < record.Length)
            _unquoted = new byte[record.Length * 2];
        var used = 0;
        var at = 0;
        while (true)
        {
            if (at < record.Length && record[at] == '"')
            {
                var begin = used;
                if (!Unquote(record, ref at, ref used))
                    return false;
                Add(~begin, used - begin);
            }
            else
            {
                var length = record[at..].IndexOf(separator);
                length = length < 0 ? record.Length - at : length;
                Add(at, length);
                at += length;
            }

            if (at == record.Length)
                return true;
            if (record[at++] != separator)
                return false;
        }
    }

    private bool Unquote(ReadOnlySpan<byte> record, ref int at, ref int used)
    {
        at++;
        while (true)
        {
            var quote = record[at..].IndexOf((byte)'"');
            if (quote < 0)
                return false;
            record.Slice(at, quote).CopyTo(_unquoted.AsSpan(used));
            used += quote;
            at += quote + 1;
            if (at == record.Length || record[at] != '"')
                return true;
            _unquoted[used++] = (byte)'"';
            at++;
        }
    }

    private void Add(int start, int length)
    {
        if (Count == _fields.Length)
            Array.Resize(ref _fields, 2 * Count);
        _fields[Count++] = (start, length);
    }
}
