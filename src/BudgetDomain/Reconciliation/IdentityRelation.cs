namespace BudgetDomain.Reconciliation;

/// <summary>How the whole of an identity stands to the sum of its parts.</summary>
public enum IdentityRelation
{
    /// <summary>等于: the parts are all there is.</summary>
    Equal = 0,

    /// <summary>不小于: there may be more within the whole than the parts named.</summary>
    AtLeast = 1,

    /// <summary>不大于: what is not named of the whole lies within the parts, which may hold more.</summary>
    AtMost = 2,
}
