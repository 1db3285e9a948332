namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>Separators of thousands.</summary>
public enum Separators
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Commas.</summary>
    Thousands = 1,

    /// <summary>Commas here and there.</summary>
    Mixed = 2,
}
