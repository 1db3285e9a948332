using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>Finds the contradictions of a system one after the other: an irreducible set, its likeliest culprit, and on without it.</summary>
internal sealed class CauseSearch(IdentitySystem system, Propagation propagation, bool[] freed, CancellationToken cancellationToken)
{
    // Beyond so many the document is not one with errors but one that was misread; the rest is listed without a culprit.
    private const int MaxExplained = 60;

    private const int MaxContradictions = 2_000;

    private readonly Propagation _trial = new(system);

    public ImmutableArray<Contradiction> FindAll(Grade grade)
    {
        var found = ImmutableArray.CreateBuilder<Contradiction>();
        while (found.Count < MaxContradictions && !IsConsistent(propagation, grade, freed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (figures, identities) = Explain(grade);
            if (figures.Count == 0)
                break;
            found.Add(found.Count < MaxExplained ? NameCulprit(grade, figures, identities) : Plain(grade, figures, identities));
        }

        return found.DrainToImmutable();
    }

    private static bool IsConsistent(Propagation propagation, Grade grade, bool[] freed)
        => propagation.Start(grade, freed) && propagation.Run();

    /// <summary>An irreducible set of figures, with the identities they clash by.</summary>
    private (List<int> Figures, List<int> Identities) Explain(Grade grade)
    {
        if (FindAlone(grade) is { } alone)
            return alone;
        propagation.Start(grade, freed);
        propagation.Run(trace: true);
        var identities = Involved();
        if (!Clash(grade, identities, null))
            identities = [.. Enumerable.Range(0, system.IdentityCount)];
        var figures = FiguresOf(identities);

        // Deletion filter: what can be left out without ending the clash is left out.
        for (var i = identities.Count - 1; i >= 0 && identities.Count > 1; i--)
        {
            var identity = identities[i];
            identities.RemoveAt(i);
            if (!Clash(grade, identities, null))
                identities.Insert(i, identity);
        }

        figures = [.. figures.Intersect(FiguresOf(identities))];
        return (Reduce(grade, figures, identities), identities);
    }

    /// <summary>The first quantity whose figures exclude each other, or identity that cannot hold on its own figures.</summary>
    private (List<int> Figures, List<int> Identities)? FindAlone(Grade grade)
    {
        propagation.Start(grade, freed);
        for (var q = 0; q < system.QuantityCount; q++)
        {
            if (propagation.Least[q] <= propagation.Most[q])
                continue;
            return (Extremes(grade, q), []);
        }

        for (var i = 0; i < system.IdentityCount; i++)
        {
            if ((system.IsSigned && !system[i].IsEquality) || propagation.Holds(i))
                continue;
            List<int> identities = [i];
            return (Reduce(grade, FiguresOf(identities), identities), identities);
        }

        return null;
    }

    /// <summary>The two figures of a quantity that lie farthest apart.</summary>
    private List<int> Extremes(Grade grade, int quantity)
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

        // A figure alone can exclude itself only by being negative where nothing may be.
        return low == high ? [low] : [low, high];
    }

    private List<int> Involved()
    {
        var involved = new SortedSet<int>();
        var pending = new Stack<int>();
        Visit(propagation.ConflictQuantity);
        if (propagation.ConflictIdentity >= 0)
            pending.Push(propagation.ConflictIdentity);
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
            if (propagation.LeastReason![quantity] is var least and >= 0)
                pending.Push(least);
            if (propagation.MostReason![quantity] is var most and >= 0)
                pending.Push(most);
        }
    }

    private List<int> FiguresOf(List<int> identities)
    {
        var figures = new SortedSet<int>();
        foreach (var identity in identities)
        {
            foreach (var quantity in system.TermsOf(identity))
            {
                foreach (var figure in system.FiguresOf(quantity))
                {
                    if (!freed[figure])
                        figures.Add(figure);
                }
            }
        }

        return [.. figures];
    }

    private List<int> Reduce(Grade grade, List<int> figures, List<int> identities)
    {
        // Zeros and repetitions first, so that what remains is what a reader would name.
        var order = figures.OrderByDescending(f => system.Figures[f].IsZero).ThenByDescending(f => f).ToList();
        var kept = new HashSet<int>(figures);
        foreach (var figure in order)
        {
            kept.Remove(figure);
            if (!Clash(grade, identities, kept))
                kept.Add(figure);
        }

        return [.. figures.Where(kept.Contains)];
    }

    /// <summary>Whether a set of figures (all of them for <see langword="null"/>) clashes by a set of identities.</summary>
    private bool Clash(Grade grade, List<int> identities, HashSet<int>? figures)
    {
        var without = freed;
        if (figures is not null)
        {
            without = (bool[])freed.Clone();
            for (var i = 0; i < without.Length; i++)
                without[i] |= !figures.Contains(i);
        }

        return !_trial.Start(grade, without) || (identities.Count > 0 && !_trial.Run(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(identities)));
    }

    /// <summary>Frees each figure in turn; the one that leaves the fewest clashes is named first and stays free.</summary>
    private Contradiction NameCulprit(Grade grade, List<int> figures, List<int> identities)
    {
        var (best, fewest, ties) = (figures[0], int.MaxValue, 0);
        foreach (var figure in figures)
        {
            freed[figure] = true;
            var left = Remaining(grade);
            freed[figure] = false;
            if (left < fewest)
                (best, fewest, ties) = (figure, left, 1);
            else if (left == fewest)
                ties++;
        }

        freed[best] = true;
        _ = IsConsistent(_trial, grade, freed);
        var quantity = system.QuantityOfFigure[best];
        var (least, most) = (_trial.Least[quantity], _trial.Most[quantity]);
        if (least > most)
            (least, most) = (most, least);
        figures.Remove(best);
        return new(grade, [best, .. figures], [.. identities], ties == 1 && fewest == 0, WanYuan.FromFen(least), WanYuan.FromFen(most));
    }

    private Contradiction Plain(Grade grade, List<int> figures, List<int> identities)
    {
        foreach (var figure in figures)
            freed[figure] = true;
        return new(grade, [.. figures], [.. identities], false, WanYuan.FromFen(-Bounds.Limit), WanYuan.FromFen(Bounds.Limit));
    }

    private int Remaining(Grade grade)
    {
        if (IsConsistent(_trial, grade, freed))
            return 0;
        _trial.Start(grade, freed);
        var count = 1;
        for (var q = 0; q < system.QuantityCount; q++)
            count += _trial.Least[q] > _trial.Most[q] ? 1 : 0;
        for (var i = 0; i < system.IdentityCount; i++)
            count += _trial.Holds(i) ? 0 : 1;
        return count;
    }
}
