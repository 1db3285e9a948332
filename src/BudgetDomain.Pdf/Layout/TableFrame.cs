using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Layout;

/// <summary>A table as its ruling lines draw it: the places of columns and rows, and which of them are merged to one cell.</summary>
internal sealed class TableFrame
{
    // Lines this near are one: no column holds even one character.
    private const double SamePlace = 4;

    // What sticks out further than the ends of lines do shows that the outer line is missing.
    private const double Overhang = 6;

    // Beyond this it is a drawing, not a table.
    private const int MostPlaces = 200_000;

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly int[] _cellOf;

    private TableFrame(double[] xs, double[] ys, int[] cellOf)
    {
        _xs = xs;
        _ys = ys;
        _cellOf = cellOf;
    }

    /// <summary>The places of the vertical lines.</summary>
    public ReadOnlySpan<double> Xs => _xs;

    /// <summary>The places of the horizontal lines.</summary>
    public ReadOnlySpan<double> Ys => _ys;

    public int Columns => _xs.Length - 1;

    public int Rows => _ys.Length - 1;

    public Box Bounds => new(_xs[0], _ys[0], _xs[^1], _ys[^1]);

    /// <summary>The number of the cell at a place; its first place from the top left has that number too.</summary>
    public int CellOf(int row, int column) => _cellOf[(row * Columns) + column];

    /// <summary>The number of the place, which is that of its cell when the cell begins there.</summary>
    public int Place(int row, int column) => (row * Columns) + column;

    /// <summary>Where a point lies; -1 for both outside.</summary>
    public (int Row, int Column) Find(double x, double y)
    {
        if (!Bounds.Contains(x, y))
            return (-1, -1);
        return (IndexOf(_ys, y), IndexOf(_xs, x));
    }

    /// <summary>Makes the frame of lines that cross each other; not when they draw no table of at least two cells.</summary>
    public static TableFrame? Of(List<RuleLine> horizontals, List<RuleLine> verticals)
    {
        var xs = Places(verticals, horizontals);
        var ys = Places(horizontals, verticals);
        if (xs.Length < 2 || ys.Length < 2 || (long)xs.Length * ys.Length > MostPlaces)
            return null;
        var (columns, rows) = (xs.Length - 1, ys.Length - 1);
        var cells = new int[rows * columns];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i;
        var walls = Edges(verticals, xs, ys);
        var floors = Edges(horizontals, ys, xs);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (c + 1 < columns && !walls[((c + 1) * rows) + r])
                    Merge(cells, (r * columns) + c, (r * columns) + c + 1);
                if (r + 1 < rows && !floors[((r + 1) * columns) + c])
                    Merge(cells, (r * columns) + c, ((r + 1) * columns) + c);
            }
        }

        for (var i = 0; i < cells.Length; i++)
            cells[i] = Root(cells, i);
        SquareOff(cells, rows, columns, walls);
        return Array.TrueForAll(cells, c => c == cells[0]) ? null : new(xs, ys, cells);
    }

    private static int IndexOf(double[] places, double at)
    {
        var index = Array.BinarySearch(places, at);
        index = index >= 0 ? index : ~index - 1;
        return Math.Clamp(index, 0, places.Length - 2);
    }

    /// <summary>The places of lines one way; lines the other way that stick out show where an outer one is missing.</summary>
    private static double[] Places(List<RuleLine> lines, List<RuleLine> across)
    {
        var all = lines.ConvertAll(static l => l.At);
        var (least, most) = (double.MaxValue, double.MinValue);
        foreach (var line in across)
        {
            least = Math.Min(least, line.From);
            most = Math.Max(most, line.To);
        }

        all.Sort();
        if (all.Count == 0 || least < all[0] - Overhang)
            all.Insert(0, least);
        if (most > all[^1] + Overhang)
            all.Add(most);
        var places = new List<double>(all.Count);
        foreach (var at in all)
        {
            if (places.Count == 0 || at - places[^1] > SamePlace)
                places.Add(at);
        }

        return [.. places];
    }

    /// <summary>For each line place, which of the stretches between the crossing places are drawn.</summary>
    private static bool[] Edges(List<RuleLine> lines, double[] places, double[] across)
    {
        var stretches = across.Length - 1;
        var covered = new double[places.Length * stretches];
        foreach (var line in lines)
        {
            var place = Nearest(places, line.At);
            for (var s = IndexOf(across, line.From); s < stretches && across[s] < line.To; s++)
                covered[(place * stretches) + s] += Math.Max(0, Math.Min(line.To, across[s + 1]) - Math.Max(line.From, across[s]));
        }

        var edges = new bool[covered.Length];
        for (var i = 0; i < covered.Length; i++)
            edges[i] = covered[i] * 2 >= across[(i % stretches) + 1] - across[i % stretches];
        return edges;
    }

    private static int Nearest(double[] places, double at)
    {
        var index = Array.BinarySearch(places, at);
        if (index >= 0)
            return index;
        index = ~index;
        if (index == places.Length || (index > 0 && at - places[index - 1] <= places[index] - at))
            index--;
        return index;
    }

    private static int Root(int[] cells, int i)
    {
        while (cells[i] != i)
            i = cells[i] = cells[cells[i]];
        return i;
    }

    // The smaller number is the upper left of the two, so the root of a cell is its first place.
    private static void Merge(int[] cells, int a, int b)
    {
        (a, b) = (Root(cells, a), Root(cells, b));
        cells[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Cells are rectangles. Where a missing piece of line made another shape of several, its rows are taken apart.</summary>
    private static void SquareOff(int[] cells, int rows, int columns, bool[] walls)
    {
        // By the first place of each, which is its number.
        var shapes = new (int Top, int Left, int Bottom, int Right, int Count)[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var (r, c) = (i / columns, i % columns);
            ref var shape = ref shapes[cells[i]];
            shape = shape.Count == 0 ? (r, c, r, c, 1) : (Math.Min(shape.Top, r), Math.Min(shape.Left, c), Math.Max(shape.Bottom, r), Math.Max(shape.Right, c), shape.Count + 1);
        }

        var broken = new HashSet<int>();
        for (var cell = 0; cell < shapes.Length; cell++)
        {
            var (top, left, bottom, right, count) = shapes[cell];
            if (count != 0 && count != (bottom - top + 1) * (right - left + 1))
                broken.Add(cell);
        }

        for (var i = 0; broken.Count > 0 && i < cells.Length; i++)
        {
            if (!broken.Contains(cells[i]))
                continue;
            var (r, c) = (i / columns, i % columns);
            var isJoined = c > 0 && !walls[(c * rows) + r];
            cells[i] = isJoined ? cells[i - 1] : -i - 1;
        }

        for (var i = 0; i < cells.Length; i++)
            cells[i] = cells[i] < 0 ? -cells[i] - 1 : cells[i];
    }
}
