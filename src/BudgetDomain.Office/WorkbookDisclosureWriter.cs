using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Documents;
using BudgetDomain.Documents.Workbooks;
using BudgetDomain.Office.Workbooks;
using BudgetDomain.Publication;

namespace BudgetDomain.Office;

/// <summary>Writes a composed disclosure as a workbook (<c>.xlsx</c>): a sheet for each table, set up for printing, and sheets for the text between them.</summary>
/// <remarks>Amounts are numbers that print as the disclosure has them; every text is a text, whatever it begins with.</remarks>
public static class WorkbookDisclosureWriter
{
    private const int TextWidth = 90, NarrowestAmount = 12, WidestLabel = 36;

    private static readonly CellStyle Title = new() { Size = 16, IsBold = true, Align = CellAlign.Centre };
    private static readonly CellStyle Header = new() { IsBold = true, Align = CellAlign.Centre, Wraps = true, HasLines = true };
    private static readonly CellStyle Label = new() { Wraps = true, HasLines = true };
    private static readonly CellStyle Amount = new() { Align = CellAlign.Right, HasLines = true };
    private static readonly CellStyle Text = new() { Size = 12, Wraps = true };
    private static readonly CellStyle Small = new();

    /// <summary>Writes a disclosure.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="output">Where it goes; it is not closed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(ComposedDisclosure disclosure, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(output);
        var sheets = new List<SheetDraft>();
        SheetDraft? text = null;
        foreach (var block in disclosure.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (block)
            {
                case ComposedTable table:
                    text = null;
                    sheets.Add(TableSheet(table));
                    break;
                case ComposedGrid grid:
                    text = null;
                    sheets.Add(GridSheet(grid));
                    break;
                default:
                    if (text is null)
                        sheets.Add(text = TextSheet(sheets.Count == 0 ? "封面" : (block as ComposedHeading)?.Text ?? "说明"));
                    AddText(text, block);
                    break;
            }
        }

        if (sheets.Count == 0)
            sheets.Add(TextSheet("封面"));
        WorkbookParts.Write(sheets, string.Empty, output, cancellationToken);
    }

    private static SheetDraft TextSheet(string name) => new(name) { Widths = { TextWidth } };

    /// <summary>Adds a text on rows as high as it needs: not every program finds that out when it opens a file.</summary>
    private static void AddWrapped(SheetDraft sheet, string text, CellStyle style)
    {
        // Columns are measured in digits of 11 points.
        var lines = ((DigitsOf(text) * style.Size) + (TextWidth * 11) - 1) / (TextWidth * 11);
        sheet.Heights.Add(sheet.Rows.Count, (Math.Max(1, lines) * style.Size * 3 / 2) + 4);
        sheet.Add(CellDraft.OfText(text, style));
    }

    private static void AddText(SheetDraft sheet, ComposedBlock block)
    {
        switch (block)
        {
            case ComposedHeading { Level: 1 } heading:
                AddWrapped(sheet, heading.Text, Title with { Size = 22 });
                break;
            case ComposedHeading heading:
                AddWrapped(sheet, heading.Text, Text with { IsBold = true, Size = heading.Level == 2 ? 16 : heading.Level == 3 ? 14 : 12, Align = heading.Level == 2 ? CellAlign.Centre : CellAlign.Left });
                break;
            case ComposedParagraph paragraph:
                AddWrapped(sheet, paragraph.Text, Text);
                break;
            case ComposedChart chart:
                sheet.Charts.Add((sheet.Rows.Count, chart));
                for (var i = 0; i < SheetParts.ChartRows; i++)
                    sheet.Add();
                break;
        }
    }

    private static SheetDraft TableSheet(ComposedTable table)
    {
        var sheet = new SheetDraft(string.Create(CultureInfo.InvariantCulture, $"{table.Layout.Number} {table.Layout.Title}")) { IsLandscape = true };
        AddBand(sheet, table.Title, table.Width, Title);
        var line = new CellDraft[table.Width];
        Array.Fill(line, new(string.Empty, null, Small));
        line[0] = CellDraft.OfText($"单位名称：{table.UnitName}", Small);
        line[^1] = CellDraft.OfText($"单位：{table.Unit.Word()}", Small with { Align = CellAlign.Right });
        sheet.Add(line);
        AddRows(sheet, table.Header, static _ => Header);
        sheet.HeaderRows = sheet.Rows.Count;
        AddRows(sheet, table.Rows, static cell => cell.Amount is null ? Label : Amount);
        if (table.Note.Length > 0)
            AddBand(sheet, table.Note, table.Width, Small with { Wraps = true });
        for (var c = 0; c < table.Width; c++)
            sheet.Widths.Add(WidthOf(table, c));
        return sheet;
    }

    private static SheetDraft GridSheet(ComposedGrid grid)
    {
        var sheet = new SheetDraft(grid.Title);
        var width = grid.Rows.Max(static row => row.Length);
        AddBand(sheet, grid.Title, width, Title);
        if (grid.Subtitle.Length > 0)
            AddBand(sheet, grid.Subtitle, width, Small with { Align = CellAlign.Centre });
        AddRows(sheet, grid.Rows, static _ => Label);
        sheet.Widths.AddRange(Enumerable.Repeat(TextWidth / width, width));
        return sheet;
    }

    /// <summary>Adds one text over the whole width.</summary>
    private static void AddBand(SheetDraft sheet, string text, int width, CellStyle style)
    {
        if (width > 1)
            sheet.Merges.Add(new(sheet.Rows.Count, 0, sheet.Rows.Count, width - 1));
        sheet.Heights.Add(sheet.Rows.Count, style.Size * 2);
        sheet.Add(CellDraft.OfText(text, style));
    }

    private static void AddRows(SheetDraft sheet, ImmutableArray<ImmutableArray<ComposedCell>> rows, Func<ComposedCell, CellStyle> styleOf)
    {
        var spans = new ComposedSpans(rows);
        var first = sheet.Rows.Count;
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = new CellDraft[rows[r].Length];
            for (var c = 0; c < cells.Length; c++)
            {
                var cell = rows[r][c];
                cells[c] = spans.Begins(r, c) ? Cell(cell, styleOf(cell)) : new(string.Empty, null, styleOf(cell));
                if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
                    sheet.Merges.Add(new(first + r, c, first + r + cell.RowSpan - 1, c + cell.ColumnSpan - 1));
            }

            sheet.Add(cells);
        }
    }

    /// <summary>An amount is the number that its text prints, and a format that prints it so.</summary>
    private static CellDraft Cell(ComposedCell cell, CellStyle style)
    {
        if (cell.Amount is null || !decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return CellDraft.OfText(cell.Text, style);
        var point = cell.Text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? string.Empty : "." + new string('0', cell.Text.Length - point - 1);
        return new(cell.Text, number, style with { Format = $"#,##0{decimals}" });
    }

    /// <summary>As wide as the longest text of a column; a Chinese character takes two digits.</summary>
    private static int WidthOf(ComposedTable table, int column)
    {
        var (isAmount, width) = (false, 6);
        foreach (var row in table.Rows)
        {
            isAmount |= row[column].Amount is not null;
            width = Math.Max(width, DigitsOf(row[column].Text) + 2);
        }

        foreach (var row in table.Header)
        {
            if (row[column].ColumnSpan == 1)
                width = Math.Max(width, Math.Min(DigitsOf(row[column].Text) + 2, 14));
        }

        return isAmount ? Math.Max(width, NarrowestAmount) : Math.Min(width, WidestLabel);
    }

    private static int DigitsOf(string text) => text.Sum(static c => c < 0x80 ? 1 : 2);
}
