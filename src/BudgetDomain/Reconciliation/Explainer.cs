using System.Runtime.InteropServices;

namespace BudgetDomain.Reconciliation;

/// <summary>Reduces a conflict to figures and identities of which none can be left out.</summary>
internal sealed class Explainer(IdentitySystem system, bool[] freed, bool[] dropped, ReconciliationOptions options, CancellationToken cancellationToken)
{
    private readonly Propagation _propagation = new(system, dropped);
    private readonly bool[] _without = new bool[freed.Length];
    private readonly HashSet<int> _seen = [];

    /// <summary>One irreducible clash at a grade; empty where there is none.</summary>
    public (List<int> Figures, List<int> Identities) Explain(Grade grade)
    {
        _propagation.Start(grade, freed);
        if (FindDisagreement(grade) is { } disagreement)
            return (disagreement, []);
        if (FindAlone(grade) is { } alone)
            return alone;
        _propagation.Start(grade, freed);
        if (_propagation.Run(trace: true))
            return options.Solver is null ? ([], []) : ExplainBySolver(grade);
        var identities = Involved();
        if (!Clash(grade, identities))
            identities = [.. Enumerable.Range(0, system.IdentityCount)];

        identities = DeletionFilter.Reduce(identities, kept => Clash(grade, kept));
        return (Reduce(grade, FiguresOf(grade, identities), identities), identities);
    }

    /// <summary>
    /// A clash that only the complete procedure sees. Where that runs out of time what is asked about is kept, so the set may then be larger than it need be.
    /// </summary>
    private (List<int> Figures, List<int> Identities) ExplainBySolver(Grade grade)
    {
        var without = dropped.AsSpan().ToArray();
        var decider = new Decider(system, without, options, cancellationToken);
        var all = Enumerable.Range(0, system.IdentityCount).Where(i => _propagation.Applies(i)).ToList();
        if (decider.Decide(grade, freed) != SolverOutcome.Infeasible)
            return ([], []);
        var identities = DeletionFilter.Reduce(all, ClashesBy);
        _ = ClashesBy(identities);
        return (DeletionFilter.Reduce(FiguresOf(grade, identities), ClashesOf), identities);

        bool ClashesBy(List<int> kept)
        {
            Array.Fill(without, true);
            foreach (var identity in kept)
                without[identity] = false;
            return decider.Decide(grade, freed) == SolverOutcome.Infeasible;
        }

        bool ClashesOf(List<int> kept)
        {
            Array.Fill(_without, true);
            foreach (var figure in kept)
                _without[figure] = freed[figure];
            return decider.Decide(grade, _without) == SolverOutcome.Infeasible;
        }
    }

    /// <summary>The two figures farthest apart of the first quantity whose figures exclude each other.</summary>
    private List<int>? FindDisagreement(Grade grade)
    {
        for (var q = 0; q < system.QuantityCount; q++)
        {
            if (_propagation.Least[q] <= _propagation.Most[q])
                continue;
            var (low, high) = Extremes(grade, q);
            return low == high ? [low] : [low, high];
        }

        return null;
    }

    /// <summary>The figures by which one identity cannot hold alone; empty where it can.</summary>
    public List<int> ExplainAlone(Grade grade, int identity)
    {
        List<int> identities = [identity];
        return Clash(grade, identities) ? Reduce(grade, FiguresOf(grade, identities), identities) : [];
    }

    /// <summary>The first identity that cannot hold on its own figures.</summary>
    private (List<int> Figures, List<int> Identities)? FindAlone(Grade grade)
    {
        for (var i = 0; i < system.IdentityCount; i++)
        {
            if (!_propagation.Applies(i) || _propagation.Holds(i))
                continue;
            List<int> identities = [i];
            return (Reduce(grade, FiguresOf(grade, identities), identities), identities);
        }

        return null;
    }

    /// <summary>The identities that the bounds at the conflict go back to.</summary>
    private List<int> Involved()
    {
        var involved = new SortedSet<int>();
        var pending = new Stack<int>();
        Visit(_propagation.ConflictQuantity);
        if (_propagation.ConflictIdentity >= 0)
            pending.Push(_propagation.ConflictIdentity);
        while (pending.TryPop(out var identity))
        {
            if (!involved.Add(identity))
                continue;
            foreach (var quantity in system.TermsOf(identity))
                Visit(quantity);
        }

        return [.. involved];

        void Visit(int quantity)
        {
            if (_propagation.LeastReason![quantity] is var least and >= 0)
                pending.Push(least);
            if (_propagation.MostReason![quantity] is var most and >= 0)
                pending.Push(most);
        }
    }

    /// <summary>The figures that bound the quantities of identities: of each quantity two at most, however often it is printed.</summary>
    private List<int> FiguresOf(Grade grade, List<int> identities)
    {
        var figures = new SortedSet<int>();
        foreach (var identity in identities)
        {
            foreach (var quantity in system.TermsOf(identity))
            {
                if (Extremes(grade, quantity) is var (low, high) && low >= 0)
                {
                    figures.Add(low);
                    figures.Add(high);
                }
            }
        }

        return [.. figures];
    }

    /// <summary>The figures with the least upper and the greatest lower bound of a quantity; -1 where all are free.</summary>
    private (int Low, int High) Extremes(Grade grade, int quantity)
    {
        var (low, high) = (-1, -1);
        foreach (var figure in system.FiguresOf(quantity))
        {
            if (freed[figure])
                continue;
            var (least, most) = Bounds.Of(system.Figures[figure], grade);
            if (high < 0 || least > Bounds.Of(system.Figures[high], grade).Least)
                high = figure;
            if (low < 0 || most < Bounds.Of(system.Figures[low], grade).Most)
                low = figure;
        }

        return (low, high);
    }

    private List<int> Reduce(Grade grade, List<int> figures, List<int> identities)
    {
        // Zeros and repetitions first, so that what remains is what a reader would name. The filter begins at the end.
        var order = figures.OrderBy(f => system.Figures[f].IsZero).ThenBy(static f => f).ToList();
        HashSet<int> kept = identities.Count == 1 && IsPlain(identities[0])
            ? [.. new SumClash(system, identities[0], grade, freed).Reduce(order)]
            : [.. DeletionFilter.Reduce(order, Clashes)];
        return figures.FindAll(kept.Contains);

        bool Clashes(List<int> some)
        {
            Array.Fill(_without, true);
            foreach (var figure in some)
                _without[figure] = freed[figure];
            return ClashWithout(grade, identities);
        }
    }

    /// <summary>Whether no quantity stands twice in an identity.</summary>
    private bool IsPlain(int identity)
    {
        _seen.Clear();
        foreach (var quantity in system.TermsOf(identity))
        {
            if (!_seen.Add(quantity))
                return false;
        }

        return true;
    }

    /// <summary>Whether all figures that are not free clash by a set of identities.</summary>
    private bool Clash(Grade grade, List<int> identities)
    {
        freed.CopyTo(_without, 0);
        return ClashWithout(grade, identities);
    }

    private bool ClashWithout(Grade grade, List<int> identities)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var span = CollectionsMarshal.AsSpan(identities);
        return !_propagation.StartOn(span, grade, _without) || (span.Length > 0 && !_propagation.Run(span));
    }
}
