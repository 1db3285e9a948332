using System.Collections.Immutable;
using BudgetDomain.Publication;

namespace BudgetDomain.Documents;

/// <summary>Which cell of a composed table fills each of its places, for formats that draw merged cells.</summary>
internal sealed class ComposedSpans
{
    private readonly (int Row, int Column)[] _owners;
    private readonly int _width;

    /// <param name="rows">The rows, all of one width.</param>
    public ComposedSpans(ImmutableArray<ImmutableArray<ComposedCell>> rows)
    {
        _width = rows.IsEmpty ? 0 : rows[0].Length;
        _owners = new (int, int)[rows.Length * _width];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < _width; c++)
                _owners[(r * _width) + c] = (r, c);
        }

        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < _width; c++)
            {
                if (!rows[r][c].IsCovered)
                    Claim(rows, r, c);
            }
        }
    }

    /// <summary>The upper left place of the cell that fills a place: the place itself unless a merged cell covers it.</summary>
    public (int Row, int Column) OwnerOf(int row, int column) => _owners[(row * _width) + column];

    /// <summary>Whether a cell begins at a place.</summary>
    public bool Begins(int row, int column) => OwnerOf(row, column) == (row, column);

    private void Claim(ImmutableArray<ImmutableArray<ComposedCell>> rows, int row, int column)
    {
        var cell = rows[row][column];
        for (var r = row; r < Math.Min(rows.Length, row + cell.RowSpan); r++)
        {
            for (var c = column; c < Math.Min(_width, column + cell.ColumnSpan); c++)
                _owners[(r * _width) + c] = (row, column);
        }
    }
}
