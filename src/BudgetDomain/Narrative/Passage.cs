using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>
/// A paragraph of the narrative with its lines joined: as printed, and without blanks and quotes and with half-width signs, in
/// which form it is read. Positions are those of the second form.
/// </summary>
internal sealed class Passage
{
    private readonly int[] _origins;
    private readonly (int From, int Line, int Page)[] _lines;

    public Passage(string printed, string text, int[] origins, (int From, int Line, int Page)[] lines, Chapter? chapter)
    {
        (Printed, Text, _origins, _lines, Chapter) = (printed, text, origins, lines, chapter);
    }

    /// <summary>Where it comes among the passages of its document.</summary>
    public int Index { get; set; }

    /// <summary>The text as printed, on one line.</summary>
    public string Printed { get; }

    /// <summary>The text as it is read.</summary>
    public string Text { get; }

    public Chapter? Chapter { get; }

    /// <summary>The subject that it begins with as an item; <see langword="null"/> where it is none.</summary>
    public Label? Item { get; set; }

    /// <summary>Amounts that are no whole number of 分, or beyond all bounds.</summary>
    public List<NumberToken> Unreadable { get; } = [];

    /// <summary>The first of the amounts and percentages that are not read because the paragraph has too many numbers, and how many there are.</summary>
    public (NumberToken First, int Count)? Beyond { get; set; }

    /// <summary>The line and page on which a position stands.</summary>
    public (int Line, int Page) PlaceOf(int position)
    {
        var (line, page) = (_lines[0].Line, _lines[0].Page);
        var origin = position < _origins.Length ? _origins[position] : Printed.Length;
        foreach (var (from, at, on) in _lines)
        {
            if (from > origin)
                break;
            (line, page) = (at, on);
        }

        return (line, page);
    }

    /// <summary>What is printed from one position to another.</summary>
    public string PrintedAt(int start, int end)
    {
        if (start >= end)
            return string.Empty;
        var from = _origins[start];
        var to = end < _origins.Length ? _origins[end] : Printed.Length;
        return Printed[from..to].Trim();
    }

    /// <summary>The sentence around a position, as printed.</summary>
    public string SentenceAt(int position)
    {
        const int Longest = 400;
        var start = position;
        while (start > 0 && Text[start - 1] is not '。' && position - start < Longest)
            start--;
        var end = position;
        while (end < Text.Length && Text[end] is not '。' && end - position < Longest)
            end++;
        end = Math.Min(end + 1, Text.Length);
        var from = start == 0 ? 0 : _origins[start - 1] + 1;
        return Printed[from..(end < _origins.Length ? _origins[end] : Printed.Length)].Trim();
    }
}
