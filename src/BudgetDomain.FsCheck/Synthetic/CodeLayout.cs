namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>Where the codes of subjects stand.</summary>
public enum CodeLayout
{
    /// <summary>The whole code in a column before the name.</summary>
    OneColumn = 0,

    /// <summary>类, 款 and 项 in columns of their own.</summary>
    ThreeColumns = 1,

    /// <summary>Code and name in one cell.</summary>
    Fused = 2,
}
