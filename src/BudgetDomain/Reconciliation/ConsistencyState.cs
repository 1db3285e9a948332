namespace BudgetDomain.Reconciliation;

/// <summary>How far it is known whether exact amounts stand behind all figures at the grade of the verdict.</summary>
public enum ConsistencyState
{
    /// <summary>未发现矛盾: no contradiction was found, and no exact amounts either.</summary>
    NoContradictionFound = 0,

    /// <summary>一致: exact amounts were found, and verified.</summary>
    Consistent = 1,

    /// <summary>矛盾: it is proved that there are none.</summary>
    Contradicted = 2,
}
