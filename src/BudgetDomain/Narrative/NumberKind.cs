namespace BudgetDomain.Narrative;

/// <summary>What a number of running text is, judged by what stands around it.</summary>
internal enum NumberKind
{
    /// <summary>A number that says nothing here: of a document, a code, a date, an item.</summary>
    Other = 0,

    /// <summary>An amount of money.</summary>
    Amount = 1,

    /// <summary>A percentage.</summary>
    Percent = 2,

    /// <summary>百分点: a difference of percentages.</summary>
    Points = 3,

    /// <summary>A number of things.</summary>
    Count = 4,

    /// <summary>A year.</summary>
    Year = 5,

    /// <summary>A number that is too long or badly grouped.</summary>
    Unreadable = 6,
}
