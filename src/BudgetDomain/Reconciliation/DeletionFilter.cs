namespace BudgetDomain.Reconciliation;

/// <summary>Leaves out what can be left out, from the end on, so that of what stays nothing can be.</summary>
/// <remarks>
/// The result is that of trying one after the other. Steps grow while all of them can be left out, and halve to find the one that cannot, so few that
/// stay among many cost few tests, and many that stay about two each.
/// </remarks>
internal static class DeletionFilter
{
    /// <summary>An irreducible part of a set, in the order of the set.</summary>
    /// <param name="set">The set, for which the test holds.</param>
    /// <param name="test">Holds for any set that contains one for which it holds.</param>
    public static List<int> Reduce(List<int> set, Func<List<int>, bool> test)
    {
        // What is not yet decided stands before what is known to stay.
        var (open, kept) = (set.Count, new List<int>());
        while (open > 0)
        {
            var (can, cannot) = (0, open + 1);
            for (var step = 1; can < open && cannot > open; step *= 2)
            {
                var tried = Math.Min(can + step, open);
                if (IsEnoughWithout(tried))
                    can = tried;
                else
                    cannot = tried;
            }

            while (cannot - can > 1 && cannot <= open)
            {
                var middle = can + ((cannot - can) / 2);
                if (IsEnoughWithout(middle))
                    can = middle;
                else
                    cannot = middle;
            }

            open -= can;
            if (open > 0)
                kept.Add(set[--open]);
        }

        kept.Reverse();
        return kept;

        bool IsEnoughWithout(int last) => test([.. set.Take(open - last), .. Enumerable.Reverse(kept)]);
    }
}
