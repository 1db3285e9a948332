namespace BudgetDomain.Reconciliation;

/// <summary>One identity of a system: a whole and its parts, as quantities.</summary>
/// <param name="Index">Its index in the system.</param>
/// <param name="Kind">Why it holds.</param>
/// <param name="Relation">How the whole stands to the sum of its parts.</param>
/// <param name="Table">The table that lists the parts, or -1 where several tables do.</param>
/// <param name="Line">The row or column of the table on which the sum runs across, or -1.</param>
public readonly record struct Identity(int Index, IdentityKind Kind, IdentityRelation Relation, int Table, int Line)
{
    /// <summary>Whether the whole equals its parts.</summary>
    public bool IsEquality => Relation == IdentityRelation.Equal;
}
