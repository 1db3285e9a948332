using System.Collections.Immutable;
using BudgetDomain.Cli.Checking;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Tests;

/// <summary>Small reports made by hand.</summary>
internal static class FakeReports
{
    public static ImmutableArray<FormName> Forms { get; } = [new("shanxi-unit-2025", new("山西省单位预算公开（2025年）", "Shanxi unit budget 2025"))];

    /// <summary>One table with figures, one without, one finding of each severity, one line not understood.</summary>
    public static CheckReport Full(string file = "a.md") => new()
    {
        File = file,
        Form = "shanxi-unit-2025",
        Unit = "晋城市人民政府办公室",
        Year = 2025,
        Verdict = Grade.Contradicted,
        Counts = new(2, 253, 31, 408, 400, 6, 1, 1),
        Tables =
        [
            new("expenditure", 3, "2025年预算支出总表", 22, 66, false, 151),
            new("fund-income", 7, "2025年政府性基金预算收入表", 1, 0, true, 302),
        ],
        Findings =
        [
            new("A01", Severity.Error, new("合计与各项之和相差0.50万元，任何四舍五入都不能解释。", "The total and the sum of its parts differ by 0.50, which no rounding explains."), "766.70", "767.20",
            [
                new("表3 预算支出总表", "合计", "项目支出", 153, 6, "767.20"),
                new("表12 项目支出预算表", "晋城市人民政府办公室", "合计", 373, 0, "766.70"),
            ]),
            new("C02", Severity.Warning, new("空表没有说明", "an empty table carries no note"), null, null, [new("表7", "", "", 302, 0, "")]),
            new("A02", Severity.Info, new("差0.01，由四舍五入造成", "0.01 apart by rounding"), "305.76", "305.75", []),
        ],
        Claims =
        [
            new()
            {
                Kind = ClaimKind.Share, Line = 397, Page = 0, Sentence = "政府性基金预算拨款收入0万元，占0%。", Printed = "0%", Expected = "0%", Verdict = ClaimVerdict.Exact,
                Basis = new("0万元占2636.07万元的0%", "0 of 2636.07 is 0%"),
            },
            new()
            {
                Kind = ClaimKind.Change, Line = 411, Page = 0, Sentence = "比上年增加898.23万元。", Printed = "898.23万元", Verdict = ClaimVerdict.Unresolved,
                Basis = new("上年数没有公开", "the base is not stated"),
            },
        ],
        Unrecognised = [new(471, new("项目概况：没有表头的一行", "项目概况：没有表头的一行")), new(9, new("y", "y"))],
    };

    /// <summary>One finding and no more.</summary>
    public static CheckReport With(Finding finding, string file = "e.md") => new()
    {
        File = file,
        Verdict = Grade.Contradicted,
        Consistency = ConsistencyState.Contradicted,
        Counts = new(1, 1, 0, 1, 0, 0, 0, 1),
        Findings = [finding],
    };

    /// <summary>Nothing known and nothing found.</summary>
    public static CheckReport Bare(string file = "b.md") => new()
    {
        File = file,
        Verdict = Grade.Exact,
        Counts = new(0, 0, 0, 0, 0, 0, 0, 0),
    };
}
