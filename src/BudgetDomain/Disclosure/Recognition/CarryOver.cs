using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Whether a table shows money that came from the year before or goes on to the next.</summary>
internal static class CarryOver
{
    public static bool IsIn(RawTable table, Lexicon words, int year)
    {
        var (headerRows, columns, _) = table.Header(words, year);
        for (var r = headerRows; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r].Cells;
            var isRow = false;
            for (var c = 0; c < cells.Length; c++)
            {
                var text = cells[c].Text;
                if (text.Length == 0)
                    continue;

                // The amounts behind a label are of what it names, up to the next label.
                if (!PrintedAmount.IsAmount(text))
                    isRow = Names(text, words);
                else if (PrintedAmount.Read(text).State == FigureState.Printed && (isRow || (c < columns.Length && columns[c].Meanings.Exists(IsCarried))))
                    return true;
            }
        }

        return false;
    }

    private static bool Names(string text, Lexicon words)
    {
        if (text.Length > 40)
            return false;
        var normal = PrintedText.Normalise(text).AsSpan();
        normal = PrintedText.WithoutOfWhich(normal, out _);
        normal = PrintedText.WithoutNumbering(normal, out _);
        normal = PrintedText.WithoutYear(normal, out _);
        return normal.Contains("结转", StringComparison.Ordinal) || normal.Contains("结余", StringComparison.Ordinal) || (words.TryFind(normal, out var entry) && IsCarried(entry.Meaning));
    }

    private static bool IsCarried(Meaning meaning)
        => meaning.Member(ClosedDimension.Vintage) is (int)Vintage.CarriedOver or (int)Vintage.Reserves || meaning.Member(ClosedDimension.Side) is (int)Side.CarriedForward or (int)Side.Distribution;
}
