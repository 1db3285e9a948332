using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Layout;

/// <summary>Finds the tables of a page by their ruling lines: lines that touch or cross belong together.</summary>
internal static class TableFinder
{
    // The ends of lines miss each other by about the thickness of a thick one.
    private const double Touch = 3.2;

    // The lines of one table are not farther apart, unless lines between columns join them.
    private const double TallestRow = 45;

    /// <summary>The frames of a page, the smaller before those around them.</summary>
    public static List<TableFrame> Find(PageInk page)
    {
        var horizontals = RuleLine.Join(page.Horizontals);
        var verticals = RuleLine.Join(page.Verticals);
        var groupOf = Groups(horizontals, verticals);
        var groups = new Dictionary<int, (List<RuleLine> Horizontals, List<RuleLine> Verticals)>();
        for (var i = 0; i < groupOf.Length; i++)
        {
            if (!groups.TryGetValue(groupOf[i], out var group))
                groups.Add(groupOf[i], group = ([], []));
            if (i < horizontals.Count)
                group.Horizontals.Add(horizontals[i]);
            else
                group.Verticals.Add(verticals[i - horizontals.Count]);
        }

        var frames = new List<TableFrame>();
        foreach (var (h, v) in groups.Values)
        {
            if (h.Count > 0 && v.Count > 0 && TableFrame.Of(h, v) is { } frame)
                frames.Add(frame);
        }

        frames.Sort(static (a, b) => (a.Bounds.Width * a.Bounds.Height).CompareTo(b.Bounds.Width * b.Bounds.Height));
        return frames;
    }

    private static int[] Groups(List<RuleLine> horizontals, List<RuleLine> verticals)
    {
        var groupOf = new int[horizontals.Count + verticals.Count];
        for (var i = 0; i < groupOf.Length; i++)
            groupOf[i] = i;
        for (var h = 0; h < horizontals.Count; h++)
        {
            var line = horizontals[h];
            for (var v = 0; v < verticals.Count; v++)
            {
                var other = verticals[v];
                if (line.At >= other.From - Touch && line.At <= other.To + Touch && other.At >= line.From - Touch && other.At <= line.To + Touch)
                    groupOf[Root(groupOf, h)] = Root(groupOf, horizontals.Count + v);
            }
        }

        JoinRows(groupOf, horizontals);
        for (var i = 0; i < groupOf.Length; i++)
            groupOf[i] = Root(groupOf, i);
        return groupOf;
    }

    /// <summary>Lines between rows go on below a header although the lines between columns end with it.</summary>
    private static void JoinRows(int[] groupOf, List<RuleLine> horizontals)
    {
        for (var i = 1; i < horizontals.Count; i++)
        {
            for (var j = i - 1; j >= 0 && horizontals[i].At - horizontals[j].At <= TallestRow; j--)
            {
                if (Math.Abs(horizontals[i].From - horizontals[j].From) > Touch || Math.Abs(horizontals[i].To - horizontals[j].To) > Touch)
                    continue;
                groupOf[Root(groupOf, i)] = Root(groupOf, j);
                break;
            }
        }
    }

    private static int Root(int[] groupOf, int i)
    {
        while (groupOf[i] != i)
            i = groupOf[i] = groupOf[groupOf[i]];
        return i;
    }
}
