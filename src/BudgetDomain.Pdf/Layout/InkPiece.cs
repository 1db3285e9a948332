using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Layout;

/// <summary>Where a text of a row stands on its page.</summary>
/// <param name="Column">The column of its cell, from 0; -1 in a table without lines, where the text alone tells it.</param>
/// <param name="Line">The text; <see langword="null"/> for a blank cell.</param>
/// <param name="Box">Where.</param>
internal sealed record InkPiece(int Column, TextLine? Line, Box Box)
{
    /// <summary>A line of text.</summary>
    public static InkPiece Of(TextLine line, int column) => new(column, line, new(line.Left, line.Top, line.Right, line.Bottom));
}
