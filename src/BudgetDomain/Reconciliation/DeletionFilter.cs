namespace BudgetDomain.Reconciliation;

/// <summary>Leaves out what can be left out: first in large pieces, at last one by one, so that of what stays nothing can be.</summary>
internal static class DeletionFilter
{
    /// <summary>An irreducible part of a set.</summary>
    /// <param name="set">The set, for which the test holds.</param>
    /// <param name="test">Holds for any set that contains one for which it holds.</param>
    public static List<int> Reduce(List<int> set, Func<List<int>, bool> test)
    {
        var kept = set;
        for (var size = Math.Max(1, kept.Count / 2); ; size = Math.Max(1, size / 2))
        {
            for (var at = kept.Count - size; at > -size; at -= size)
            {
                var (from, to) = (Math.Max(0, at), Math.Min(kept.Count, at + size));
                if (from >= to)
                    continue;
                List<int> without = [.. kept.Take(from), .. kept.Skip(to)];
                if (test(without))
                    kept = without;
            }

            if (size == 1)
                return kept;
        }
    }
}
