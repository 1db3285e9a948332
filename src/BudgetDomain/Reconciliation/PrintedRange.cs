namespace BudgetDomain.Reconciliation;

/// <summary>The figures that could be printed for a range of exact amounts: the reverse of <see cref="Bounds"/>.</summary>
internal static class PrintedRange
{
    /// <summary>The least and the greatest figure, in 分, that stand for an amount of the range at a grade.</summary>
    public static (long Least, long Most) Of(long least, long most, long place, Grade grade)
    {
        var reach = grade switch { Grade.Exact => 0, Grade.Rounded => place / 2, _ => place - 1 };
        var low = -Down(reach - least, place);
        var high = Down(most + reach, place);

        // A printed zero is nothing, so a little more than nothing is printed as one unit.
        if (low <= 0 && least > 0)
            low = place;
        if (high >= 0 && most < 0)
            high = -place;
        return low <= high ? (low, high) : (least, most);
    }

    private static long Down(long amount, long place)
    {
        var cut = amount / place * place;
        return cut > amount ? cut - place : cut;
    }
}
