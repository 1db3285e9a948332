using BudgetDomain.Cube;
using BudgetDomain.FsCheck.Synthetic;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Random consistent disclosures. They shrink to fewer lines, plainer printing and rounder amounts, in this order.</summary>
internal static class Disclosures
{
    private static readonly string[] Projects = ["档案数字化专项经费", "库房改造项目", "地方志编修经费", "信息系统运维费", "展览陈列经费"];

    private static readonly Func<Surface, Surface>[] Plainer =
    [
        s => s with { Syntax = default }, s => s with { Codes = default }, s => s with { Nil = default }, s => s with { Separators = default }, s => s with { Rounding = default },
        s => s with { UnitLine = default }, s => s with { Numbering = default }, s => s with { Break = default }, s => s with { TotalFirst = false }, s => s with { FullWidth = false },
        s => s with { BlanksAround = false }, s => s with { TrimsZeros = false }, s => s with { OtherUnit = false }, s => s with { WrapsHeaders = false }, s => s with { Contents = false },
        s => s with { Remarks = false }, s => s with { LastYear = false }, s => s with { AllClasses = false }, s => s with { Notes = false }, s => s with { Untitled = 0 }, s => s with { Titles = 0 },
        s => s with { Index = false },
    ];

    public static Arbitrary<SyntheticDisclosure> Consistent() => Arb.From(Any(), Shrink);

    public static Arbitrary<DisclosureWithOneError> WithOneError() => Arb.From(
        from disclosure in Any()
        from figure in Gen.Choose(0, int.MaxValue)
        select disclosure.WithError(figure),
        wrong => Shrink(wrong.Disclosure).Select(disclosure => disclosure.WithError(wrong.Figure)));

    private static Gen<SyntheticDisclosure> Any()
        => from surface in Surfaces()
           from items in Gen.Elements<FunctionalCode>(SubjectPool.Items).ArrayOf(5)
           from count in Gen.Choose(1, 14)
           from lines in LineOf(surface.Form, items).ArrayOf(count)
           select new SyntheticDisclosure([.. lines], surface);

    private static Gen<Surface> Surfaces()
        => from form in Gen.Elements(Enum.GetValues<FormKind>())
           from syntax in Gen.Elements(Enum.GetValues<Syntax>())
           from codes in Gen.Elements(Enum.GetValues<CodeLayout>())
           from nil in Gen.Elements(Enum.GetValues<Nil>())
           from separators in Gen.Elements(Enum.GetValues<Separators>())
           from rounding in Gen.Elements(Enum.GetValues<Rounding>())
           from unitLine in Gen.Elements(Enum.GetValues<UnitLine>())
           from numbering in Gen.Elements(Enum.GetValues<Numbering>())
           from pages in Gen.Elements(Enum.GetValues<Break>())
           from flags in Gen.Choose(0, 1023)
           from rare in Gen.Choose(0, 7)
           from untitled in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, form == FormKind.Shanxi ? 13 : 9)))
           from titles in Gen.Choose(0, 59)
           select new Surface
           {
               Form = form,
               Syntax = syntax,
               Codes = codes,
               Nil = nil,
               Separators = separators,
               Rounding = rounding,
               UnitLine = unitLine,
               Numbering = numbering,
               Break = pages,
               TotalFirst = (flags & 1) != 0,
               FullWidth = rare == 1,
               BlanksAround = rare == 2,
               TrimsZeros = (flags & 2) != 0,
               OtherUnit = (flags & 4) != 0,
               WrapsHeaders = (flags & 8) != 0,
               Contents = (flags & 16) != 0,
               Remarks = (flags & 32) != 0,
               LastYear = (flags & 64) != 0,
               AllClasses = (flags & 128) != 0,
               Notes = (flags & 256) != 0,
               Index = (flags & 512) != 0,
               Untitled = untitled,
               Titles = titles,
           };

    private static Gen<SyntheticLine> LineOf(FormKind form, FunctionalCode[] items)
    {
        var isShanxi = form == FormKind.Shanxi;
        var fund = isShanxi
            ? Gen.Frequency((6, Gen.Constant(FundSource.General)), (1, Gen.Elements(FundSource.GovernmentFund, FundSource.StateCapital, FundSource.SpecialAccount, FundSource.OtherIncome, FundSource.BusinessIncome)))
            : Gen.Frequency((6, Gen.Constant(FundSource.General)), (1, Gen.Elements(FundSource.GovernmentFund, FundSource.StateCapital, FundSource.BusinessIncome, FundSource.OperatingIncome, FundSource.OtherIncome)));
        var vintage = isShanxi ? Gen.Frequency((6, Gen.Constant(Vintage.CurrentYear)), (1, Gen.Constant(Vintage.CarriedOver))) : Gen.Constant(Vintage.CurrentYear);
        var what =
            from kind in Gen.Frequency(
                (3, Gen.Constant(ExpenditureKind.Personnel)), (2, Gen.Constant(ExpenditureKind.Public)), (1, Gen.Constant(ExpenditureKind.AgencyOperating)), (4, Gen.Constant(ExpenditureKind.Project)))
            from isThreePublic in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
            from economy in Gen.Elements<(DepartmentEconomicCode Department, GovernmentEconomicCode Government)>(kind == ExpenditureKind.Personnel ? SubjectPool.Personnel : isThreePublic ? SubjectPool.ThreePublic : SubjectPool.Public)
            from project in Gen.Elements(Projects)
            select (Kind: kind, Economy: kind == ExpenditureKind.Project && !isThreePublic ? default : economy, Project: kind == ExpenditureKind.Project ? project : string.Empty);
        return from item in Gen.Elements(items)
               from f in fund
               from v in vintage
               from w in what
               from keeps in Gen.Choose(1, 15)
               from magnitude in Gen.Choose(4, 9)
               from digits in Gen.Choose(1, 999_999)
               let fen = Math.Max(10_000, digits * (long)Math.Pow(10, magnitude) / 100_000)
               select isShanxi && keeps == 1
                   ? new SyntheticLine(item, Side.CarriedForward, ExpenditureKind.All, f, v, default, default, string.Empty, fen)
                   : new SyntheticLine(item, Side.Expenditure, w.Kind, f, v, w.Economy.Department, w.Economy.Government, w.Project, fen);
    }

    private static IEnumerable<SyntheticDisclosure> Shrink(SyntheticDisclosure disclosure)
    {
        var (lines, surface) = disclosure;
        if (lines.Count > 2)
        {
            yield return disclosure with { Lines = [.. lines.Take(lines.Count / 2)] };
            yield return disclosure with { Lines = [.. lines.Skip(lines.Count / 2)] };
        }

        for (var i = 0; i < lines.Count && lines.Count > 1; i++)
            yield return disclosure with { Lines = [.. lines.Where((_, k) => k != i)] };
        foreach (var plainer in Plainer)
        {
            if (plainer(surface) is var plain && plain != surface)
                yield return disclosure with { Surface = plain };
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Fund != FundSource.General)
                yield return With(line with { Fund = FundSource.General });
            if (line.Vintage != Vintage.CurrentYear)
                yield return With(line with { Vintage = Vintage.CurrentYear });
            if (line.Fen > 1_000_000)
                yield return With(line with { Fen = 1_000_000 });

            SyntheticDisclosure With(SyntheticLine shrunk) => disclosure with { Lines = [.. lines.Select((l, k) => k == i ? shrunk : l)] };
        }
    }
}
