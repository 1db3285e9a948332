using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>Random ledgers that fit a form, of one unit or three. They shrink to fewer and plainer lines.</summary>
public static class PublishableLedgers
{
    private const int Year = 2025;

    private static readonly string[] Projects = ["档案数字化专项经费", "库房改造项目", "地方志编修经费", "信息系统运维费", "甲", "A|B <展览>*"];

    private static readonly BudgetUnit[] Department =
    [
        new(UnitCode.Parse("101001")) { Name = "云溪市档案馆", Kind = UnitKind.PublicInstitution },
        new(UnitCode.Parse("101002")) { Name = "云溪市档案局（本级）", Kind = UnitKind.Administrative },
        new(UnitCode.Parse("101003")) { Name = "第101部门第3单位" },
    ];

    private static readonly SubjectCatalogue Catalogue = SubjectCatalogue.Default;

    private static readonly FunctionalCode[] Items =
    [
        .. Catalogue.Functional.Subjects.Where(static s => s.Level == SubjectLevel.Item && s.IsInForce(Year) && string.CompareOrdinal(s.Code.ToString(), "230") < 0).Select(static s => s.Code),
    ];

    private static readonly (DepartmentEconomicCode Department, GovernmentEconomicCode Government)[] Personnel = Pairs("301", "303");
    private static readonly (DepartmentEconomicCode Department, GovernmentEconomicCode Government)[] Public = Pairs("302", "310");
    private static readonly (DepartmentEconomicCode Department, GovernmentEconomicCode Government)[] ThreePublic = Pairs("30212", "30217", "30231", "31013");

    public static Arbitrary<PublishableLedger> Publishable() => Arb.From(Any(), Shrink);

    private static Gen<PublishableLedger> Any()
        => from isShanghai in Gen.Elements(false, true)
           from units in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(3)))
           from items in Gen.Elements(Items).ArrayOf(5)
           from count in Gen.Choose(1, 20)
           from isSigned in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
           from lines in LineOf(isShanghai, units, items, isSigned).ArrayOf(count)
           select new PublishableLedger(isShanghai, Department[..units], lines);

    private static Gen<BudgetLineDraft> LineOf(bool isShanghai, int units, FunctionalCode[] items, bool isSigned)
    {
        FundSource[] others = isShanghai
            ? [FundSource.GovernmentFund, FundSource.StateCapital, FundSource.BusinessIncome, FundSource.OperatingIncome, FundSource.OtherIncome]
            : [FundSource.GovernmentFund, FundSource.StateCapital, FundSource.SpecialAccount, FundSource.OtherIncome, FundSource.SuperiorSubsidy];
        return from unit in Gen.Choose(0, units - 1)
               from item in Gen.Elements(items)
               from fund in Gen.Frequency((6, Gen.Constant(FundSource.General)), (1, Gen.Elements(others)))
               from vintage in isShanghai ? Gen.Constant(Vintage.CurrentYear) : Gen.Frequency((6, Gen.Constant(Vintage.CurrentYear)), (1, Gen.Constant(Vintage.CarriedOver)))
               from kind in Gen.Elements(ExpenditureKind.Personnel, ExpenditureKind.Public, ExpenditureKind.AgencyOperating, ExpenditureKind.Project, ExpenditureKind.OtherOperating, ExpenditureKind.SpecificTarget)
               from isThreePublic in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
               from economy in Gen.Elements(kind == ExpenditureKind.Personnel ? Personnel : isThreePublic ? ThreePublic : Public)
               from project in Gen.Elements(Projects)
               from code in Gen.Elements(null, "P1", "P2")
               from digits in Gen.Choose(1, 999_999)
               from magnitude in Gen.Choose(4, 9)
               from adjustment in Gen.Choose(0, 4)
               let isProject = kind is ExpenditureKind.Project or ExpenditureKind.OtherOperating or ExpenditureKind.SpecificTarget
               let fen = Math.Max(1, digits * (long)Math.Pow(10, magnitude) / 100_000)
               select new BudgetLineDraft
               {
                   Unit = Department[unit].Code,
                   Function = item,
                   DepartmentEconomy = economy.Department,
                   GovernmentEconomy = economy.Government,
                   Kind = kind,
                   Fund = fund,
                   Vintage = vintage,
                   Project = isProject ? project : null,
                   ProjectCode = isProject ? code : null,
                   Amount = WanYuan.FromFen(isSigned && adjustment == 0 ? -fen : fen),
                   IsAdjustment = isSigned && adjustment == 0,
               };
    }

    private static (DepartmentEconomicCode, GovernmentEconomicCode)[] Pairs(params string[] codes) =>
    [
        .. Catalogue.EconomicMap.Entries
            .Where(e => codes.Any(c => e.Department.ToString().StartsWith(c, StringComparison.Ordinal)) && Catalogue.DepartmentEconomic.Find(e.Department, Year) is not null && Catalogue.GovernmentEconomic.Find(e.Government, Year) is not null)
            .Select(static e => (e.Department, e.Government)).Distinct(),
    ];

    private static IEnumerable<PublishableLedger> Shrink(PublishableLedger ledger)
    {
        var lines = ledger.Lines;
        if (lines.Count > 2)
        {
            yield return ledger with { Lines = [.. lines.Take(lines.Count / 2)] };
            yield return ledger with { Lines = [.. lines.Skip(lines.Count / 2)] };
        }

        for (var i = 0; i < lines.Count && lines.Count > 1; i++)
            yield return ledger with { Lines = [.. lines.Where((_, k) => k != i)] };
        if (ledger.Units.Count > 1)
            yield return ledger with { Units = [.. ledger.Units.Take(1)], Lines = [.. lines.Select(l => l with { Unit = ledger.Units[0].Code })] };
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Fund != FundSource.General)
                yield return With(i, lines[i] with { Fund = FundSource.General });
            if (lines[i].Vintage != Vintage.CurrentYear)
                yield return With(i, lines[i] with { Vintage = Vintage.CurrentYear });
            if (lines[i].Amount.Fen > 10_000)
                yield return With(i, lines[i] with { Amount = WanYuan.FromFen(10_000) });
        }

        PublishableLedger With(int at, BudgetLineDraft line) => ledger with { Lines = [.. lines.Select((l, k) => k == at ? line : l)] };
    }
}
