using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Layout;

/// <summary>A ruling line put together from its pieces: dots, dashes, the two strokes of a double line, the edges of cell after cell.</summary>
/// <param name="At">Where it lies across.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct RuleLine(double At, double From, double To)
{
    // No row or column of text is as narrow as the two strokes of a double line are apart.
    private const double SameLine = 3.2;

    // Between the dots of a dotted line, and where the pieces of a line should meet but do not.
    private const double Gap = 3.6;

    // What is shorter is a dot or the end of another line.
    private const double Shortest = 4;

    /// <summary>Joins pieces that lie on one line and touch.</summary>
    public static List<RuleLine> Join(List<Rule> pieces)
    {
        pieces.Sort(static (a, b) => a.At.CompareTo(b.At));
        var lines = new List<RuleLine>();
        for (var first = 0; first < pieces.Count;)
        {
            var end = first;
            while (end < pieces.Count && pieces[end].At - pieces[first].At <= SameLine)
                end++;
            JoinOne(pieces[first..end], lines);
            first = end;
        }

        return lines;
    }

    private static void JoinOne(List<Rule> pieces, List<RuleLine> lines)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var piece in pieces)
        {
            sum += piece.At * (piece.Length + 0.01);
            weight += piece.Length + 0.01;
        }

        var at = sum / weight;
        pieces.Sort(static (a, b) => a.From.CompareTo(b.From));
        var (from, to) = (pieces[0].From, pieces[0].To);
        foreach (var piece in pieces)
        {
            if (piece.From <= to + Gap)
            {
                to = Math.Max(to, piece.To);
                continue;
            }

            Add(at, from, to, lines);
            (from, to) = (piece.From, piece.To);
        }

        Add(at, from, to, lines);
    }

    private static void Add(double at, double from, double to, List<RuleLine> lines)
    {
        if (to - from >= Shortest)
            lines.Add(new(at, from, to));
    }
}
