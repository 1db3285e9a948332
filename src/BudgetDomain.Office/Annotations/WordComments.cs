using System.Globalization;
using System.Net;
using System.Xml.Linq;
using BudgetDomain.Documents.WordFiles;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.Annotations;

/// <summary>Puts comments on paragraphs of an original Word file, beside those that it has.</summary>
internal sealed class WordComments(PackageEdit edit, string author)
{
    /// <summary>Adds comments.</summary>
    /// <param name="main">The path of the main part.</param>
    /// <param name="notes">The paragraphs, each with the comments on it.</param>
    public void Add(string main, IReadOnlyList<(WordSpot Spot, IReadOnlyList<string> Texts)> notes)
    {
        var text = edit.Find(main)!;
        var space = text.RootNamespace();
        var isStrict = space.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal);
        var path = edit.Package.ReadRelationships(main).Values.FirstOrDefault(static target => target.Kind == "comments").Path;
        XNamespace w = space;
        var comments = path is not null && edit.Find(path) is { } old
            ? XDocument.Parse(old.Value, LoadOptions.PreserveWhitespace)
            : new XDocument(new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", space)));
        if (path is null)
        {
            path = edit.Free("word/comments", ".xml");
            edit.AddType(path, OfficeNames.Words + "comments+xml");
            edit.Relate(main, "comments", path, isStrict);
        }

        var next = comments.Root!.Elements().Select(comment => Number(comment.Attribute(w + "id"))).DefaultIfEmpty(-1).Max() + 1;
        var changes = new List<(Range Part, string Text)>();
        foreach (var (spot, texts) in notes)
        {
            Mark(text, spot, WebUtility.HtmlEncode(space), Enumerable.Range(next, texts.Count), changes);
            foreach (var each in texts)
                comments.Root.Add(Comment(w, next++, each));
        }

        text.Replace(changes);
        edit.Set(main, text.ToBytes());
        edit.Set(path, PackageWriter.Xml(comments.Root.WriteTo));
    }

    private static int Number(XAttribute? id) => int.TryParse(id?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Sets the beginning of comments behind the properties of a paragraph, and their end and signs before its end.</summary>
    private static void Mark(XmlText text, WordSpot spot, string space, IEnumerable<int> ids, List<(Range Part, string Text)> changes)
    {
        var numbers = ids.Select(XmlWriterExtensions.Invariant).ToList();
        var begins = string.Concat(numbers.Select(id => $"<w:commentRangeStart xmlns:w=\"{space}\" w:id=\"{id}\"/>"));
        var ends = string.Concat(numbers.Select(id => $"<w:commentRangeEnd xmlns:w=\"{space}\" w:id=\"{id}\"/><w:r xmlns:w=\"{space}\"><w:commentReference w:id=\"{id}\"/></w:r>"));
        var begin = text.IndexOf(spot.Begin.Line, spot.Begin.Position);
        if (spot.IsEmpty)
        {
            // The only tag of a paragraph without content becomes two.
            var after = text.AfterTag(begin);
            changes.Add(((after - 2)..after, $">{begins}{ends}</{text.NameAt(begin)}>"));
            return;
        }

        var start = text.AfterTag(spot.Properties is { } properties ? text.IndexOf(properties.Line, properties.Position) : begin);
        var end = text.IndexOf(spot.End.Line, spot.End.Position) - 2;
        changes.Add((start..start, begins));
        changes.Add((end..end, ends));
    }

    private XElement Comment(XNamespace w, int id, string text)
        => new(
            w + "comment",
            new XAttribute(w + "id", id.Invariant()),
            new XAttribute(w + "author", XmlWriterExtensions.Clean(author)),
            new XAttribute(w + "initials", XmlWriterExtensions.Clean(author.Length > 2 ? author[..2] : author)),
            XmlWriterExtensions.Clean(text).Split('\n').Select(line => new XElement(
                w + "p", new XElement(w + "r", new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line)))));
}
