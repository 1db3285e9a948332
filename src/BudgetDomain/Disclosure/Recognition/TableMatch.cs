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

    /// <summary>Whether its rows and columns are all understood, are subjects with their total, and add up: that is what it is, though no other table bears it out.</summary>
    public bool ShowsItself { get; init; }

    /// <summary>Whether it was taken for that alone, so that only what stands in it is concluded.</summary>
    public bool IsTentative { get; init; }
}
