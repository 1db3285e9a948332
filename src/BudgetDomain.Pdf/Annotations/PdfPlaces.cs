using System.Text;
using BudgetDomain.Pdf.Ink;
using BudgetDomain.Pdf.Layout;
using BudgetDomain.Rules;

namespace BudgetDomain.Pdf.Annotations;

/// <summary>Where each line of a document is printed.</summary>
internal sealed class PdfPlaces
{
    private readonly Dictionary<int, List<(int Page, InkPiece Piece)>> _lines = [];

    /// <summary>Takes where the texts of a line stand.</summary>
    public void See(int line, int page, IEnumerable<InkPiece> pieces)
    {
        if (!_lines.TryGetValue(line, out var list))
            _lines.Add(line, list = []);
        list.AddRange(pieces.Select(piece => (page, piece)));
    }

    /// <summary>The boxes of what a remark speaks of, on upright pages; none where it is not found for certain.</summary>
    public IReadOnlyList<(int Page, Box Box)> Find(DocumentRemark remark)
    {
        if (!_lines.TryGetValue(remark.Line, out var pieces))
            return [];
        var printed = Letters(remark.Printed);
        if (remark.Column >= 0)
        {
            var own = pieces.FindAll(p => p.Piece.Column == remark.Column);
            if (own.Count > 0)
                return [.. own.Select(static p => (p.Page, p.Piece.Box))];

            // Without ruling lines only the text tells a cell, and only where it stands once in its row.
            var same = pieces.FindAll(p => p.Piece.Column < 0 && p.Piece.Line is { } line && Letters(line.Text) == printed);
            return printed.Length > 0 && same.Count == 1 ? [(same[0].Page, same[0].Piece.Box)] : [];
        }

        var found = printed.Length == 0 ? [] : Letters(pieces, printed, Letters(remark.Focus));
        return found.Count > 0 ? found : [.. pieces.Where(static p => p.Piece.Line is not null).Take(1).Select(static p => (p.Page, p.Piece.Box))];
    }

    /// <summary>Finds a text that may go on over several lines, and pages.</summary>
    private static List<(int Page, Box Box)> Letters(List<(int Page, InkPiece Piece)> pieces, string printed, string focus)
    {
        var text = new StringBuilder();
        var glyphs = new List<(int Piece, Glyph Glyph)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var glyph in pieces[i].Piece.Line?.Glyphs ?? [])
            {
                // As many entries as letters, so that a place in the text is one in the list.
                foreach (var letter in Letters(glyph.Text))
                {
                    text.Append(letter);
                    glyphs.Add((i, glyph));
                }
            }
        }

        var at = text.ToString().IndexOf(printed, StringComparison.Ordinal);
        if (at < 0)
            return [];
        at += Math.Max(0, printed.IndexOf(focus, StringComparison.Ordinal));
        return
        [
            .. glyphs.GetRange(at, focus.Length > 0 ? focus.Length : printed.Length).GroupBy(static g => g.Piece)
                .Select(group => (pieces[group.Key].Page, group.Select(static g => new Box(g.Glyph.Left, g.Glyph.Top, g.Glyph.Right, g.Glyph.Bottom)).Aggregate(static (a, b) => a.Union(b)))),
        ];
    }

    private static string Letters(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
