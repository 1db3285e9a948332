namespace BudgetDomain.Disclosure.Recognition;

/// <summary>A raw table and the layout it is taken for.</summary>
internal sealed record TableMatch(
    RawTable Table,
    TableLayout Layout,
    Paragraph? Title,
    int TitleScore,
    int HeaderScore,
    int HeaderRows,
    List<PhysicalPanel> Panels)
{
    /// <summary>Whether it is checked by itself, since it is not certain that its amounts are the same as those of other tables.</summary>
    public bool StandsAlone { get; init; }
}
