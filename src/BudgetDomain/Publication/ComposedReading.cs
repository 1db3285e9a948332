using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Publication;

/// <summary>Composed blocks as blocks that were read, each on a line of its own, and the way back from a line to a row.</summary>
internal sealed class ComposedReading(ImmutableArray<ComposedBlock> blocks)
{
    private readonly Dictionary<int, (ComposedTable Table, int Row)> _rows = [];
    private int _line;

    public SourceDocument ToDocument(string name)
    {
        (_line, var result) = (0, ImmutableArray.CreateBuilder<Block>());
        _rows.Clear();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ComposedHeading heading:
                    result.Add(new Paragraph(heading.Text, ++_line, headingLevel: Math.Min(heading.Level, 6)));
                    break;
                case ComposedParagraph paragraph:
                    result.Add(new Paragraph(paragraph.Text, ++_line));
                    break;
                case ComposedGrid grid:
                    result.Add(new Paragraph(grid.Title, ++_line));
                    if (grid.Subtitle.Length > 0)
                        result.Add(new Paragraph(grid.Subtitle, ++_line));
                    result.Add(new Grid([.. grid.Rows.Select(Row)]));
                    break;
                case ComposedTable table:
                    result.Add(new Paragraph(table.Title, ++_line));
                    result.Add(new Paragraph(UnitNameLine(table), ++_line));
                    result.Add(new Paragraph(UnitLine(table), ++_line));
                    result.Add(Grid(table));
                    if (table.Note.Length > 0)
                        result.Add(new Paragraph(table.Note, ++_line));
                    break;
            }
        }

        return new(name, result.ToImmutable());
    }

    /// <summary>The row that stands on a line.</summary>
    public bool TryFindRow(int line, out (ComposedTable Table, int Row) row) => _rows.TryGetValue(line, out row);

    public static string UnitNameLine(ComposedTable table) => $"单位名称：{table.UnitName}";

    public static string UnitLine(ComposedTable table) => $"单位：{table.Unit.Word()}";

    private Grid Grid(ComposedTable table)
    {
        var rows = ImmutableArray.CreateBuilder<GridRow>(table.Header.Length + table.Rows.Length);
        foreach (var header in table.Header)
            rows.Add(Row(header));
        for (var r = 0; r < table.Rows.Length; r++)
        {
            rows.Add(Row(table.Rows[r]));
            _rows.Add(_line, (table, r));
        }

        return new(rows.MoveToImmutable());
    }

    // Covered places are left as blank ones: the cells above and beside say as much, and most formats cannot say it.
    private GridRow Row(ImmutableArray<ComposedCell> cells) => new(++_line, 0, [.. cells.Select(static c => new GridCell(c.Text))]);
}
