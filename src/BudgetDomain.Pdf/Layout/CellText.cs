using System.Text;

namespace BudgetDomain.Pdf.Layout;

/// <summary>The text of a cell: its lines joined as if the cell were wide enough.</summary>
internal static class CellText
{
    public static string Of(List<TextLine> lines)
    {
        if (lines.Count == 1)
            return lines[0].Text;
        var text = new StringBuilder();
        foreach (var line in lines)
            Append(text, line.Text);
        return text.ToString();
    }

    /// <summary>Appends the text of the next line; only between words of letters does the break stand for a blank.</summary>
    public static void Append(StringBuilder text, string next)
    {
        if (text.Length > 0 && next.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]))
            text.Append(' ');
        text.Append(next);
    }
}
