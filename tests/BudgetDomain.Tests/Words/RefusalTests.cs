using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Words;

/// <summary>What is said, in both languages, of lines, funds, indicators and plans that cannot be: one thing wrong after the other, and what is just right.</summary>
public class RefusalTests
{
    private static readonly BudgetLineDraft Line = new()
    {
        Unit = UnitCode.Parse("101001"),
        Function = FunctionalCode.Parse("2010301"),
        DepartmentEconomy = DepartmentEconomicCode.Parse("30101"),
        GovernmentEconomy = GovernmentEconomicCode.Parse("50101"),
        Kind = ExpenditureKind.Personnel,
        Fund = FundSource.General,
        Vintage = Vintage.CurrentYear,
        Amount = Wan(1),
    };

    private static readonly PerformanceIndicatorDraft Indicator = new()
    {
        FirstLevel = FirstLevelIndicator.Output,
        SecondLevel = SecondLevelIndicator.Quantity,
        Name = "整理档案",
        Target = IndicatorTarget.Parse("≥100卷"),
    };

    private static readonly ProjectPerformancePlanDraft Plan = new()
    {
        Project = "数字化",
        YearFunds = new() { Total = Wan(10), Sources = [new(FundingSource.Appropriation, Wan(10))] },
        YearIndicators =
        [
            Indicator,
            Indicator with { SecondLevel = SecondLevelIndicator.Quality, Name = "合格率", Target = IndicatorTarget.Parse("≥98%") },
            Indicator with { FirstLevel = FirstLevelIndicator.Satisfaction, SecondLevel = SecondLevelIndicator.ServiceSatisfaction, Name = "满意度", Target = IndicatorTarget.Parse("≥95%") },
        ],
    };

    [Fact]
    public void Lines() => Approved("refused-lines",
        [
            .. from one in (IEnumerable<(string, BudgetLineDraft)>)
            [
                ("good", Line), ("no unit", Line with { Unit = default }), ("no function", Line with { Function = default }), ("function of a section", Line with { Function = FunctionalCode.Parse("20103") }),
                ("economy of a class", Line with { DepartmentEconomy = DepartmentEconomicCode.Parse("301") }), ("government economy of a class", Line with { GovernmentEconomy = GovernmentEconomicCode.Parse("501") }),
                ("below zero", Line with { Amount = Wan(-1) }), ("adjusted below zero", Line with { Amount = Wan(-1), IsAdjustment = true }), ("zero", Line with { Amount = WanYuan.Zero }),
                ("project of people", Line with { Project = "甲" }), ("code of a project of people", Line with { ProjectCode = "P1" }), ("project without a name", Line with { Kind = ExpenditureKind.SpecificTarget }),
                ("project", Line with { Kind = ExpenditureKind.SpecificTarget, Project = "甲", ProjectCode = "P1" }), ("project of blanks", Line with { Kind = ExpenditureKind.OtherOperating, Project = " 甲 ", ProjectCode = " P1 " }), ("blank code", Line with { Kind = ExpenditureKind.OtherOperating, Project = "甲", ProjectCode = " " }),
                ("project with a control", Line with { Kind = ExpenditureKind.SpecificTarget, Project = "甲\u0001" }), ("long project", Line with { Kind = ExpenditureKind.SpecificTarget, Project = new string('甲', 300) }),
                ("several wrong", new BudgetLineDraft()), ("without economy", Line with { DepartmentEconomy = default, GovernmentEconomy = default }),
                .. Enum.GetValues<ExpenditureKind>().Append((ExpenditureKind)15).Select(static kind => ($"kind {kind}", Line with { Kind = kind, Project = "甲" })),
                .. Enum.GetValues<FundSource>().Append((FundSource)15).Select(static fund => ($"fund {fund}", Line with { Fund = fund })),
                .. Enum.GetValues<Vintage>().Append((Vintage)15).Select(static vintage => ($"vintage {vintage}", Line with { Vintage = vintage })),
            ]
            select $"{one.Item1}: {Say(one.Item2)}",
        ]);

