namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>A column of amounts: the header texts over it, top first, and the lines that it sums.</summary>
internal sealed record Column(string[] Path, Func<SyntheticLine, bool> Of)
{
    /// <summary>For columns of another year: any number may stand here.</summary>
    public bool IsAside { get; init; }
}

/// <summary>A row: its label cells and the lines that it sums; <see langword="null"/> for a row without amounts.</summary>
internal sealed record Row(string[] Labels, Func<SyntheticLine, bool>? Of)
{
    public bool IsTotal { get; init; }
}

/// <summary>Label columns and columns of amounts with their rows.</summary>
internal sealed record SyntheticPanel(string[][] Labels, Column[] Columns, Row[] Rows);

/// <summary>A table of a form over some lines.</summary>
internal sealed record SyntheticTable(int Number, string[] Titles, SyntheticPanel[] Panels)
{
    /// <summary>分 in the unit of the table, and in its last place.</summary>
    public long Unit { get; init; } = 1_000_000;

    public long Place { get; init; } = 10_000;

    /// <summary>Whether its headers are so like those of others that without a title it cannot be told apart.</summary>
    public bool NeedsTitle { get; init; }
}
