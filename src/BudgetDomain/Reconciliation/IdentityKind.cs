namespace BudgetDomain.Reconciliation;

/// <summary>Why an identity holds.</summary>
public enum IdentityKind
{
    /// <summary>One quantity printed in several places.</summary>
    Same = 0,

    /// <summary>A row equals the sum of the rows under it, in one column.</summary>
    Rows = 1,

    /// <summary>A column equals the sum of the columns under it, in one row.</summary>
    Columns = 2,

    /// <summary>A whole equals its parts on a closed dimension, whichever tables print them.</summary>
    Parts = 3,

    /// <summary>A whole is at least what lies within it.</summary>
    AtLeast = 4,
}
