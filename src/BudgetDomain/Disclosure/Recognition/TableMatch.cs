namespace BudgetDomain.Disclosure.Recognition;

/// <summary>A raw table and the layout it is taken for.</summary>
internal sealed record TableMatch(
    RawTable Table,
    TableLayout Layout,
    Paragraph? Title,
    int TitleScore,
    int HeaderScore,
    int HeaderRows,
    List<PhysicalPanel> Panels);
