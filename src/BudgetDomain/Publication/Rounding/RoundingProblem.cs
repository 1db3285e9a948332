using System.Collections.Immutable;

namespace BudgetDomain.Publication.Rounding;

/// <summary>加总一致的取整: choose floor or ceiling for every quantity so that all sums hold and the cost is least.</summary>
public sealed class RoundingProblem
{
    /// <summary>States a problem.</summary>
    /// <param name="variables">The quantities.</param>
    /// <param name="sums">The sums between them.</param>
    public RoundingProblem(ImmutableArray<RoundingVariable> variables, ImmutableArray<RoundingSum> sums)
    {
        Variables = variables;
        Sums = sums;
    }

    /// <summary>The quantities.</summary>
    public ImmutableArray<RoundingVariable> Variables { get; }

    /// <summary>The sums between them.</summary>
    public ImmutableArray<RoundingSum> Sums { get; }

    /// <summary>Whether values are allowed and all sums hold.</summary>
    /// <param name="values">The value of each variable.</param>
    public bool IsSolvedBy(ReadOnlySpan<long> values)
    {
        if (values.Length != Variables.Length)
            return false;
        for (var i = 0; i < values.Length; i++)
        {
            if (!Variables[i].Allows(values[i]))
                return false;
        }

        foreach (var sum in Sums)
        {
            if (!sum.Holds(values))
                return false;
        }

        return true;
    }

    /// <summary>What values cost, above that of all floors.</summary>
    /// <param name="values">The value of each variable.</param>
    public Int128 CostOf(ReadOnlySpan<long> values)
    {
        Int128 cost = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!Variables[i].IsFree && !Variables[i].IsFixed && values[i] == Variables[i].Ceiling)
                cost += Variables[i].CeilingCost;
        }

        return cost;
    }
}
