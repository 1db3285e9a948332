using System.Globalization;
using System.Text;
using BudgetDomain.Documents.Html;
using BudgetDomain.Documents.Tables;
using BudgetDomain.Rules;

namespace BudgetDomain.Documents;

/// <summary>
/// Marks figures in a copy of an original web page, with what is to be said of each shown below it. Every byte of the original stays; what is put in is no text of the page,
/// so that the copy reads as the original does.
/// </summary>
/// <remarks>
/// A figure gets a <c>mark</c> with the remark as its title and as an attribute; a style sheet shows the attribute, on screens and in print, without a script. Only ASCII is put
/// in, so that it is the same in every encoding. Immutable; one instance serves any number of threads.
/// </remarks>
public sealed class HtmlAnnotator : IDocumentAnnotator
{
    private const string Style = "<style>mark[data-remark]{background:#ffe08a;color:inherit;outline:1px solid #b26a00}"
        + "mark[data-remark-severity=error]{background:#ffc9c4;outline-color:#b3261e}"
        + "mark[data-remark]:not([data-remark=\"\"])::after{content:attr(data-remark);display:block;box-sizing:border-box;min-width:12em;max-width:28em;margin:2px 0;padding:2px 6px;"
        + "border-left:3px solid #b26a00;background:#fff8e1;color:#3a2a00;font:12px/1.5 sans-serif;text-align:left;text-indent:0;white-space:pre-line;overflow-wrap:anywhere}"
        + "mark[data-remark-severity=error]::after{border-left-color:#b3261e}</style>";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return FileKind.Foreign(bytes) is null && HtmlPage.Looks(string.Empty, TextDecoding.Decode(bytes));
        }
        catch (DisclosureFormatException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public int Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, Stream output, DisclosureReaderOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var edit = new TextEdit(original);
        var places = new SourcePlaces<Range>();
        HtmlPage.Read(edit.Text, new(options, cancellationToken), places);
        var spots = new List<Spot>();
        foreach (var remark in remarks)
        {
            if (places.Find(remark, ranges => new HtmlText(edit.Text, ranges).Text) is not { Count: > 0 } ranges)
                continue;
            var text = new HtmlText(edit.Text, ranges);
            spots.Add(new(text.Find(remark.Focus) ?? text.Find(remark.Printed) ?? text.All ?? ranges[0], ranges, remark));
        }

        var joined = Joined(spots);

        // Right before the first mark: a place between tags, which the end of the head, named in some script, may not be.
        if (joined.Count > 0)
            edit.Insert(joined[0].Place.Start.Value, Style);
        foreach (var spot in joined)
            Mark(edit, spot);
        output.Write(edit.ToBytes() ?? throw new DisclosureFormatException(new LocalizedText("网页的编码有损坏，无法批注", "the encoding of the page is damaged, so that no remark can be written into it")));
        return spots.Count;
    }

    /// <summary>Remarks on one figure, or on parts of one another, are one mark with all that is said.</summary>
    private static List<Spot> Joined(List<Spot> spots)
    {
        var joined = new List<Spot>();
        foreach (var spot in spots.OrderBy(static s => s.Place.Start.Value).ThenByDescending(static s => s.Place.End.Value))
        {
            if (joined.Count > 0 && joined[^1] is var last && (spot.Place.Equals(last.Place) || spot.Place.Start.Value < last.Place.End.Value))
            {
                var severity = spot.Remark.Severity > last.Remark.Severity ? spot.Remark.Severity : last.Remark.Severity;
                joined[^1] = last with
                {
                    Place = last.Place.Start..Math.Max(last.Place.End.Value, spot.Place.End.Value),
                    Ranges = ReferenceEquals(last.Ranges, spot.Ranges) ? last.Ranges : [.. last.Ranges, .. spot.Ranges],
                    Remark = last.Remark with { Severity = severity, Text = $"{last.Remark.Text}\n\n{spot.Remark.Text}" },
                };
            }
            else
            {
                joined.Add(spot);
            }
        }

        return joined;
    }

    /// <summary>Marks the pieces of a figure between tags; the last one says what is noted. A blank cell gets a mark without text.</summary>
    private static void Mark(TextEdit edit, Spot spot)
    {
        var pieces = new List<Range>();
        foreach (var range in spot.Ranges)
        {
            var (from, to) = (Math.Max(range.Start.Value, spot.Place.Start.Value), Math.Min(range.End.Value, spot.Place.End.Value));
            if (from < to && !string.IsNullOrWhiteSpace(edit.Text[from..to]))
                pieces.Add(from..to);
        }

        if (pieces.Count == 0)
            pieces.Add(spot.Place.Start..spot.Place.Start);
        var severity = spot.Remark.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        for (var i = 0; i < pieces.Count; i++)
        {
            var note = i == pieces.Count - 1 ? Escaped(spot.Remark.Text) : string.Empty;
            edit.Insert(pieces[i].Start.Value, $"<mark data-remark=\"{note}\" data-remark-severity=\"{severity}\"{(note.Length > 0 ? $" title=\"{note}\"" : string.Empty)}>");
            edit.Insert(pieces[i].End.Value, "</mark>");
        }
    }

    /// <summary>A text as an attribute says it, in ASCII: nothing in it can end the attribute, and no control character is left.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length * 4);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' || (rune.Value >= ' ' && rune.Value != 0x7F && !Rune.IsControl(rune) && rune != Rune.ReplacementChar))
            {
                if (Rune.IsLetterOrDigit(rune) && rune.IsAscii || rune.Value is ' ' or '.' or ',' or ':' or '-' or '+' or '(' or ')' or '/')
                    escaped.Append((char)rune.Value);
                else
                    escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
            }
        }

        return escaped.ToString();
    }

    private sealed record Spot(Range Place, IReadOnlyList<Range> Ranges, DocumentRemark Remark);
}
