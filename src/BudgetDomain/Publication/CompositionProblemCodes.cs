namespace BudgetDomain.Publication;

/// <summary>The stable codes of <see cref="CompositionProblem"/>.</summary>
public static class CompositionProblemCodes
{
    /// <summary>The form does not say how a table is drawn, or is one of final accounts.</summary>
    public const string FormNotDrawn = "form-not-drawn";

    /// <summary>No year, neither of the ledger nor given, or two that differ.</summary>
    public const string Year = "year";

    /// <summary>No name for the unit, neither in the ledger nor given.</summary>
    public const string UnitName = "unit-name";

    /// <summary>The ledger has no lines.</summary>
    public const string NoLines = "no-lines";

    /// <summary>Money that no row or column of a table has a place for.</summary>
    public const string NoPlace = "no-place";

    /// <summary>Money below zero that no table prints, so that a part is more than its whole.</summary>
    public const string Negative = "negative";

    /// <summary>A row could not be told from others by the label that the form prints.</summary>
    public const string Label = "label";

    /// <summary>A sum beyond what a disclosure can print.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>What the host gave beside the ledger does not add up or breaks a rule.</summary>
    public const string Given = "given";
}
