using System.Collections.Immutable;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication.Rounding;

/// <summary>A sum that must hold for rounded values.</summary>
/// <param name="Whole">The variable of the whole.</param>
/// <param name="Parts">Those of the parts.</param>
/// <param name="Relation">How the whole stands to the sum of the parts.</param>
public sealed record RoundingSum(int Whole, ImmutableArray<int> Parts, IdentityRelation Relation)
{
    /// <summary>Whether it holds.</summary>
    /// <param name="values">The value of each variable.</param>
    public bool Holds(ReadOnlySpan<long> values)
    {
        Int128 difference = values[Whole];
        foreach (var part in Parts)
            difference -= values[part];
        return Relation switch
        {
            IdentityRelation.AtLeast => difference >= 0,
            IdentityRelation.AtMost => difference <= 0,
            _ => difference == 0,
        };
    }
}
