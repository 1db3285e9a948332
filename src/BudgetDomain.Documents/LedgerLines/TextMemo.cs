namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Remembers the last text of a column.</summary>
internal sealed class TextMemo
{
    private byte[] _text = [];
    private int _length = -1;

    public bool IsSame(ReadOnlySpan<byte> text) => text.Length == _length && text.SequenceEqual(_text.AsSpan(0, _length));

    public void Keep(ReadOnlySpan<byte> text)
    {
        if (_text.Length < text.Length)
            _text = new byte[text.Length * 2];
        text.CopyTo(_text);
        _length = text.Length;
    }
}
