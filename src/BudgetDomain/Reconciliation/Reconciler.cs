using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>Decides whether exact amounts exist that print as the figures do, and says why where they do not.</summary>
public static class Reconciler
{
    /// <summary>Reconciles a system without a solver.</summary>
    /// <param name="system">The figures and their identities.</param>
    /// <param name="cancellationToken">Stops the search for causes; large and badly broken documents take a while.</param>
    /// <returns>Everything found out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> is <see langword="null"/>.</exception>
    public static ReconciliationResult Reconcile(IdentitySystem system, CancellationToken cancellationToken = default)
        => Reconcile(system, Defaults, cancellationToken);

    /// <summary>Reconciles a system.</summary>
    /// <param name="system">The figures and their identities.</param>
    /// <param name="options">The solver, and whether to look for figures that may be wrong.</param>
    /// <param name="cancellationToken">Stops the search for causes; large and badly broken documents take a while.</param>
    /// <returns>Everything found out.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ReconciliationResult Reconcile(IdentitySystem system, ReconciliationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(options);
        var freed = new bool[system.Figures.Length];
        var decider = new Decider(system, new bool[system.IdentityCount], options, cancellationToken);
        var (verdict, consistency) = Decide(decider, freed);
        var search = new CauseSearch(system, options, cancellationToken);
        var contradictions = verdict == Grade.Contradicted ? search.FindAll(Grade.Adjusted) : [];
        var repair = search.Together;
        var adjustments = verdict >= Grade.Adjusted ? search.FindAll(Grade.Rounded) : [];
        var (counts, deviations) = verdict == Grade.Exact ? AllExact(system) : Classify(system, decider.Propagation, contradictions);
        return new()
        {
            System = system,
            Verdict = verdict,
            Consistency = consistency,
            Witness = consistency == ConsistencyState.Consistent ? decider.Amounts : [],
            Counts = counts,
            Contradictions = contradictions,
            Adjustments = adjustments,
            Repair = repair,
            Deviations = deviations,
        };
    }

    private static ReconciliationOptions Defaults { get; } = new();

    /// <summary>The first grade that is not refuted, and whether amounts were found that prove it.</summary>
    private static (Grade Verdict, ConsistencyState Consistency) Decide(Decider decider, bool[] freed)
    {
        for (var grade = Grade.Exact; grade < Grade.Contradicted; grade++)
        {
            switch (decider.Decide(grade, freed))
            {
                case SolverOutcome.Feasible:
                    return (grade, ConsistencyState.Consistent);
                case SolverOutcome.Undecided:
                    return (grade, ConsistencyState.NoContradictionFound);
                default:
                    continue;
            }
        }

        return (Grade.Contradicted, ConsistencyState.Contradicted);
    }

    /// <summary>Decides a system without looking for causes: the first grade at which propagation meets no conflict.</summary>
    /// <param name="system">The figures and their identities.</param>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> is <see langword="null"/>.</exception>
    public static Grade Decide(IdentitySystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Decide(new Propagation(system), new bool[system.Figures.Length]);
    }

    internal static Grade Decide(Propagation propagation, ReadOnlySpan<bool> freed)
    {
        for (var grade = Grade.Exact; grade < Grade.Contradicted; grade++)
        {
            if (propagation.Start(grade, freed) && propagation.Run())
                return grade;
        }

        return Grade.Contradicted;
    }

    private static (ImmutableArray<int> Counts, ImmutableArray<Deviation> Deviations) AllExact(IdentitySystem system)
    {
        var exact = 0;
        for (var i = 0; i < system.IdentityCount; i++)
            exact += system.Applies(i) ? 1 : 0;
        for (var q = 0; q < system.QuantityCount; q++)
            exact += PrintedTwice(system, q) ? 1 : 0;
        return ([exact, 0, 0, 0], []);
    }

    /// <summary>Grades each identity alone, on the bounds of its own figures.</summary>
    private static (ImmutableArray<int> Counts, ImmutableArray<Deviation> Deviations) Classify(
        IdentitySystem system, Propagation propagation, ImmutableArray<Contradiction> contradictions)
    {
        var grades = new Grade[system.IdentityCount];
        var same = new Grade[system.QuantityCount];
        Array.Fill(grades, Grade.Contradicted);
        Array.Fill(same, Grade.Contradicted);
        var none = new bool[system.Figures.Length];
        for (var grade = Grade.Adjusted; grade >= Grade.Exact; grade--)
        {
            propagation.Start(grade, none);
            for (var q = 0; q < same.Length; q++)
            {
                if (propagation.Least[q] <= propagation.Most[q])
                    same[q] = grade;
            }

            for (var i = 0; i < grades.Length; i++)
            {
                if (propagation.Holds(i))
                    grades[i] = grade;
            }
        }

        // Identities that hold alone and not together: one of them is counted as not holding.
        foreach (var contradiction in contradictions)
        {
            if (contradiction.Identities.Length > 1 && contradiction.Identities.All(i => grades[i] != Grade.Contradicted))
                grades[contradiction.Identities[0]] = Grade.Contradicted;
        }

        SettleByPrint(system, grades, same);
        var counts = new int[4];
        var deviations = ImmutableArray.CreateBuilder<Deviation>();
        for (var i = 0; i < grades.Length; i++)
        {
            if (!system.Applies(i))
                continue;
            counts[(int)grades[i]]++;
            if (grades[i] is Grade.Rounded or Grade.Adjusted)
                deviations.Add(new(grades[i], i, system.TermsOf(i)[0], Difference(system, i)));
        }

        for (var q = 0; q < same.Length; q++)
        {
            if (!PrintedTwice(system, q))
                continue;
            counts[(int)same[q]]++;
            if (same[q] is Grade.Rounded or Grade.Adjusted)
                deviations.Add(new(same[q], -1, q, Spread(system, q)));
        }

        return ([.. counts], deviations.DrainToImmutable());
    }

    /// <summary>Where amounts behind the printed ones deviate and the printed ones do not, nothing deviates in print.</summary>
    private static void SettleByPrint(IdentitySystem system, Grade[] grades, Grade[] same)
    {
        for (var i = 0; i < grades.Length; i++)
        {
            if (grades[i] is Grade.Rounded or Grade.Adjusted && system[i].Kind != IdentityKind.AtLeast && Difference(system, i).Fen == 0)
                grades[i] = Grade.Exact;
        }

        for (var q = 0; q < same.Length; q++)
        {
            if (same[q] is Grade.Rounded or Grade.Adjusted && Spread(system, q).Fen == 0)
                same[q] = Grade.Exact;
        }
    }

    private static bool PrintedTwice(IdentitySystem system, int quantity)
    {
        var printed = 0;
        foreach (var figure in system.FiguresOf(quantity))
            printed += system.Figures[figure].IsZero ? 0 : 1;
        return printed > 0 && system.FiguresOf(quantity).Length > 1;
    }

    private static WanYuan Difference(IdentitySystem system, int identity)
    {
        var terms = system.TermsOf(identity);
        Int128 difference = Printed(system, terms[0]);
        foreach (var part in terms[1..])
            difference -= Printed(system, part);
        return WanYuan.FromFen((long)difference);
    }

    private static long Printed(IdentitySystem system, int quantity)
    {
        var figures = system.FiguresOf(quantity);
        return figures.Length == 0 ? 0 : system.Figures[figures[0]].Amount.Fen;
    }

    private static WanYuan Spread(IdentitySystem system, int quantity)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var figure in system.FiguresOf(quantity))
        {
            least = Math.Min(least, system.Figures[figure].Amount.Fen);
            most = Math.Max(most, system.Figures[figure].Amount.Fen);
        }

        return WanYuan.FromFen(most - least);
    }
}
