using BudgetDomain.Subjects;

namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>The subjects that made-up budgets use: those of the built-in catalogue in force in the year, with unique readings.</summary>
public static class SubjectPool
{
    internal const int Year = 2025;

    private static readonly SubjectCatalogue Catalogue = SubjectCatalogue.Default;

    /// <summary>功能科目, every 项.</summary>
    public static IReadOnlyList<FunctionalCode> Items { get; } =
    [
        .. Catalogue.Functional.Subjects.Where(s => s.Level == SubjectLevel.Item && s.IsInForce(Year) && Catalogue.Functional.Find(s.Code.Parent) is not null && string.CompareOrdinal(s.Code.ToString(), "230") < 0).Select(s => s.Code),
    ];

    /// <summary>经济科目 of 人员经费: pairs of the official map.</summary>
    public static IReadOnlyList<(DepartmentEconomicCode Department, GovernmentEconomicCode Government)> Personnel { get; } = Pairs(c => c.Root.ToString() is "301" or "303");

    /// <summary>经济科目 of 公用经费: pairs of the official map.</summary>
    public static IReadOnlyList<(DepartmentEconomicCode Department, GovernmentEconomicCode Government)> Public { get; } = Pairs(c => c.Root.ToString() is "302" or "310");

    /// <summary>经济科目 of “三公”经费: pairs of the official map.</summary>
    public static IReadOnlyList<(DepartmentEconomicCode Department, GovernmentEconomicCode Government)> ThreePublic { get; } = Pairs(c => c.ToString() is "30212" or "30217" or "30231" or "31013");

    internal static FunctionalCode[] Classes { get; } = [.. Items.Select(i => i.Root).Distinct().Order()];

    internal static Subject<RevenueCode> FundRevenue { get; } = Catalogue.Revenue.Subjects.First(s => s.Level == SubjectLevel.Item && s.Code.ToString().StartsWith("10301", StringComparison.Ordinal) && s.IsInForce(Year));

    internal static string Name(FunctionalCode code) => Catalogue.Functional.Find(code, Year)!.NameIn(Year);

    internal static string Name(DepartmentEconomicCode code) => Catalogue.DepartmentEconomic.Find(code, Year)!.NameIn(Year);

    internal static string Name(GovernmentEconomicCode code) => Catalogue.GovernmentEconomic.Find(code, Year)!.NameIn(Year);

    private static IReadOnlyList<(DepartmentEconomicCode, GovernmentEconomicCode)> Pairs(Func<DepartmentEconomicCode, bool> where)
        => [.. Catalogue.EconomicMap.Entries
            .Where(e => where(e.Department) && Catalogue.DepartmentEconomic.Find(e.Department, Year) is not null && Catalogue.GovernmentEconomic.Find(e.Government, Year) is not null)
            .Select(e => (e.Department, e.Government)).Distinct()];
}
