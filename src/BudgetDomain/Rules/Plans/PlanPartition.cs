using System.Collections.Immutable;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules.Plans;

/// <summary>Asks whether plans, whose category is not printed, can be divided so that every category has its number and its amount.</summary>
internal sealed class PlanPartition(ImmutableArray<PlanCategory> categories, ImmutableArray<RecognisedPlan> plans)
{
    // A search beyond this says nothing; so many plans have a division anyway.
    private const int MaxSteps = 200_000;

    private readonly int[] _left = [.. categories.Select(static c => c.Count)];
    private readonly Int128[] _sums = new Int128[categories.Length], _places = new Int128[categories.Length];
    private int _steps;

    /// <summary>Whether no division exists: proved, never merely not found.</summary>
    public bool IsImpossible()
        => categories.Length >= 2 && categories.All(static c => c.Amount is not null) && categories.Sum(static c => (long)c.Count) == plans.Length && !Divide(0) && _steps <= MaxSteps;

    private bool Divide(int plan)
    {
        if (++_steps > MaxSteps)
            return true;
        if (plan == plans.Length)
            return Fits();
        var amount = plans[plan].YearFunds.Total!.Amount;
        var place = PlanArithmetic.PlaceOf(amount, plans[plan].LastPlace);
        for (var c = 0; c < categories.Length; c++)
        {
            if (_left[c] == 0)
                continue;
            _left[c]--;
            _sums[c] += amount.Fen;
            _places[c] += place;
            if (Divide(plan + 1))
                return true;
            _left[c]++;
            _sums[c] -= amount.Fen;
            _places[c] -= place;
        }

        return false;
    }

    private bool Fits()
    {
        for (var c = 0; c < categories.Length; c++)
        {
            if (PlanArithmetic.Judge(_sums[c] - categories[c].Amount!.Amount.Fen, _places[c] + categories[c].Amount!.LastPlace) == Grade.Contradicted)
                return false;
        }

        return true;
    }
}
