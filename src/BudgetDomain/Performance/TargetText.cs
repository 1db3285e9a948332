using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>The text of a target, folded (full-width characters as ASCII, no blanks), that knows where each character stood.</summary>
internal readonly ref struct TargetText
{
    private readonly ReadOnlySpan<char> _original;
    private readonly ReadOnlySpan<int> _positions;

    private TargetText(ReadOnlySpan<char> original, ReadOnlySpan<char> folded, ReadOnlySpan<int> positions)
    {
        _original = original;
        Folded = folded;
        _positions = positions;
    }

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Folded { get; }

    /// <summary>Folds a text into buffers that hold <see cref="IndicatorTarget.MaxLength"/> characters.</summary>
    public static TargetParse? TryFold(ReadOnlySpan<char> text, Span<char> buffer, Span<int> positions, out TargetText folded)
    {
        folded = default;
        var cursor = new FoldedText(text);
        var length = 0;
        for (; cursor.Current != FoldedText.End; cursor.Advance())
        {
            if (cursor.Current == ' ')
                continue;
            if (length == buffer.Length || (length > 0 && cursor.Position - positions[0] >= IndicatorTarget.MaxLength))
                return TargetParse.Refused(cursor.Position, TargetExpectation.Short);
            if (char.IsControl((char)cursor.Current))
                return TargetParse.Refused(cursor.Position, TargetExpectation.Printable);
            positions[length] = cursor.Position;
            buffer[length++] = (char)cursor.Current;
        }

        if (length == 0)
            return TargetParse.Refused(text.Length, TargetExpectation.Something);
        folded = new(text, buffer[..length], positions[..length]);
        return null;
    }

    /// <summary>Where a folded character stands in the text; the end of the text behind the last.</summary>
    public int PositionOf(int index) => index < _positions.Length ? _positions[index] : _positions[^1] + 1;

    /// <summary>A piece of the text as it was printed, without blanks around it.</summary>
    public string Original(int start, int end) => start >= end ? string.Empty : _original[_positions[start]..(_positions[end - 1] + 1)].ToString();
}
