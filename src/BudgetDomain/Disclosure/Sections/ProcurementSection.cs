namespace BudgetDomain.Disclosure.Sections;

/// <summary>政府采购情况: the total and what it is made of, each where it is said.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
public sealed record ProcurementSection(int Line, int Page)
{
    /// <summary>政府采购总额.</summary>
    public StatedSum? Total { get; init; }

    /// <summary>货物.</summary>
    public StatedSum? Goods { get; init; }

    /// <summary>工程.</summary>
    public StatedSum? Works { get; init; }

    /// <summary>服务.</summary>
    public StatedSum? Services { get; init; }

    /// <summary>集中采购.</summary>
    public StatedSum? Centralised { get; init; }

    /// <summary>分散采购.</summary>
    public StatedSum? Decentralised { get; init; }

    /// <summary>授予中小企业.</summary>
    public StatedSum? SmallAndMedium { get; init; }

    /// <summary>其中小微企业.</summary>
    public StatedSum? SmallAndMicro { get; init; }

    /// <summary>Whether 货物, 工程 and 服务, where all three are said, can add up to the total, and likewise 集中 and 分散: each printed amount stands for its interval.</summary>
    public bool Agrees => Fits(Goods, Works, Services) && Fits(Centralised, Decentralised) && Within(SmallAndMedium, Total) && Within(SmallAndMicro, SmallAndMedium ?? Total);

    private bool Fits(params StatedSum?[] parts)
    {
        if (Total is null || parts.Any(static p => p is null))
            return true;
        var (difference, places) = ((Int128)Total.Amount.Fen, (Int128)PlaceOf(Total));
        foreach (var part in parts)
        {
            difference -= part!.Amount.Fen;
            places += PlaceOf(part);
        }

        return Int128.Abs(difference) < places || difference == 0;
    }

    private static bool Within(StatedSum? part, StatedSum? whole)
        => part is null || whole is null || part.Amount <= whole.Amount || part.Amount.Fen - whole.Amount.Fen < PlaceOf(part) + PlaceOf(whole);

    private static long PlaceOf(StatedSum sum) => sum.Amount.Fen == 0 ? 0 : sum.LastPlace;
}
