using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Generators of budget lines; line lists shrink by leaving lines out and by smaller amounts.</summary>
internal static class LedgerLines
{
    private static readonly FunctionalCode[] Items = [.. new[] { "2010301", "2010302", "2010350", "2013199", "2080505", "2080506", "2081199", "2210201" }.Select(FunctionalCode.Parse)];

    private static readonly (ExpenditureKind Kind, bool Project)[] Kinds =
    [
        (ExpenditureKind.Personnel, false), (ExpenditureKind.Public, false), (ExpenditureKind.AgencyOperating, false),
        (ExpenditureKind.OtherOperating, true), (ExpenditureKind.SpecificTarget, true), (ExpenditureKind.Project, true), (ExpenditureKind.BusinessOperation, false),
    ];

    private static readonly FundSource[] Funds =
    [
        FundSource.General, FundSource.General, FundSource.GovernmentFund, FundSource.StateCapital, FundSource.SpecialAccount, FundSource.BusinessIncome,
        FundSource.OperatingIncome, FundSource.SuperiorSubsidy, FundSource.SubordinateRemittance, FundSource.OtherIncome,
    ];

    public static Arbitrary<GoodLines> AllGood() => Arb.From(Good.ListOf().Select(static drafts => new GoodLines([.. drafts])), static lines => Shrink(lines.Drafts).Select(static d => new GoodLines(d)));

    public static Arbitrary<AnyLines> GoodAndBad() => Arb.From(
        Gen.Frequency((3, Good), (2, Spoiled)).ListOf().Select(static drafts => new AnyLines([.. drafts])),
        static lines => Shrink(lines.Drafts).Select(static d => new AnyLines(d)));

    public static Arbitrary<LineSlice> SlicesOfLines() => Arb.From(
        from side in Gen.Elements(Side.Income, Side.Expenditure, Side.Expenditure, Side.CarriedForward)
        from item in Gen.Elements(Items)
        from level in Gen.Choose(0, 3)
        from kind in Gen.Choose(0, MemberTree.Kind.Count - 1)
        from fund in Gen.Choose(0, MemberTree.Fund.Count - 1)
        from vintage in Gen.Choose(0, MemberTree.Vintage.Count - 1)
        from economy in Gen.Elements("", "", "301", "302", "30101", "30217", "30231")
        from mask in Gen.Choose(0, 15)
        select new LineSlice(default(Slice).With(side)
            .With(item.RollUpTo((SubjectLevel)level))
            .With((mask & 1) == 0 ? ExpenditureKind.All : (ExpenditureKind)kind)
            .With((mask & 2) == 0 ? FundSource.All : (FundSource)fund)
            .With((mask & 4) == 0 ? Vintage.All : (Vintage)vintage)
            .With((mask & 8) == 0 || economy.Length == 0 ? default : DepartmentEconomicCode.Parse(economy))),
        static line => Slices.Shrink(line.Slice).Select(static slice => new LineSlice(slice)));

    private static Gen<long> Amounts => Gen.Frequency(
        (1, Gen.Constant(0L)),
        (6, Gen.Choose(1, 1_000_000).Select(static units => units * 10_000L)),
        (3, Gen.Choose(1, int.MaxValue).Select(static fen => (long)fen)),
        (1, Gen.Elements(long.MaxValue, long.MaxValue - 1, long.MaxValue / 2)));

    private static Gen<BudgetLineDraft> Good =>
        from unit in Gen.Elements("101", "101001", "101002", "102001", "102002", "103001001")
        from item in Gen.Elements(Items)
        from kind in Gen.Elements(Kinds)
        from fund in Gen.Elements(Funds)
        from vintage in Gen.Elements(Vintage.CurrentYear, Vintage.CurrentYear, Vintage.CarriedOver, Vintage.Reserves)
        from economy in Gen.Elements("", "30101", "30201", "30217", "30231", "31002")
        from government in Gen.Elements("", "50101", "50201", "50502")
        from project in Gen.Elements("甲", "乙", "丙")
        from code in Gen.Elements(null, null, "P1", "P2")
        from fen in Amounts
        from adjustment in Gen.Choose(0, 5)
        select new BudgetLineDraft
        {
            Unit = UnitCode.Parse(unit),
            Function = item,
            DepartmentEconomy = economy.Length == 0 ? default : DepartmentEconomicCode.Parse(economy),
            GovernmentEconomy = government.Length == 0 ? default : GovernmentEconomicCode.Parse(government),
            Kind = kind.Kind,
            Fund = fund,
            Vintage = vintage,
            Project = kind.Project ? project : null,
            ProjectCode = kind.Project ? code : null,
            Amount = WanYuan.FromFen(adjustment == 0 ? -fen : fen),
            IsAdjustment = adjustment <= 1,
        };

    private static Gen<BudgetLineDraft> Spoiled =>
        from draft in Good
        from fault in Gen.Choose(0, 8)
        select fault switch
        {
            0 => draft with { Unit = default },
            1 => draft with { Function = default },
            2 => draft with { Function = draft.Function.Parent },
            3 => draft with { Kind = ExpenditureKind.Basic },
            4 => draft with { Fund = FundSource.FiscalAppropriation },
            5 => draft with { Vintage = Vintage.All },
            6 => draft with { Project = draft.Project is null ? "丁" : " " },
            7 => draft with { Amount = WanYuan.FromFen(-1), IsAdjustment = false },
            _ => draft with { Kind = (ExpenditureKind)77 },
        };

    private static IEnumerable<ImmutableArray<BudgetLineDraft>> Shrink(ImmutableArray<BudgetLineDraft> drafts)
    {
        if (drafts.Length > 1)
        {
            yield return drafts[..(drafts.Length / 2)];
            yield return drafts[(drafts.Length / 2)..];
        }

        for (var i = 0; i < drafts.Length; i++)
            yield return drafts.RemoveAt(i);
        for (var i = 0; i < drafts.Length; i++)
        {
            if (Math.Abs(drafts[i].Amount.Fen) > 1)
                yield return drafts.SetItem(i, drafts[i] with { Amount = WanYuan.FromFen(drafts[i].Amount.Sign) });
        }
    }
}
