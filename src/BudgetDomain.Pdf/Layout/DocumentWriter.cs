using System.Text;
using BudgetDomain.Documents;

namespace BudgetDomain.Pdf.Layout;

/// <summary>Writes pages as blocks: rows of tables, and lines joined to paragraphs, also over page breaks.</summary>
internal sealed class DocumentWriter
{
    private readonly BlockBuilder _blocks;
    private readonly Action<int, int, IEnumerable<InkPiece>>? _see;
    private readonly List<TextLine> _paragraph = [];
    private BodyEdges _edges;
    private double _indent;
    private int _firstLine;
    private int _firstPage;
    private int _lastPage;
    private int _line;

    private DocumentWriter(BlockBuilder blocks, Action<int, int, IEnumerable<InkPiece>>? see) => (_blocks, _see) = (blocks, see);

    /// <summary>Writes pages.</summary>
    /// <param name="pages">The pages in their order.</param>
    /// <param name="blocks">Takes the blocks.</param>
    /// <param name="see">Is told, for each line of the document and page, where its texts stand.</param>
    public static void Write(List<PageLayout> pages, BlockBuilder blocks, Action<int, int, IEnumerable<InkPiece>>? see = null)
    {
        PageFurniture.Remove(pages);
        AlignTables(pages);
        var edges = BodyEdges.Of(pages);
        var writer = new DocumentWriter(blocks, see);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var item in pages[i].Items)
                writer.Write(item, pages[i].Number, edges[i]);
        }

        writer.EndParagraph();
    }

    /// <summary>A table that begins a page goes on with the one that ends the page before, if their outer lines agree.</summary>
    private static void AlignTables(List<PageLayout> pages)
    {
        for (var i = 1; i < pages.Count; i++)
        {
            if (pages[i].Items is [TableItem table, ..] && pages[i - 1].Items is [.., TableItem before])
                pages[i].Items[0] = table.AlignedTo(before);
        }
    }

    private void Write(PageItem item, int page, BodyEdges edges)
    {
        if (item is TableItem table)
        {
            EndParagraph();
            _blocks.Page = page;
            for (var i = 0; i < table.Rows.Count; i++)
            {
                _blocks.AddRow(table.Rows[i], ++_line);
                if (table.Ink is { } ink)
                    _see?.Invoke(_line, page, ink[i]);
            }

            _blocks.EndGrid();
            return;
        }

        var line = ((LineItem)item).Text;
        _line++;
        if (_paragraph.Count > 0 && !ParagraphJoiner.Continues(_paragraph, _indent, line, _edges, edges, _lastPage == page))
            EndParagraph();
        if (_paragraph.Count == 0)
            (_firstLine, _firstPage, _indent) = (_line, page, line.Left - edges.Left);
        _paragraph.Add(line);
        _see?.Invoke(_firstLine, page, [InkPiece.Of(line, -1)]);
        (_edges, _lastPage) = (edges, page);
    }

    private void EndParagraph()
    {
        if (_paragraph.Count == 0)
            return;
        var text = new StringBuilder();
        foreach (var line in _paragraph)
            CellText.Append(text, line.Text);
        _paragraph.Clear();
        _blocks.Page = _firstPage;
        _blocks.AddParagraph(BlockBuilder.Clean(text.ToString()), _firstLine);
    }
}
