using System.Net;
using System.Text;
using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.Html;

/// <summary>What the source of a page says in some places, character by character, without blanks: entities are what they stand for.</summary>
internal sealed class HtmlText
{
    // No name of a character is longer; what is, is text with an ampersand.
    private const int LongestEntity = 32;

    private readonly StringBuilder _text = new();
    private readonly List<Range> _places = [];

    /// <summary>Takes the characters of some places.</summary>
    public HtmlText(string source, IReadOnlyList<Range> places)
    {
        foreach (var place in places)
        {
            for (var (at, end) = (place.Start.Value, place.End.Value); at < end;)
            {
                var length = LengthAt(source, at, end, out var shown);
                foreach (var c in shown)
                {
                    if (char.IsWhiteSpace(c))
                        continue;
                    _text.Append(c);
                    _places.Add(at..(at + length));
                }

                at += length;
            }
        }

        Text = _text.ToString();
    }

    /// <summary>The text without blanks.</summary>
    public string Text { get; }

    /// <summary>Where a text stands in the source; <see langword="null"/> where it does not, or is empty.</summary>
    public Range? Find(string text)
    {
        text = SourcePlaces<Range>.Squeeze(text);
        var at = text.Length == 0 ? -1 : Text.IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? null : _places[at].Start.._places[at + text.Length - 1].End;
    }

    /// <summary>Where all of it stands, from its first character to its last; <see langword="null"/> where there is none.</summary>
    public Range? All => _places.Count == 0 ? null : _places[0].Start.._places[^1].End;

    private static int LengthAt(string source, int at, int end, out string shown)
    {
        var semicolon = source[at] == '&' ? source.AsSpan(at, Math.Min(LongestEntity, end - at)).IndexOf(';') : -1;
        if (semicolon > 0)
        {
            var entity = source.Substring(at, semicolon + 1);
            shown = WebUtility.HtmlDecode(entity);
            if (shown != entity)
                return entity.Length;
        }

        shown = source[at].ToString();
        return 1;
    }
}
