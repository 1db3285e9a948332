namespace BudgetDomain.Publication;

/// <summary>占比: shares in hundredths of a per cent.</summary>
internal static class Shares
{
    /// <summary>A whole, in hundredths of a per cent.</summary>
    public const int Whole = 100_00;

    /// <summary>
    /// Shares of parts that add up to 100.00 % as printed: each is the floor or ceiling of its exact share, and those with the largest
    /// remainders are raised; of equal remainders the earlier. A share that is exact in two decimals stays.
    /// </summary>
    /// <param name="parts">The parts, none negative.</param>
    /// <param name="whole">Their sum; positive.</param>
    public static int[] Of(ReadOnlySpan<long> parts, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        var shares = new int[parts.Length];
        var order = new List<(Int128 Over, int Index)>(parts.Length);
        var left = Whole;
        for (var i = 0; i < shares.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(parts[i], nameof(parts));
            var (floor, rest) = Int128.DivRem((Int128)parts[i] * Whole, whole);
            shares[i] = (int)floor;
            left -= shares[i];
            if (rest > 0)
                order.Add((rest, i));
        }

        order.Sort(static (a, b) => a.Over != b.Over ? b.Over.CompareTo(a.Over) : a.Index.CompareTo(b.Index));
        if (left < 0 || left > order.Count)
            throw new ArgumentException("各部分之和不等于总数", nameof(parts));
        foreach (var (_, index) in order[..left])
            shares[index]++;
        return shares;
    }

    /// <summary>Each share rounded by itself, halves up; the shares may add up to a little less or more than 100.00 %.</summary>
    /// <param name="parts">The parts, none negative.</param>
    /// <param name="whole">Their sum; positive.</param>
    public static int[] Nearest(ReadOnlySpan<long> parts, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        var shares = new int[parts.Length];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = (int)(((2 * (Int128)parts[i] * Whole) + whole) / (2 * (Int128)whole));
        return shares;
    }

    /// <summary>Writes a share, such as <c>占5.53%</c>; 占0% for that of no money, 占0.00% for that of little.</summary>
    public static string Text(int share, bool isNone) => isNone ? "占0%" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"占{share / 100}.{share % 100:00}%");
}
