namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The texts of one document's plans. The words of a plan come again in every row and in every plan; each is read once.</summary>
internal sealed class PlanTexts
{
    // A document of many plans repeats its words; one of many other tables does not, and shall not be held twice.
    private const int Most = 4096;

    // The different texts of the plans of a usual document.
    private const int Usual = 512;

    // What is longer is prose and comes once.
    private const int Longest = 64;

    private readonly Dictionary<string, PlanText> _known = new(StringComparer.Ordinal);
    private readonly PlanText _empty = new(string.Empty);

    public PlanText Of(string printed)
    {
        if (printed.Length == 0)
            return _empty;
        if (printed.Length > Longest)
            return new(printed);
        if (_known.TryGetValue(printed, out var text))
            return text;
        if (_known.Count == Most)
            _known.Clear();
        return _known[printed] = new(printed);
    }

    public PlanRow Of(GridRow row)
    {
        if (_known.Count == 0)
            _known.EnsureCapacity(Usual);
        var cells = new PlanText[row.Cells.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = Of(row.Cells[i].Text);
        return new(row, cells);
    }
}
