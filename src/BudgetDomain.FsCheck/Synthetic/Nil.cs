namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>How nothing is printed.</summary>
public enum Nil
{
    /// <summary>An empty cell.</summary>
    Blank = 0,

    /// <summary><c>0</c>.</summary>
    Zero = 1,

    /// <summary><c>0.00</c>.</summary>
    Decimals = 2,

    /// <summary><c>-</c>.</summary>
    Dash = 3,

    /// <summary>One way here, another there.</summary>
    Mixed = 4,
}
