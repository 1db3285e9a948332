using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using BudgetDomain.Office.Packages;
using BudgetDomain.Office.Workbooks;

namespace BudgetDomain.Office.Annotations;

/// <summary>Puts comments on cells of a sheet of an original workbook, beside those that it has.</summary>
internal sealed class SheetComments(PackageEdit edit, string author)
{
    // What stands behind the pointer to drawn comments in a sheet.
    private static readonly HashSet<string> Behind = ["legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"];

    /// <summary>Adds comments.</summary>
    /// <param name="sheet">The path of the sheet.</param>
    /// <param name="notes">The comments, one for a cell.</param>
    public void Add(string sheet, IReadOnlyList<CellNote> notes)
    {
        var text = edit.Find(sheet)!;
        var space = text.RootNamespace();
        var isStrict = space.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal);
        var targets = edit.Package.ReadRelationships(sheet);
        var comments = targets.Values.FirstOrDefault(static target => target.Kind == "comments").Path;
        var fresh = comments is null ? notes : Merge(comments, notes, space);
        if (comments is null)
        {
            comments = edit.Free("xl/comments", ".xml");
            edit.Set(comments, PackageWriter.Xml(xml => CommentParts.WriteTexts(xml, notes, author)));
            edit.AddType(comments, OfficeNames.CommentsType);
            edit.Relate(sheet, "comments", comments, isStrict);
        }

        if (fresh.Count == 0)
            return;
        if (text.AttributeOf("legacyDrawing", "id") is { } id && targets.TryGetValue(id, out var drawing) && edit.Find(drawing.Path) is { } boxes && AddBoxes(boxes, fresh))
        {
            edit.Set(drawing.Path, boxes.ToBytes());
            return;
        }

        var path = edit.Free("xl/drawings/vmlDrawing", ".vml");
        edit.Set(path, PackageWriter.Xml(xml => CommentParts.WriteBoxes(xml, fresh)));
        edit.AddDefaultType("vml", OfficeNames.VmlType);
        var own = edit.Relate(sheet, "vmlDrawing", path, isStrict);
        var relationships = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : OfficeNames.R;
        text.InsertBefore(Behind, $"<legacyDrawing xmlns=\"{WebUtility.HtmlEncode(space)}\" xmlns:rel=\"{relationships}\" rel:id=\"{own}\"/>");
        edit.Set(sheet, text.ToBytes());
    }

    /// <summary>Adds texts to comments that are there, and gives those that stand on a cell without one.</summary>
    private List<CellNote> Merge(string path, IReadOnlyList<CellNote> notes, string space)
    {
        XNamespace s = space;
        var document = XDocument.Parse(edit.Find(path)!.Value, LoadOptions.PreserveWhitespace);
        var root = document.Root!;
        var list = root.Element(s + "commentList") ?? Added(root, s + "commentList");
        var authors = root.Element(s + "authors") ?? Added(root, s + "authors");
        authors.Add(new XElement(s + "author", author));
        var number = authors.Elements(s + "author").Count() - 1;
        var fresh = new List<CellNote>();
        foreach (var note in notes)
        {
            var reference = CommentParts.Reference(note.Row, note.Column);
            var made = XElement.Parse(Element(note, number));
            if (space != OfficeNames.S)
                Rename(made, s);
            if (list.Elements(s + "comment").FirstOrDefault(c => (string?)c.Attribute("ref") == reference) is not { } old)
            {
                list.Add(made);
                fresh.Add(note);
            }
            else if (old.Element(s + "text") is { } text)
            {
                // What someone else wrote there stays above it; a text without runs becomes one.
                foreach (var plain in text.Elements(s + "t").ToList())
                    plain.ReplaceWith(new XElement(s + "r", plain));
                text.Add(Break(s), made.Descendants(s + "r").Single());
            }
        }

        edit.Set(path, PackageWriter.Xml(document.Root!.WriteTo));
        return fresh;
    }

    private static XElement Added(XElement root, XName name)
    {
        var element = new XElement(name);
        root.Add(element);
        return element;
    }

    private static XElement Break(XNamespace s) => new(s + "r", new XElement(s + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), "\n\n"));

    private static void Rename(XElement element, XNamespace space)
    {
        foreach (var each in element.DescendantsAndSelf())
            each.Name = space + each.Name.LocalName;
        element.Attributes().Where(static a => a.IsNamespaceDeclaration).Remove();
    }

    private static string Element(CellNote note, int author)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
            CommentParts.WriteText(xml, note, author);
        return text.ToString();
    }

    /// <summary>Adds boxes to those that are there. Such a part need not be good XML, so only its end is looked for.</summary>
    private static bool AddBoxes(XmlText part, IReadOnlyList<CellNote> notes)
    {
        var first = 10_001;
        while (part.Value.Contains($"_x0000_s{first.Invariant()}\"", StringComparison.Ordinal))
            first += 10_000;
        var made = Encoding.UTF8.GetString(PackageWriter.Xml(xml => CommentParts.WriteBoxes(xml, notes, first)));
        var shapes = made[made.IndexOf("<v:shape ", StringComparison.Ordinal)..made.LastIndexOf("</xml>", StringComparison.Ordinal)];

        // The prefixes are said again: nobody knows what the part calls these namespaces.
        shapes = shapes.Replace("<v:shape ", $"<v:shape xmlns:v=\"{CommentParts.V}\" xmlns:o=\"{CommentParts.O}\" xmlns:x=\"{CommentParts.X}\" ", StringComparison.Ordinal);
        return part.TryInsertBeforeLast("</xml>", shapes);
    }
}
