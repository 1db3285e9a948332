namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>Where a long table goes on over a page.</summary>
public enum Break
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>In the middle, with its header again.</summary>
    RepeatedHeader = 1,

    /// <summary>In the middle, without a header.</summary>
    BareRows = 2,
}
