using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Reading;

/// <summary>A path under construction, of which the straight upright parts may become ruling lines.</summary>
internal sealed class PathInk
{
    // Lines that programs compute are off by a little.
    private const double Straight = 0.6;

    private readonly List<(double X, double Y)> _points = [];
    private readonly List<Part> _parts = [];
    private int _start;
    private bool _isCurved;

    public void Move(double x, double y)
    {
        End();
        _points.Add((x, y));
    }

    public void Line(double x, double y) => _points.Add((x, y));

    public void Curve(double x, double y)
    {
        _isCurved = true;
        _points.Add((x, y));
    }

    /// <summary>Ends a part of the path and leaves it open.</summary>
    public void End() => End(isClosed: false);

    /// <summary>Closes the part with a line to its first point, where the next begins.</summary>
    public (double X, double Y)? Close()
    {
        if (_points.Count == _start)
            return null;
        var first = _points[_start];
        End(isClosed: true);
        return first;
    }

    public void Clear()
    {
        _points.Clear();
        _parts.Clear();
        (_start, _isCurved) = (0, false);
    }

    /// <summary>The box around all points.</summary>
    public Box? Bounds()
    {
        if (_points.Count == 0)
            return null;
        var box = Box.Around(_points[0].X, _points[0].Y, _points[0].X, _points[0].Y);
        foreach (var (x, y) in _points)
            box = box.Union(new(x, y, x, y));
        return box;
    }

    /// <summary>Adds what is straight and upright to the ink of the page.</summary>
    public void Paint(bool stroke, bool fill, RawInk raw, Box clip, PdfReading reading)
    {
        End();
        foreach (var part in _parts)
        {
            if (part.IsCurved)
                continue;
            if (fill && Rectangle(part) is { } box)
            {
                reading.Mark();
                raw.AddLine(box, clip);
            }

            for (var i = 1; stroke && i < part.Count + (part.IsClosed ? 1 : 0); i++)
            {
                var (x0, y0) = _points[part.Start + i - 1];
                var (x1, y1) = _points[part.Start + (i % part.Count)];
                if (Math.Abs(x1 - x0) > Straight && Math.Abs(y1 - y0) > Straight)
                    continue;
                reading.Mark();
                raw.AddLine(Box.Around(x0, y0, x1, y1), clip);
            }
        }
    }

    private void End(bool isClosed)
    {
        if (_points.Count > _start)
            _parts.Add(new(_start, _points.Count - _start, isClosed, _isCurved));
        (_start, _isCurved) = (_points.Count, false);
    }

    /// <summary>The box of a part whose points are all corners of it.</summary>
    private Box? Rectangle(Part part)
    {
        if (part.Count is < 4 or > 5)
            return null;
        var box = Box.Around(_points[part.Start].X, _points[part.Start].Y, _points[part.Start + 2].X, _points[part.Start + 2].Y);
        for (var i = 0; i < part.Count; i++)
        {
            var (x, y) = _points[part.Start + i];
            if (Math.Min(Math.Abs(x - box.Left), Math.Abs(x - box.Right)) > Straight || Math.Min(Math.Abs(y - box.Top), Math.Abs(y - box.Bottom)) > Straight)
                return null;
        }

        return box;
    }

    private readonly record struct Part(int Start, int Count, bool IsClosed, bool IsCurved);
}
