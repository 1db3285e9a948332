namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>Where the unit of amounts is said.</summary>
public enum UnitLine
{
    /// <summary><c>单位：万元</c> in a line of its own.</summary>
    Plain = 0,

    /// <summary>With a half-width colon.</summary>
    HalfWidthColon = 1,

    /// <summary>As 金额单位.</summary>
    AmountUnit = 2,

    /// <summary>In the line of the unit's name.</summary>
    WithName = 3,

    /// <summary>In brackets.</summary>
    InBrackets = 4,

    /// <summary>In the first row of the table.</summary>
    InGrid = 5,

    /// <summary>In the headers of columns.</summary>
    InHeader = 6,
}
