using BudgetDomain.Documents.Packages;
using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>Reads the body of a Word file: paragraphs with their numbers, tables with merged cells, text boxes, notes; changes as accepted.</summary>
/// <remarks>
/// One pass over the XML. Elements that only wrap others (content controls, insertions, links) are walked through; deletions, field codes
/// and the second form of a drawing are skipped. Lines count paragraphs and rows of tables; pages follow the breaks that the file holds.
/// </remarks>
internal sealed class WordReader(
    PartXml xml, WordStyles styles, WordNumbering numbering, Dictionary<string, string> footnotes, Dictionary<string, string> endnotes, SourcePlaces<WordSpot>? places = null)
{
    // As a tab in a table of contents is drawn, and anywhere else.
    private const string Leader = "……", Gap = "    ";
    private readonly List<string> _notes = [];
    private readonly HashSet<int> _chosen = [];
    private readonly FlowText _joined = new();
    private int _line;
    private int _page = 1;
    private bool _hasBroken;

    // The last paragraph without words: all that an empty cell has.
    private int _blank;

    /// <summary>Reads the document and hands out its blocks in reading order.</summary>
    internal void Read(Action<WordBlock> write)
    {
        while (xml.Read())
        {
            if (!xml.IsStart || !IsWord || xml.Name != "body")
                continue;
            ReadContent(block =>
            {
                write(block);
                WriteNotes(write);
            });
            return;
        }
    }

    private bool IsWord => xml.Namespace is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Reads paragraphs and tables up to the end of the present element.</summary>
    private void ReadContent(Action<WordBlock> write)
    {
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (SkipsHidden())
                continue;
            if (IsWord && xml.Name == "p")
                ReadParagraph(write);
            else if (IsWord && xml.Name == "tbl")
                ReadTable(write);
        }
    }

    /// <summary>Skips what is not shown, and the form of a drawing for older programs where the newer one was read.</summary>
    private bool SkipsHidden()
    {
        switch (xml.Name)
        {
            case "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "instrText" or "delText" or "delInstrText" or "rt" or "tblPr" or "tblGrid" or "sectPr":
            case "Fallback" when _chosen.Contains(xml.Depth):
                xml.Skip();
                return true;
            case "AlternateContent":
                _chosen.Remove(xml.Depth + 1);
                return false;
            case "Choice":
                _chosen.Add(xml.Depth);
                return false;
            default:
                return false;
        }
    }

    private void ReadParagraph(Action<WordBlock> write)
    {
        var properties = new WordProperties();
        var text = new FlowText();
        var boxes = new List<WordBlock>();
        var page = 0;
        var line = ++_line;
        var (begin, isEmpty, propertiesEnd) = (xml.Place, xml.IsEmpty, default(XmlPlace?));
        if (!isEmpty)
            ReadRuns(properties, text, boxes, ref page, ref propertiesEnd);
        var end = xml.Place;
        var number = properties.IsJoined ? string.Empty : Number(properties);
        var own = text.Take();
        var source = places?.Begin() ?? 0;
        places?.Add(source, new(own, begin, isEmpty, propertiesEnd, end));
        var words = _joined.Take() + own;
        if (properties.IsJoined)
            _joined.Append(words);
        else if (words.AsSpan().IndexOfAnyExcept(' ', '\n', '\u3000') >= 0)
            write(new(number + words.TrimStart(), HeadingLevel(properties), null, line, page > 0 ? page : _page, source));
        else
            _blank = source;
        foreach (var box in boxes)
            write(InBox(box, source));
        if (properties.EndsPage)
            BreakPage();
    }

    /// <summary>A block of a text box, to which the paragraph that holds the box stands: nothing else can be noted there.</summary>
    private WordBlock InBox(WordBlock block, int source)
    {
        if (places is null)
            return block;
        foreach (var row in block.Table?.Rows ?? [])
        {
            for (var i = 0; i < row.Cells.Count; i++)
                row.Cells[i] = row.Cells[i] with { Source = source };
        }

        return block with { Source = source };
    }

    private void ReadRuns(WordProperties properties, FlowText text, List<WordBlock> boxes, ref int page, ref XmlPlace? propertiesEnd)
    {
        var depth = xml.Depth;
        var vanishes = false;
        while (xml.ReadInside(depth))
        {
            if (SkipsHidden())
                continue;
            if (!IsWord)
                continue;
            switch (xml.Name)
            {
                case "pPr":
                    properties.Read(xml);
                    propertiesEnd ??= xml.Place;
                    if (properties.BeginsPage)
                        BreakPage();
                    break;
                case "r":
                    vanishes = false;
                    break;
                case "vanish":
                    vanishes = PartXml.IsOn(xml.Attribute("val"), otherwise: true);
                    break;
                case "rPrChange":
                    xml.Skip();
                    break;
                case "t" when !vanishes:
                    text.Append(xml.ReadText());
                    (page, _hasBroken) = (page == 0 ? _page : page, false);
                    break;
                case "tab" when !vanishes:
                    text.Append(styles.IsContents(properties.Style) ? Leader : Gap);
                    break;
                case "cr" or "br" when !vanishes && xml.Attribute("type") is null or "textWrapping":
                    text.AppendBreak();
                    break;
                case "br" when xml.Attribute("type") == "page":
                    BreakPage();
                    break;
                case "lastRenderedPageBreak":
                    // Where Word last broke the page; behind a break that the author set it says the same again.
                    if (!_hasBroken)
                        _page++;
                    break;
                case "noBreakHyphen":
                    text.Append("-");
                    break;
                case "footnoteReference" or "endnoteReference":
                    AddNote(xml.Name == "footnoteReference" ? footnotes : endnotes, xml.Attribute("id"));
                    break;
                case "txbxContent":
                    ReadContent(boxes.Add);
                    break;
            }
        }
    }

    private void BreakPage()
    {
        _page++;
        _hasBroken = true;
    }

    private int HeadingLevel(WordProperties properties)
        => properties.OutlineLevel is { } level ? WordStyles.LevelOf(level) : styles.HeadingLevel(properties.Style);

    private string Number(WordProperties properties)
    {
        if (properties.NumberingId is { } id)
            return numbering.Next(id, properties.NumberingLevel);
        return styles.Numbering(properties.Style) is { NumberingId: { } styleId } style ? numbering.Next(styleId, style.NumberingLevel) : string.Empty;
    }

    private void ReadTable(Action<WordBlock> write)
    {
        var draft = new WordTable();
        var (line, page) = (_line + 1, _page);
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                if (!SkipsHidden() && IsWord && xml.Name == "tr")
                    ReadRow(draft);
            }
        }

        draft.Table.End();
        write(new(string.Empty, 0, draft.Table, line, page));
    }

    private void ReadRow(WordTable draft)
    {
        if (xml.IsEmpty)
            return;
        draft.BeginRow(++_line, _page);
        var (depth, line, deleted) = (xml.Depth, _line, false);
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "trPr":
                    deleted = ReadRowProperties(draft);
                    break;
                case "tc" when IsWord && !deleted:
                    ReadCell(draft);
                    break;
                case "tc" or "tblPrEx":
                    xml.Skip();
                    break;
                default:
                    SkipsHidden();
                    break;
            }
        }

        // Paragraphs of cells are no lines of their own.
        _line = Math.Max(line, draft.LastInnerLine);
        draft.EndRow();
    }

    private bool ReadRowProperties(WordTable draft)
    {
        var deleted = false;
        if (xml.IsEmpty)
            return false;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.Name == "gridBefore")
                draft.AddBlank(PartXml.Number(xml.Attribute("val")));
            else if (xml.Name == "del")
                deleted = true;
        }

        return deleted;
    }

    private void ReadCell(WordTable draft)
    {
        var (span, merge) = (1, default(string));
        var content = new List<WordBlock>();
        _blank = 0;
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                if (SkipsHidden() || !IsWord)
                    continue;
                switch (xml.Name)
                {
                    case "gridSpan":
                        span = Math.Clamp(PartXml.Number(xml.Attribute("val")), 1, SpanGrid.MostColumns);
                        break;
                    case "vMerge":
                        merge = xml.Attribute("val") ?? "continue";
                        break;
                    case "p":
                        ReadParagraph(content.Add);
                        break;
                    case "tbl":
                        ReadTable(content.Add);
                        break;
                }
            }
        }

        draft.AddCell(content, span, merge == "continue", places is null ? 0 : SourceOf(content));
    }

    /// <summary>The number of the text of a cell: that of its paragraphs together.</summary>
    private int SourceOf(List<WordBlock> content)
    {
        var source = places!.Begin();
        foreach (var block in content)
        {
            foreach (var spot in block.Table is null ? places.Of(block.Source) : [])
                places.Add(source, spot);
        }

        if (places.Of(source).Count == 0)
        {
            foreach (var spot in places.Of(_blank))
                places.Add(source, spot);
        }

        return source;
    }

    private void AddNote(Dictionary<string, string> notes, string? id)
    {
        if (id is not null && notes.TryGetValue(id, out var note) && note.Length > 0)
            _notes.Add(note);
    }

    private void WriteNotes(Action<WordBlock> write)
    {
        foreach (var note in _notes)
            write(new(note, 0, null, ++_line, _page));
        _notes.Clear();
    }
}
