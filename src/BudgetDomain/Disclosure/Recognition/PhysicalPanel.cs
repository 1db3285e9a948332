namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Columns of a raw table that belong together: labels, then amounts.</summary>
internal sealed class PhysicalPanel
{
    public List<HeaderColumn> Labels { get; } = [];

    public List<HeaderColumn> Amounts { get; } = [];

    /// <summary>Splits columns into panels: a label to the right of amounts begins another one.</summary>
    public static List<PhysicalPanel> Split(HeaderColumn[] columns)
    {
        var panels = new List<PhysicalPanel> { new() };
        foreach (var column in columns)
        {
            var isLabel = column.Role is not (HeaderRole.Amount or HeaderRole.Aside or HeaderRole.OtherLabel);
            if (isLabel && panels[^1].Amounts.Count > 0)
                panels.Add(new());
            if (column.Role == HeaderRole.Amount)
                panels[^1].Amounts.Add(column);
            else if (column.Role != HeaderRole.Aside)
                panels[^1].Labels.Add(column);
        }

        return panels;
    }
}
