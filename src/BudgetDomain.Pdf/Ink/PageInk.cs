namespace BudgetDomain.Pdf.Ink;

/// <summary>What is printed on one page, upright: characters and ruling lines. Nothing here or later knows the library that read it.</summary>
internal sealed class PageInk
{
    /// <summary>The number of the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The way back to the coordinates of the file.</summary>
    public required PagePlace Place { get; init; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>The characters in the order in which they are drawn; blanks are left out.</summary>
    public required List<Glyph> Glyphs { get; init; }

    /// <summary>Horizontal ruling lines as drawn, in pieces.</summary>
    public required List<Rule> Horizontals { get; init; }

    /// <summary>Vertical ruling lines as drawn, in pieces.</summary>
    public required List<Rule> Verticals { get; init; }

    /// <summary>Characters that the file gives no meaning: its font has no table from codes to characters.</summary>
    public required int Unreadable { get; init; }

    /// <summary>Whether a picture covers much of the page, as on a scanned one.</summary>
    public required bool IsPicture { get; init; }
}
