using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Ledgers of few units with many repeated texts, and names that files find hard to hold.</summary>
internal static class Ledgers
{
    private static readonly string[] Names =
        ["物业管理费", "信息系统运维", "a,b", "\"引号\"", "两\n行", "三\r\n行\"", "制表\t符", "'", "{}", "\\", "\u0001控制", "😀", "－", "=1+1", "#", "\uFEFF标记", "0012"];

    private static readonly ExpenditureKind[] Kinds =
    [
        ExpenditureKind.Personnel, ExpenditureKind.Public, ExpenditureKind.AgencyOperating, ExpenditureKind.Project, ExpenditureKind.OtherOperating,
        ExpenditureKind.SpecificTarget, ExpenditureKind.BusinessOperation, ExpenditureKind.RemittedToSuperior, ExpenditureKind.SubsidyToSubordinates,
    ];

    private static readonly FundSource[] Funds =
        [.. Enum.GetValues<FundSource>().Except([FundSource.All, FundSource.FiscalAppropriation, FundSource.UnitFunds])];

    public static Arbitrary<BudgetLedger> Any()
    {
        var ledgers =
            from year in Gen.Elements(default, FiscalYear.FromYear(2025))
            from units in Units().ListOf()
            from lines in Line().ListOf()
            select Build(year, units, lines);
        return Arb.From(ledgers, Shrink);
    }

    private static Gen<BudgetUnit> Units()
        => from code in Codes()
           from name in Gen.Elements(Names).Or(Gen.Constant(string.Empty))
           from kind in Gen.Elements(UnitKind.Unspecified, UnitKind.Administrative, UnitKind.PublicInstitution)
           from department in Gen.Elements(default, UnitCode.Parse("900"))
           select new BudgetUnit(code) { Name = name, Kind = kind, Department = department };

    private static Gen<UnitCode> Codes() => Gen.Elements("101001", "101002", "102", "900", "0010").Select(UnitCode.Parse);

    private static Gen<BudgetLineDraft> Line()
        => from unit in Codes()
           from function in Gen.Elements("2010301", "2080505", "2070199", "2210201").Select(FunctionalCode.Parse)
           from department in Gen.Elements("30101", "30201", null).Select(c => c is null ? default : DepartmentEconomicCode.Parse(c))
           from government in Gen.Elements("50101", "50502", null).Select(c => c is null ? default : GovernmentEconomicCode.Parse(c))
           from kind in Gen.Elements(Kinds)
           from fund in Gen.Elements(Funds)
           from vintage in Gen.Elements(Vintage.CurrentYear, Vintage.CarriedOver, Vintage.Reserves)
           from project in Gen.Elements(Names)
           from code in Gen.Elements("P1", "p,2", null)
           from fen in Gen.Frequency((1, Gen.Constant(0L)), (1, Gen.Elements(1L, long.MaxValue, 999_999)), (4, Gen.Choose(0, int.MaxValue).Select(n => (long)n * 10)))
           from adjustment in Gen.Elements(false, false, true)
           let isProject = kind is ExpenditureKind.Project or ExpenditureKind.OtherOperating or ExpenditureKind.SpecificTarget
           select new BudgetLineDraft
           {
               Unit = unit,
               Function = function,
               DepartmentEconomy = department,
               GovernmentEconomy = government,
               Kind = kind,
               Fund = fund,
               Vintage = vintage,
               Project = isProject ? project : null,
               ProjectCode = isProject ? code : null,
               Amount = WanYuan.FromFen(adjustment ? -fen : fen),
               IsAdjustment = adjustment,
           };

    private static BudgetLedger Build(FiscalYear year, IEnumerable<BudgetUnit> units, IEnumerable<BudgetLineDraft> lines)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = year });
        foreach (var unit in units)
            builder.AddUnit(unit);
        foreach (var line in lines)
            builder.Add(in line);
        return builder.Build();
    }

    private static IEnumerable<BudgetLedger> Shrink(BudgetLedger ledger)
    {
        for (var i = 0; i < ledger.Count; i++)
            yield return Build(ledger.Year, ledger.Units, Enumerable.Range(0, ledger.Count).Where(j => j != i).Select(j => ledger[j].ToDraft()));
        for (var i = 0; i < ledger.Units.Length; i++)
            yield return Build(ledger.Year, ledger.Units.RemoveAt(i), Enumerable.Range(0, ledger.Count).Select(j => ledger[j].ToDraft()));
    }
}
