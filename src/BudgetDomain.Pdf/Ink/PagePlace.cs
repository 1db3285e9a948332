namespace BudgetDomain.Pdf.Ink;

/// <summary>The way back from an upright page to the coordinates of the file.</summary>
/// <param name="Page">The page as it is drawn, y upwards.</param>
/// <param name="Turn">By how many quarters it was turned to stand upright.</param>
/// <param name="ToFile">From the page as drawn to the coordinates of the file.</param>
internal sealed record PagePlace(Box Page, int Turn, Func<(double X, double Y), (double X, double Y)> ToFile)
{
    /// <summary>A box of the upright page in the coordinates of the file, y upwards.</summary>
    public Box InFile(Box upright)
    {
        var (x0, y0) = ToFile(Back(upright.Left, upright.Top));
        var (x1, y1) = ToFile(Back(upright.Right, upright.Bottom));
        return Box.Around(x0, y0, x1, y1);
    }

    private (double X, double Y) Back(double x, double y) => Turn switch
    {
        0 => (x + Page.Left, Page.Bottom - y),
        1 => (y + Page.Left, x + Page.Top),
        2 => (Page.Right - x, y + Page.Top),
        _ => (Page.Right - y, Page.Bottom - x),
    };
}
