using System.Text;
using BudgetDomain.Rules;

namespace BudgetDomain.Documents.Tables;

/// <summary>Where in its file each text of a document stands, for those who write into it. A reader fills it on its way, where somebody asks.</summary>
/// <typeparam name="TPlace">A place in a file of the kind.</typeparam>
internal sealed class SourcePlaces<TPlace>
{
    // A text is known by a number while it is read, since the line and column of a cell come only when its table is whole; 0 is none.
    private readonly List<List<TPlace>> _places = [[]];
    private readonly Dictionary<int, List<(int Column, List<TPlace> Places)>> _lines = [];

    /// <summary>Begins a text, and gives its number.</summary>
    internal int Begin()
    {
        _places.Add([]);
        return _places.Count - 1;
    }

    /// <summary>Adds a place to a text.</summary>
    internal void Add(int source, TPlace place) => _places[source].Add(place);

    /// <summary>The places of a text.</summary>
    internal IReadOnlyList<TPlace> Of(int source) => _places[source];

    /// <summary>Says on what line a text came to stand, and in what column; -1 for a paragraph.</summary>
    internal void See(int line, int column, int source)
    {
        if (source == 0)
            return;
        if (!_lines.TryGetValue(line, out var texts))
            _lines.Add(line, texts = []);
        texts.Add((column, _places[source]));
    }

    /// <summary>The places of the text that a remark means: its cell if that says so, else the one that says what was printed.</summary>
    internal IReadOnlyList<TPlace>? Find(DocumentRemark remark, Func<IReadOnlyList<TPlace>, string> textOf)
    {
        if (!_lines.TryGetValue(remark.Line, out var texts))
            return null;
        var printed = Squeeze(remark.Printed);
        List<TPlace>? cell = null, same = null, holding = null, any = null;
        foreach (var (column, places) in texts)
        {
            var text = Squeeze(textOf(places));
            if (column == remark.Column && column >= 0)
                cell ??= text == printed ? places : null;
            same ??= text == printed ? places : null;
            holding ??= printed.Length > 0 && text.Contains(printed, StringComparison.Ordinal) ? places : null;
            any ??= text.Length > 0 ? places : null;
        }

        return cell ?? same ?? holding ?? any ?? texts[0].Places;
    }

    /// <summary>A text without its blanks, which the file and what was read of it may have in different places.</summary>
    internal static string Squeeze(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                kept.Append(c);
        }

        return kept.ToString();
    }
}
