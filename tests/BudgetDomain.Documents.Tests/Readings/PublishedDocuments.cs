using System.Collections.Immutable;
using System.Text;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Publication;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>What is composed of one ledger with all that can be given beside it, in every way, and what is said of what does not fit.</summary>
internal static class PublishedDocuments
{
    private static readonly FiscalYear Year = FiscalYear.FromYear(2025);

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        ("published-alone", static () => Composed(Ledger(1), ShanxiUnit2025.Form, PublicationInputs.None)),
        ("published-given", static () => Composed(Ledger(1), ShanxiUnit2025.Form, Given())),
        ("published-shanghai", static () => Composed(Ledger(4), ShanghaiBudget.Form, Given() with { Precision = new(4, 2) })),
        ("published-after-a-year", static () => Composed(Ledger(1), ShanxiUnit2025.Form, Given() with { LastYear = LastYear(), Precision = new(1) }, new() { SharesAddUp = true })),
        ("published-nearest", static () => Composed(Ledger(3), ShanxiUnit2025.Form, Given() with { Revenue = [], Plans = [] }, new() { Rounding = RoundingMethod.Nearest })),
        ("published-refused", Refused),
    ];

    private static string Composed(BudgetLedger ledger, Form form, PublicationInputs inputs, DisclosureComposerOptions? options = null)
    {
        var text = new StringBuilder();
        if (!new DisclosureComposer(options).TryCompose(ledger, form, out var composed, out var problems, inputs))
            return text.AppendJoin('\n', problems.Select(static p => $"{p.Code} {p.Message.Chinese} / {p.Message.English}")).Append('\n').ToString();
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownDisclosureWriter.Write(composed, writer);
        text.Append(composed.Rounding.Method).Append(' ').Append(composed.Rounding.WhyNotAdditive).Append(' ').Append(composed.Grade).Append('\n').AppendJoin('\n', composed.Rounding.Moved).Append('\n');
        foreach (var notice in composed.Notices)
            text.Append(notice).Append('\n');
        return text.Append(writer).ToString();
    }

    /// <summary>One thing after the other that does not fit.</summary>
    private static string Refused()
    {
        var text = new StringBuilder();
        foreach (var (name, ledger, form, inputs) in (IEnumerable<(string, BudgetLedger, Form, PublicationInputs)>)
            [
                ("plan of another project", Ledger(1), ShanxiUnit2025.Form, Given() with { Plans = [Plan("没有的项目", 1)] }),
                ("plan of another amount", Ledger(1), ShanxiUnit2025.Form, Given() with { Plans = [Plan("库房改造项目", 7)] }),
                ("plan twice", Ledger(1), ShanxiUnit2025.Form, Given() with { Plans = [Plan("库房改造项目", 60), Plan("库房改造项目", 60)] }),
                ("revenue of another amount", Ledger(1), ShanxiUnit2025.Form, Given() with { Revenue = [new(RevenueCode.Parse("1030148"), FundSource.GovernmentFund, WanYuan.FromWanYuan(9))] }),
                ("revenue of another fund", Ledger(1), ShanxiUnit2025.Form, Given() with { Revenue = [new(RevenueCode.Parse("1030148"), FundSource.StateCapital, WanYuan.FromWanYuan(10))] }),
                ("year", Ledger(1), ShanxiUnit2025.Form, Given() with { Year = FiscalYear.FromYear(2024) }),
                ("vehicles below zero", Ledger(1), ShanxiUnit2025.Form, Given() with { Assets = new() { AsOf = new(2024, 12, 31), Vehicles = [("", -1)], OfficeArea = -1, EquipmentOver500Thousand = -1, EquipmentOverMillion = 2 } }),
                ("procurement below zero", Ledger(1), ShanxiUnit2025.Form, Given() with { Procurement = new(WanYuan.FromWanYuan(-1), WanYuan.Zero, WanYuan.Zero) }),
                ("text that cannot be printed", Ledger(1), ShanxiUnit2025.Form, Given() with { Duties = ["", "|\u0001"], Organisation = ["\n"] }),
                ("reason of nothing", Ledger(1), ShanxiUnit2025.Form, Given() with { Reasons = Given().Reasons.Add((ChangeOf)9, "甲").SetItem(ChangeOf.General, "") }),
                ("form that is not drawn", Ledger(1), GenericForms.All[0], Given()),
                ("no lines", new BudgetLedgerBuilder(new() { Year = Year }).Build(), ShanxiUnit2025.Form, Given()),
                ("no year", new BudgetLedgerBuilder(new()).Build(), ShanxiUnit2025.Form, PublicationInputs.None),
                ("amount beyond what is printed", Large(), ShanxiUnit2025.Form, PublicationInputs.None),
                ("two plans of a project that is there twice", Ledger(5), ShanxiUnit2025.Form, Given() with { Plans = [Plan("库房改造项目", 120), Plan("库房改造项目", 120)] }),
                ("plan of all years", Ledger(5), ShanxiUnit2025.Form, Given() with { Plans = [Plan("运转项目", 5.555m)] }),
                ("last year of now", Ledger(1), ShanxiUnit2025.Form, Given() with { LastYear = Check.Recognise(Markdown(Ledger(1), Year)) }),
            ])
        {
            text.Append("== ").Append(name).Append('\n').AppendJoin('\n', Composed(ledger, form, inputs).Split('\n').Take(6)).Append('\n');
        }

        return text.ToString();
    }

    private static BudgetLedger Large()
    {
        var builder = new BudgetLedgerBuilder(new() { Year = Year });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        for (var i = 0; i < 2; i++)
        {
            builder.Add(Line(ExpenditureKind.Personnel, "2010301", "30101", null, WanYuan.FromFen((1L << 51) + i)));
        }

        return builder.Build();
    }

    private static RecognisedDocument LastYear() => Check.Recognise(Markdown(Ledger(2), FiscalYear.FromYear(2024)));

    private static string Markdown(BudgetLedger ledger, FiscalYear year)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownDisclosureWriter.Write(new DisclosureComposer().Compose(ledger, ShanxiUnit2025.Form, new() { Year = year }), writer);
        return writer.ToString();
    }

    private static PublicationInputs Given() => new()
    {
        Duties = ["负责全市档案的接收、保管和利用。", "第二项职责"],
        Organisation = ["设5个内设机构。"],
        Procurement = new(WanYuan.FromWanYuan(15.06m), WanYuan.Zero, WanYuan.FromWanYuan(72.26m)),
        Assets = new() { AsOf = new(2024, 12, 31), Vehicles = [("机要通信用车", 1), ("其他公务用车", 2)], OfficeArea = 2120.96m, EquipmentOver500Thousand = 1, EquipmentOverMillion = 1 },
        Revenue = [new(RevenueCode.Parse("1030148"), FundSource.GovernmentFund, WanYuan.FromWanYuan(10))],
        Plans = [Plan("库房改造项目", 60)],
        Reasons = Enum.GetValues<ChangeOf>().ToDictionary(static c => c, static c => $"原因{(int)c}").ToImmutableDictionary(),
    };

    private static ProjectPerformancePlan Plan(string project, decimal wanYuan) => ProjectPerformancePlan.Create(new()
    {
        Project = project,
        Department = "云溪市档案局",
        ImplementingUnit = "云溪市档案馆",
        Attribute = "延续性项目",
        Period = "3年",
        PeriodFunds = new() { Total = WanYuan.FromWanYuan(3 * wanYuan), Sources = [new(FundingSource.Appropriation, WanYuan.FromWanYuan(3 * wanYuan)), new(FundingSource.Other, WanYuan.Zero)] },
        YearFunds = new() { Total = WanYuan.FromWanYuan(wanYuan), Sources = [new(FundingSource.Appropriation, WanYuan.FromWanYuan(wanYuan))] },
        PeriodIndicators = [new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quality, Name = "合格率", Target = IndicatorTarget.Parse("＝100%") }],
        YearIndicators =
        [
            new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quantity, Name = "整理档案", Target = IndicatorTarget.Parse("≥100卷") },
            new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Timeliness, Name = "完成时间", Target = IndicatorTarget.Parse("12月底前") },
            new() { FirstLevel = FirstLevelIndicator.Satisfaction, SecondLevel = SecondLevelIndicator.ServiceSatisfaction, Name = "利用者满意度", Target = IndicatorTarget.Parse("≥95%") },
        ],
    });

    /// <summary>Lines of every kind and of several funds, some by halves of what is printed.</summary>
    private static BudgetLedger Ledger(int scale)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = scale == 2 ? FiscalYear.FromYear(2024) : Year });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        foreach (var (kind, function, economy, project, amount, fund, vintage) in (IEnumerable<(ExpenditureKind, string, string, string?, decimal, FundSource, Vintage)>)
            [
                (ExpenditureKind.Personnel, "2010301", "30101", null, 100.005m, FundSource.General, Vintage.CurrentYear),
                (ExpenditureKind.Personnel, "2080505", "30108", null, 20.335m, FundSource.General, Vintage.CurrentYear),
                (ExpenditureKind.Public, "2010301", "30201", null, 8.004m, FundSource.General, Vintage.CurrentYear),
                (ExpenditureKind.Public, "2010301", "30217", null, 1.5m, FundSource.General, Vintage.CurrentYear),
                (ExpenditureKind.Public, "2010301", "30231", null, 2.5m, FundSource.General, Vintage.CurrentYear),
                (ExpenditureKind.SpecificTarget, "2010302", "30201", "库房改造项目", 50, FundSource.General, Vintage.CurrentYear),
                (ExpenditureKind.SpecificTarget, "2120801", "30201", "库房改造项目", 10, FundSource.GovernmentFund, Vintage.CurrentYear),
                (ExpenditureKind.OtherOperating, "2010302", "30201", "运转项目", 5.555m, FundSource.General, Vintage.CarriedOver),
                (ExpenditureKind.SpecificTarget, "2010399", "30299", "自有资金项目", 3.25m, FundSource.UnitFunds, Vintage.CurrentYear),
            ])
        {
            // The form of Shanghai has no place for what is carried over.
            if (scale == 4 && vintage == Vintage.CarriedOver)
                continue;
            var line = Line(kind, function, economy, project, WanYuan.FromWanYuan(amount * (scale == 2 && kind == ExpenditureKind.Personnel ? 0.9m : 1)));
            builder.Add(line with { Fund = fund, Vintage = vintage, ProjectCode = project is null || scale != 5 ? null : "P1" });
        }

        // The same project under another code.
        if (scale == 5)
            builder.Add(Line(ExpenditureKind.SpecificTarget, "2010302", "30201", "库房改造项目", WanYuan.FromWanYuan(60)) with { ProjectCode = "P2" });
        return builder.Build();
    }

    private static BudgetLineDraft Line(ExpenditureKind kind, string function, string economy, string? project, WanYuan amount) => new()
    {
        Unit = UnitCode.Parse("101001"),
        Function = FunctionalCode.Parse(function),
        DepartmentEconomy = DepartmentEconomicCode.Parse(economy),
        Kind = kind,
        Fund = FundSource.General,
        Vintage = Vintage.CurrentYear,
        Project = project,
        Amount = amount,
    };
}