    [Fact]
    public void Ledgers()
    {
        var lines = new List<string>();
        foreach (var options in (BudgetLedgerOptions[])[new() { Year = FiscalYear.FromYear(2025) }, new() { Year = FiscalYear.FromYear(2025), RejectUnknownSubjects = true }])
        {
            var builder = new BudgetLedgerBuilder(options);
            foreach (var unit in (BudgetUnit[])[new(Line.Unit) { Name = "某局" }, new(Line.Unit) { Name = "某委" }, new(Line.Unit), new(UnitCode.Parse("102001")) { Kind = UnitKind.Unspecified }])
                builder.AddUnit(unit);
            foreach (var draft in (BudgetLineDraft[])
                [
                    Line, default, Line with { Function = FunctionalCode.Parse("2019999") }, Line with { Function = FunctionalCode.Parse("2990199") }, Line with { DepartmentEconomy = DepartmentEconomicCode.Parse("39999") },
                    Line with { GovernmentEconomy = GovernmentEconomicCode.Parse("59998") }, Line with { DepartmentEconomy = DepartmentEconomicCode.Parse("30201") }, Line with { Unit = UnitCode.Parse("103001") },
                    Line with { Kind = ExpenditureKind.SpecificTarget, Project = "甲", ProjectCode = "P1" }, Line with { Kind = ExpenditureKind.SpecificTarget, Project = "乙", ProjectCode = "P1" },
                    Line with { Kind = ExpenditureKind.SpecificTarget, Project = "甲", ProjectCode = "P2" }, Line with { Kind = ExpenditureKind.OtherOperating, Project = "甲" },
                ])
            {
                builder.Add(in draft);
            }

            builder.Reject("own", new("自己的", "one's own"));
            lines.Add($"{builder.LineCount} {builder.KeptCount}");
            lines.AddRange(builder.Rejections.Concat(builder.GetWarnings()).Select(static p => $"{p.Index} +{p.LineCount} {p.Code} {p.Message.Chinese} / {p.Message.English}"));
            var ledger = builder.Build();
            lines.AddRange(ledger.Units.Select(static unit => unit.ToString()));
            lines.AddRange(ledger.Projects.Select(static project => project.ToString()));
        }

        Approved("refused-ledgers", lines);
    }

    [Fact]
    public void Funds() => Approved("refused-funds",
        from one in (IEnumerable<(string, ProjectFundsDraft)>)
        [
            ("good", new() { Total = Wan(3), Sources = [new(FundingSource.Appropriation, Wan(1)), new(FundingSource.Other, Wan(2))] }), ("nothing", new()), ("no sources", new() { Total = Wan(3) }), ("zero", new() { Total = WanYuan.Zero }),
            ("total below zero", new() { Total = Wan(-1) }), ("source below zero", new() { Total = Wan(1), Sources = [new(FundingSource.Appropriation, Wan(2)), new(FundingSource.Other, Wan(-1))] }),
            ("source twice", new() { Total = Wan(2), Sources = [new(FundingSource.Other, Wan(1)), new(FundingSource.Other, Wan(1))] }), ("source of no kind", new() { Total = Wan(1), Sources = [new((FundingSource)99, Wan(1))] }),
            ("sum above", new() { Total = Wan(1), Sources = [new(FundingSource.Other, Wan(2))] }), ("sum below", new() { Total = Wan(3), Sources = [new(FundingSource.Other, Wan(2))] }),
            ("sum beyond", new() { Total = Wan(3), Sources = [new(FundingSource.Other, WanYuan.FromFen(long.MaxValue)), new(FundingSource.Appropriation, Wan(1))] }),
            ("sum at the end", new() { Total = Wan(3), Sources = [new(FundingSource.Other, WanYuan.FromFen(long.MaxValue))] }),
        ]
        select $"{one.Item1}: {Say(ProjectFunds.TryCreate(one.Item2, out var funds))}{funds}");

