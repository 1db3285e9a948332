namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Columns of a raw table that belong together: labels, then amounts.</summary>
internal sealed class PhysicalPanel
{
    public List<HeaderColumn> Labels { get; } = [];

    public List<HeaderColumn> Amounts { get; } = [];

    /// <summary>The blocks of columns to the right in which the rows of this panel go on, to save paper: 公用经费 is printed so.</summary>
    public List<PhysicalPanel> Blocks { get; private init; } = [];

    /// <summary>This block and those in which it goes on.</summary>
    public IEnumerable<PhysicalPanel> All => Blocks.Prepend(this);

    /// <summary>Splits columns into panels: a label to the right of amounts begins another one, unless one header over both says that it goes on.</summary>
    public static List<PhysicalPanel> Split(HeaderColumn[] columns)
    {
        var panels = new List<PhysicalPanel> { new() };
        foreach (var column in columns)
        {
            // Amounts of another year are amounts all the same.
            var isLabel = column.Role is not (HeaderRole.Amount or HeaderRole.Aside or HeaderRole.OtherLabel);
            if (isLabel && (panels[^1].Amounts.Count > 0 || (panels[^1].Labels.Count > 0 && column.Index > 0 && columns[column.Index - 1].IsOfOtherYear)))
                panels.Add(new());
            if (column.Role == HeaderRole.Amount)
                panels[^1].Amounts.Add(column);
            else if (column.Role != HeaderRole.Aside)
                panels[^1].Labels.Add(column);
        }

        var joined = new List<PhysicalPanel>();
        foreach (var panel in panels)
        {
            if (joined.Count > 0 && panel.Labels.Count > 0 && joined[^1].Labels.Count > 0 && panel.Labels[0].Path.Count > 1
                && panel.Labels[0].Top == joined[^1].Labels[0].Top && IsAlike(panel, joined[^1]))
                joined[^1].Blocks.Add(panel);
            else
                joined.Add(panel);
        }

        return joined;
    }

    /// <summary>The panels, where those beyond a number that have the headers of the last within it are blocks of it.</summary>
    public static List<PhysicalPanel> Fold(List<PhysicalPanel> panels, int count)
    {
        if (panels.Count <= count || count == 0 || !panels.Skip(count).All(p => IsAlike(p, panels[count - 1])))
            return panels;
        var last = new PhysicalPanel { Blocks = [.. panels[count - 1].Blocks, .. panels.Skip(count).SelectMany(static p => p.All)] };
        last.Labels.AddRange(panels[count - 1].Labels);
        last.Amounts.AddRange(panels[count - 1].Amounts);
        return [.. panels.Take(count - 1), last];
    }

    /// <summary>
    /// The block that has the amounts of a row whose label stands in this one: the next, where nothing is printed here and no label there,
    /// as 公用经费合计 is drawn over two blocks.
    /// </summary>
    public PhysicalPanel AmountsOf(GridRow row, PhysicalPanel block)
    {
        var at = block == this ? 0 : Blocks.IndexOf(block) + 1;
        return at < Blocks.Count && IsBlank(row, block.Amounts) && !IsBlank(row, block.Labels) && IsBlank(row, Blocks[at].Labels) ? AmountsOf(row, Blocks[at]) : block;
    }

    /// <summary>Whether a row has a number in one of the columns of amounts.</summary>
    public bool HasAmountIn(GridRow row) => Amounts.Exists(c => PrintedAmount.IsNumber(row.TextAt(c.Index)));

    /// <summary>Whether a row of a block has only amounts that belong to a label of the block before.</summary>
    public bool IsTaken(GridRow row, PhysicalPanel block) => block != this && IsBlank(row, block.Labels) && IsTakenBefore(row, block);

    private bool IsTakenBefore(GridRow row, PhysicalPanel block) => All.TakeWhile(b => b != block).Any(b => AmountsOf(row, b) == block);

    private static bool IsBlank(GridRow row, List<HeaderColumn> columns) => columns.TrueForAll(c => row.TextAt(c.Index).Length == 0);

    private static bool IsAlike(PhysicalPanel a, PhysicalPanel b)
        => a.Labels.Count > 0 && a.Labels.Select(static c => c.Caption).SequenceEqual(b.Labels.Select(static c => c.Caption))
            && a.Amounts.Select(static c => c.Caption).SequenceEqual(b.Amounts.Select(static c => c.Caption));
}
