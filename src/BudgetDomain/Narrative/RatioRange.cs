using System.Globalization;

namespace BudgetDomain.Narrative;

/// <summary>The ratios that two stated amounts allow, from <c>LowNumerator ∕ LowDenominator</c> to <c>HighNumerator ∕ HighDenominator</c>, and the one they print.</summary>
internal readonly record struct RatioRange(long LowNumerator, long LowDenominator, long HighNumerator, long HighDenominator, long Numerator, long Denominator)
{
    /// <summary>What part of a whole a part is.</summary>
    public static RatioRange Of(Extent part, Extent whole)
        => new(part.Least, whole.Most, part.Most, whole.Least, part.Fen, whole.Fen);

    /// <summary>The change relative to the base that it leaves, current and change being stated; the change without its sign.</summary>
    public static RatioRange OfChange(Extent current, Extent change, bool fell)
        => fell
            ? new(change.Least, current.Most + change.Least, change.Most, current.Least + change.Most, change.Fen, current.Fen + change.Fen)
            : new(change.Least, current.Most - change.Least, change.Most, current.Least - change.Most, change.Fen, current.Fen - change.Fen);

    /// <summary>The change from a stated base to a stated amount, without its sign.</summary>
    public static RatioRange OfGrowth(Extent from, Extent to)
    {
        var growth = to - from;
        if (growth.Fen < 0)
            growth = growth with { Fen = -growth.Fen };
        return growth.Fen == 0
            ? new(0, 1, growth.Reach, Math.Max(1, from.Least), 0, Math.Max(1, from.Fen))
            : to.Fen > from.Fen
                ? new(to.Least - from.Most, from.Most, to.Most - from.Least, from.Least, growth.Fen, from.Fen)
                : new(from.Least - to.Most, from.Least, from.Most - to.Least, from.Most, growth.Fen, from.Fen);
    }

    /// <summary>How a printed percentage agrees.</summary>
    /// <param name="digits">The percentage without its decimal point.</param>
    /// <param name="decimals">How many of the digits are decimals.</param>
    public ClaimVerdict Judge(long digits, int decimals)
    {
        var scale = (Int128)200 * Text.NumberText.Powers[decimals];
        var twice = (Int128)digits * 2;
        if (Denominator > 0 && Between(Numerator * scale, (twice - 1) * Denominator, (twice + 1) * Denominator))
            return ClaimVerdict.Exact;
        if (Reaches(scale, twice, 1, orEqual: true))
            return ClaimVerdict.Rounded;
        return Reaches(scale, twice, 2, orEqual: false) ? ClaimVerdict.Adjusted : ClaimVerdict.Contradicted;
    }

    /// <summary>
    /// The percentage that the amounts as printed make, with as many decimals as the printed one, rounded half up; empty where there is none. What would read as zero beside
    /// one that is not gets more decimals.
    /// </summary>
    public string Print(NumberToken printed)
    {
        const int Most = 6;
        if (Denominator <= 0)
            return string.Empty;
        var decimals = printed.Decimals;
        var value = Rounded(decimals, out var unit);
        while (value == 0 && Numerator > 0 && printed.Digits != 0 && decimals < Most)
            value = Rounded(++decimals, out unit);
        var whole = (value / unit).ToString(CultureInfo.InvariantCulture);
        return decimals == 0 ? whole + "%" : $"{whole}.{(value % unit).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}%";
    }

    private Int128 Rounded(int decimals, out long unit)
    {
        unit = Text.NumberText.Powers[decimals];
        return ((Int128)Numerator * 200 * unit + Denominator) / ((Int128)Denominator * 2);
    }

    /// <summary>Whether a ratio of the range lies within so many halves of a unit of the printed one.</summary>
    private bool Reaches(Int128 scale, Int128 twice, int halves, bool orEqual)
    {
        // A denominator that may be nothing leaves the ratio without an upper end.
        var (high, low) = (HighNumerator * scale, LowNumerator * scale);
        var (floor, ceiling) = ((twice - halves) * HighDenominator, (twice + halves) * LowDenominator);
        var highEnough = HighDenominator <= 0 ? HighNumerator > 0 : orEqual ? high >= floor : high > floor;
        var lowEnough = LowDenominator <= 0 ? LowNumerator <= 0 : orEqual ? low <= ceiling : low < ceiling;
        return highEnough && lowEnough;
    }

    private static bool Between(Int128 value, Int128 least, Int128 most) => value >= least && value <= most;
}
