using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Publication;

/// <summary>A table with its header and labels, before amounts are known.</summary>
internal sealed class TableSketch
{
    public required TableLayout Layout { get; init; }

    public required ImmutableArray<SketchColumn> Columns { get; init; }

    /// <summary>The rows, each with one <see cref="SketchRow"/> for every panel.</summary>
    public required ImmutableArray<ImmutableArray<SketchRow>> Rows { get; init; }

    /// <summary>What a row stands for in the panel of a column; <see langword="null"/> where it is blank there.</summary>
    public RowMember? MemberAt(int row, int column) => Rows[row][Columns[column].Panel].Member;

    /// <summary>Whether an amount belongs to a place.</summary>
    public bool IsAmount(int row, int column) => !Columns[column].IsLabel && MemberAt(row, column) is not null;

    /// <summary>The header rows: equal beginnings side by side are one cell, and a header reaches down to the rows.</summary>
    public ImmutableArray<ImmutableArray<ComposedCell>> Header()
    {
        var depth = Columns.Max(static c => c.Path.Length);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<ComposedCell>>(depth);
        for (var r = 0; r < depth; r++)
        {
            var row = ImmutableArray.CreateBuilder<ComposedCell>(Columns.Length);
            for (var c = 0; c < Columns.Length; c++)
            {
                var path = Columns[c].Path;
                if (r >= path.Length || (c > 0 && AreOne(c - 1, c, r)))
                {
                    row.Add(ComposedCell.Covered);
                    continue;
                }

                var span = 1;
                while (c + span < Columns.Length && AreOne(c, c + span, r))
                    span++;
                row.Add(new(path[r]) { ColumnSpan = span, RowSpan = r == path.Length - 1 ? depth - r : 1 });
            }

            rows.Add(row.MoveToImmutable());
        }

        return rows.MoveToImmutable();
    }

    /// <summary>The rows with a text for each amount.</summary>
    /// <param name="amount">The cell of an amount by row and column.</param>
    public ImmutableArray<ImmutableArray<ComposedCell>> Body(Func<int, int, ComposedCell> amount)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<ComposedCell>>(Rows.Length);
        var firstLabel = FirstLabels();
        for (var r = 0; r < Rows.Length; r++)
        {
            var row = ImmutableArray.CreateBuilder<ComposedCell>(Columns.Length);
            for (var c = 0; c < Columns.Length; c++)
            {
                if (!Columns[c].IsLabel)
                    row.Add(IsAmount(r, c) ? amount(r, c) : ComposedCell.Blank);
                else
                    row.Add(Rows[r][Columns[c].Panel].Labels[c - firstLabel[Columns[c].Panel]] is { Length: > 0 } text ? new(text) : ComposedCell.Blank);
            }

            rows.Add(row.MoveToImmutable());
        }

        return rows.MoveToImmutable();
    }

    private int[] FirstLabels()
    {
        var first = new int[Columns[^1].Panel + 1];
        Array.Fill(first, -1);
        for (var c = 0; c < Columns.Length; c++)
            first[Columns[c].Panel] = first[Columns[c].Panel] < 0 ? c : first[Columns[c].Panel];
        return first;
    }

    /// <summary>Whether two columns have the same headers down to a level, and the same panel.</summary>
    private bool AreOne(int left, int right, int level)
        => Columns[left].Panel == Columns[right].Panel
            && Columns[left].Path.Length > level && Columns[right].Path.Length > level
            && Columns[left].Path.AsSpan(0, level + 1).SequenceEqual(Columns[right].Path.AsSpan(0, level + 1))
            && (level < Columns[left].Path.Length - 1 || level < Columns[right].Path.Length - 1);
}
