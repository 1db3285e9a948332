using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Pdf.Layout;

/// <summary>A line of text or a table on a page.</summary>
/// <param name="Top">Its upper end.</param>
/// <param name="Bottom">Its lower end.</param>
internal abstract record PageItem(double Top, double Bottom)
{
    /// <summary>The line; <see langword="null"/> for a table.</summary>
    public TextLine? Line => (this as LineItem)?.Text;
}

/// <summary>A line of text.</summary>
internal sealed record LineItem(TextLine Text) : PageItem(Text.Top, Text.Bottom);

/// <summary>A table.</summary>
/// <param name="Top">Its upper end.</param>
/// <param name="Bottom">Its lower end.</param>
/// <param name="Xs">The places of its vertical lines.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record TableItem(double Top, double Bottom, ImmutableArray<double> Xs, List<ImmutableArray<GridCell>> Rows) : PageItem(Top, Bottom)
{
    /// <summary>Where the texts of each row stand; <see langword="null"/> where nobody asks.</summary>
    public List<List<InkPiece>>? Ink { get; init; }

    // The same line of two pages, computed twice.
    private const double SameLine = 4;

    /// <summary>
    /// The rows with the columns of the table that this one goes on with: a last row on a page of its own draws only the lines it needs.
    /// </summary>
    /// <param name="before">The table at the end of the page before.</param>
    public TableItem AlignedTo(TableItem before)
    {
        if (Xs.Length >= before.Xs.Length || Math.Abs(Xs[0] - before.Xs[0]) > SameLine || Math.Abs(Xs[^1] - before.Xs[^1]) > SameLine)
            return this;

        // For each column, how many of the other table's it is.
        var widths = new int[Xs.Length - 1];
        var at = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            while (at < before.Xs.Length && before.Xs[at] < Xs[i + 1] - SameLine)
            {
                at++;
                widths[i]++;
            }

            if (at == before.Xs.Length || Math.Abs(before.Xs[at] - Xs[i + 1]) > SameLine || widths[i] == 0)
                return this;
        }

        return this with
        {
            Xs = before.Xs,
            Rows = Rows.ConvertAll(row => Widened(row, widths)),
            Ink = Ink?.ConvertAll(row => row.ConvertAll(piece => piece.Column <= 0 ? piece : piece with { Column = widths.Take(piece.Column).Sum() })),
        };
    }

    private static ImmutableArray<GridCell> Widened(ImmutableArray<GridCell> row, int[] widths)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(widths.Sum());
        for (var i = 0; i < widths.Length; i++)
        {
            cells.Add(row[i]);
            for (var more = 1; more < widths[i]; more++)
                cells.Add(new(string.Empty, IsCovered: true));
        }

        return cells.MoveToImmutable();
    }
}