    [Fact]
    public void Indicators() => Approved("refused-indicators",
        from one in (IEnumerable<(string, PerformanceIndicatorDraft)>)
        [
            ("good", Indicator), ("nothing", new()), ("no first level", Indicator with { FirstLevel = null }), ("no second level", Indicator with { SecondLevel = null }), ("no name", Indicator with { Name = "" }), ("blank name", Indicator with { Name = " " }),
            ("no target", Indicator with { Target = null }), ("foreign level", Indicator with { SecondLevel = SecondLevelIndicator.ServiceSatisfaction }),
            .. from text in (string[])["≥0%", "≥100%", "≥100.01%", "=-1%", "≤120%", "增长120%", "≥0.5"] from name in (string[])["完成率", "增长率", "满意度", "产值增幅", "合格率"] select ($"{name} {text}", Indicator with { SecondLevel = SecondLevelIndicator.Quality, Name = name, Target = IndicatorTarget.Parse(text) }),
            .. from weight in (decimal[])[0, 0.0001m, 0.00001m, 50, 100, 100.0001m, -1] select ($"weight {weight}", Indicator with { Weight = weight }),
            .. from first in Enum.GetValues<FirstLevelIndicator>() from second in Enum.GetValues<SecondLevelIndicator>() select ($"{first} {second}", Indicator with { FirstLevel = first, SecondLevel = second }),
        ]
        select $"{one.Item1}: {Say(PerformanceIndicator.TryCreate(one.Item2, out var indicator))}{indicator}");

    [Fact]
    public void Plans() => Approved("refused-plans",
        from one in (IEnumerable<(string, ProjectPerformancePlanDraft)>)
        [
            ("good", Plan), ("nothing", new()), ("no name", Plan with { Project = "" }), ("no funds", Plan with { YearFunds = null }), ("no indicators", Plan with { YearIndicators = [] }),
            ("year above the period", Plan with { PeriodFunds = new() { Total = Wan(9) } }), ("year as the period", Plan with { PeriodFunds = new() { Total = Wan(10) } }), ("wrong funds", Plan with { YearFunds = new() { Total = Wan(-1) } }),
            ("wrong period", Plan with { PeriodFunds = new() { Total = Wan(-1) } }), ("only output", Plan with { YearIndicators = [Indicator] }), ("twice", Plan with { YearIndicators = [.. Plan.YearIndicators, Indicator] }),
            ("wrong indicator", Plan with { YearIndicators = [.. Plan.YearIndicators, new()] }), ("period's indicators", Plan with { PeriodFunds = new() { Total = Wan(30) }, PeriodIndicators = [Indicator] }),
            .. from cost in (string[])["≤10万元", "≤10.01万元", "≤100000元", "≤100100元", "≤9万元", "≤11次"] select ($"cost {cost}", Plan with { YearIndicators = [.. Plan.YearIndicators, Indicator with { FirstLevel = FirstLevelIndicator.Cost, SecondLevel = SecondLevelIndicator.EconomicCost, Name = "项目成本", Target = IndicatorTarget.Parse(cost) }] }),
            .. from weights in (decimal[][])[[50, 30, 20], [50, 30, 10], [50, 30, 19], [50, 30, 21], [90, 5, 5], [40, 40, 9]] select ($"weights {string.Join('+', weights)}", Plan with { YearIndicators = [.. Plan.YearIndicators.Zip(weights, static (i, w) => i with { Weight = w })] }),
            ("one weight", Plan with { YearIndicators = Plan.YearIndicators.SetItem(0, Indicator with { Weight = 100 }) }),
        ]
        select $"{one.Item1}: {Say(ProjectPerformancePlan.TryCreate(one.Item2, out var plan))}{plan?.Project}");

    private static string Say(BudgetLineDraft draft)
        => BudgetLine.TryCreate(draft, out var line, out var problem) ? $"{line.Unit} {line.Function} {line.Kind} {line.Fund} {line.Vintage} |{line.Project}|{line.ProjectCode}| {line.Amount} {line.IsAdjustment}" : $"{problem.Code} {problem.Message.Chinese} / {problem.Message.English}";

    private static string Say(IEnumerable<PerformanceProblem> problems) => string.Join(" | ", problems.Select(static p => $"{p.Code} {p.Message.Chinese} / {p.Message.English}"));

    private static WanYuan Wan(decimal amount) => WanYuan.FromWanYuan(amount);

    private static void Approved(string name, IEnumerable<string> lines) => ApprovedText.Check(name, lines.Select(static line => line.ReplaceLineEndings("⏎")));
}
