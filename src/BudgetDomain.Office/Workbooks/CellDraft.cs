namespace BudgetDomain.Office.Workbooks;

/// <summary>A cell of a sheet that is being made.</summary>
/// <param name="Text">What it says; empty for a blank one.</param>
/// <param name="Number">Its number; <see langword="null"/> for a text, which is one whatever it looks like.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct CellDraft(string Text, decimal? Number, CellStyle Style)
{
    /// <summary>What begins so is a formula to a spreadsheet when a person edits the cell.</summary>
    private const string FormulaSigns = "=+-@\t\r";

    /// <summary>A cell of words: never a formula, whatever it begins with.</summary>
    public static CellDraft OfText(string text, CellStyle style)
        => new(text, null, text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal) ? style with { IsQuoted = true } : style);
}
