namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>A row of a grid with what its texts can be.</summary>
internal sealed class PlanRow(GridRow source, PlanText[] cells)
{
    public GridRow Source => source;

    public int Line => source.Line;

    public int Page => source.Page;

    public PlanText[] Cells => cells;

    /// <summary>The first text that is not empty; nothing where all are.</summary>
    public PlanText? First { get; } = Array.Find(cells, static c => !c.IsEmpty);

    /// <summary>How many cells have a text.</summary>
    public int Filled { get; } = CountFilled(cells);

    private static int CountFilled(PlanText[] cells)
    {
        var count = 0;
        foreach (var cell in cells)
            count += cell.IsEmpty ? 0 : 1;
        return count;
    }
}
