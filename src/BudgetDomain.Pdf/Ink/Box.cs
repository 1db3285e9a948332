namespace BudgetDomain.Pdf.Ink;

/// <summary>An upright rectangle in points; y grows downwards once a page is upright, and upwards before.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The box around two points.</summary>
    public static Box Around(double x0, double y0, double x1, double y1)
        => new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    public Box Intersect(Box other)
        => new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public Box Union(Box other)
        => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
