namespace BudgetDomain.Pdf.Ink;

/// <summary>The lists that the ink of a page is collected in; one page of a document after the other fills them, so they grow once.</summary>
internal sealed class InkLists
{
    private readonly List<PlacedGlyph> _glyphs = [];
    private readonly List<Box> _lines = [];

    public List<PlacedGlyph> ClearGlyphs()
    {
        _glyphs.Clear();
        return _glyphs;
    }

    public List<Box> ClearLines()
    {
        _lines.Clear();
        return _lines;
    }
}
