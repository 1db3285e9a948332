using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>Decides whether exact amounts exist: propagation first, then a search for amounts, then the solver, if there is one.</summary>
internal sealed class Decider(IdentitySystem system, bool[] dropped, ReconciliationOptions options, CancellationToken cancellationToken)
{
    // An amount a thousand times all that is printed is taken not to exist, so that sums stay within what a solver can add.
    private const int MaxFactor = 1000;

    // Against a solver that does not say what time it took.
    private const int MaxQuestions = 2_000;

    private readonly WitnessSearch _search = new(system, dropped);
    private readonly long _largest = Largest(system);
    private int _questions;
    private TimeSpan _left = options.SolverTimeTotal;

    /// <summary>The bounds of the last decision, at rest.</summary>
    public Propagation Propagation { get; } = new(system, dropped);

    /// <summary>The amounts of the last decision that found some.</summary>
    public ImmutableArray<long> Amounts { get; private set; } = [];

    /// <summary>Whether propagation meets no conflict.</summary>
    public bool MayStandByPropagation(Grade grade, ReadOnlySpan<bool> freed)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Propagation.Start(grade, freed) && Propagation.Run();
    }

    /// <summary>
    /// Whether nothing speaks against it when a zero is unknown. Sums of nothing but zeros are left out of a system, so it is derived once more
    /// without the zero: what stood on it must stand without it too.
    /// </summary>
    public bool MayStandWithoutZero(Grade grade, ReadOnlySpan<bool> freed, int figure)
    {
        if (!system.Figures[figure].IsZero || system.WithUnknown(figure) is not { } other)
            return true;
        var asideNow = new HashSet<(IdentityKind, IdentityRelation, int, int, Slice)>();
        for (var i = 0; i < system.IdentityCount; i++)
        {
            if (dropped[i])
                asideNow.Add(KeyOf(system, i));
        }

        bool[] otherDropped = [.. Enumerable.Range(0, other.IdentityCount).Select(i => asideNow.Contains(KeyOf(other, i)))];
        return new Decider(other, otherDropped, options, cancellationToken).MayStand(grade, freed);
    }

    private static (IdentityKind Kind, IdentityRelation Relation, int Table, int Line, Slice Whole) KeyOf(IdentitySystem of, int identity)
        => (of[identity].Kind, of[identity].Relation, of[identity].Table, of[identity].Line, of.SliceOf(of.TermsOf(identity)[0]));

    /// <summary>Whether nothing speaks against it: neither propagation nor, if there is one, the solver.</summary>
    public bool MayStand(Grade grade, ReadOnlySpan<bool> freed)
        => MayStandByPropagation(grade, freed) && (options.Solver is null || Complete() != SolverOutcome.Infeasible);

    /// <summary>The complete decision; undecided only where neither the search nor the solver comes to an end.</summary>
    public SolverOutcome Decide(Grade grade, ReadOnlySpan<bool> freed)
        => MayStandByPropagation(grade, freed) ? Complete() : SolverOutcome.Infeasible;

    /// <summary>Decides what propagation, now at rest, has left open.</summary>
    public SolverOutcome Complete()
    {
        if (_search.Find(Propagation, -1, 0, cancellationToken) is { } found)
        {
            Amounts = found;
            return SolverOutcome.Feasible;
        }

        return Ask([], -1, isGreatest: false).Outcome;
    }

    /// <summary>The least (or the greatest) amount of a quantity within the present bounds, and whether it is confirmed by exact amounts.</summary>
    public (long Amount, bool IsExact) Extreme(int quantity, bool isGreatest)
    {
        var bound = isGreatest ? Propagation.Most[quantity] : Propagation.Least[quantity];
        if (Math.Abs(bound) >= Bounds.Limit / 2)
            return (bound, false);
        if (_search.Find(Propagation, quantity, bound, cancellationToken) is not null)
            return (bound, true);
        var answer = Ask([], quantity, isGreatest);
        return answer is { Outcome: SolverOutcome.Feasible, IsBest: true } ? (answer.Witness[quantity], true) : (bound, false);
    }

    /// <summary>Asks the solver within the present bounds; what it answers is verified.</summary>
    public IdentityAnswer Ask(ImmutableArray<RemovableBound> removable, int extreme, bool isGreatest, ImmutableArray<ImmutableArray<int>> excluded = default)
    {
        if (options.Solver is not { } solver || _left <= TimeSpan.Zero || _questions >= MaxQuestions)
            return IdentityAnswer.Undecided;
        cancellationToken.ThrowIfCancellationRequested();
        var identities = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < system.IdentityCount; i++)
        {
            if (Propagation.Applies(i))
                identities.Add(i);
        }

        var answer = solver.Solve(
            new()
            {
                System = system,
                Least = [.. Propagation.Least.Select(least => Math.Max(least, -_largest))],
                Most = [.. Propagation.Most.Select(most => Math.Min(most, _largest))],
                Identities = identities.DrainToImmutable(),
                Removable = removable,
                Excluded = excluded.IsDefault ? [] : excluded,
                Extreme = extreme,
                IsGreatest = isGreatest,
            },
            options.SolverTimeLimit < _left ? options.SolverTimeLimit : _left,
            cancellationToken);
        _left -= answer.Spent;
        _questions++;
        cancellationToken.ThrowIfCancellationRequested();
        if (answer.Outcome != SolverOutcome.Feasible)
            return answer;

        // No witness is believed that does not stand here.
        if (!Witness.IsGood(system, dropped, Propagation, answer.Witness.AsSpan()))
            return IdentityAnswer.Undecided;
        Amounts = answer.Witness;
        return answer;
    }

    private static long Largest(IdentitySystem system)
    {
        Int128 sum = 1;
        foreach (var figure in system.Figures)
            sum += Int128.Abs(figure.Amount.Fen);
        return (long)Int128.Min(sum * MaxFactor, Bounds.Limit);
    }
}
