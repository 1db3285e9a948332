using System.Globalization;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;

namespace BudgetDomain.Publication;

/// <summary>绩效管理情况: how many projects there are, and what money of the year they have, by the tables that list them.</summary>
internal sealed class ProjectFigures(PublicationFacts facts, BudgetLedger ledger, LedgerMoney money, PrintedAmounts amounts)
{
    private static readonly Slice Projects = default(Slice).With(Side.Expenditure).With(ExpenditureKind.Project);

    /// <summary>The names of the projects that should have a plan: those of the year; where there are none, those of all money.</summary>
    public IEnumerable<string> Names() => NumbersOf(OfTables().Slice).Select(number => ledger.Projects[number - 1].Name).Distinct(StringComparer.Ordinal);

    /// <summary>Of the plans that are given; without any, of these projects.</summary>
    public IEnumerable<string> Sentences()
    {
        var (slice, total) = OfTables();
        var count = NumbersOf(slice).Count();
        if (facts.Inputs.Plans is { IsEmpty: false } plans)
            (count, total) = (plans.Length, WanYuan.FromFen(plans.Sum(static p => p.YearFunds.Total.Fen)));
        yield return count == 0
            ? "本单位没有安排项目支出，没有编报项目绩效目标。"
            : string.Create(CultureInfo.InvariantCulture, $"{facts.Year.Year}年{facts.UnitName}纳入绩效目标管理的项目{count}个，金额合计{new NarrativeWords(facts, amounts).Amount(total)}。");
    }

    /// <summary>The projects of the year by the tables, which may list them below their unit and print no total; or those of all money.</summary>
    private (Slice Slice, RestatedAmount Total) OfTables()
    {
        var current = Projects.With(Vintage.CurrentYear);
        var unit = ledger.Units.Length == 1 ? amounts.All.Select(static a => a.Key.Unit).FirstOrDefault(static unit => unit != 0) : 0;
        foreach (var slice in (Slice[])[current, current.WithUnit(unit)])
        {
            if (amounts.TryGet(slice, out var total) && NumbersOf(current).Any())
                return (current, total);
        }

        return (Projects, amounts.TryGet(Projects, out var all) ? all : RestatedAmount.None);
    }

    private IEnumerable<int> NumbersOf(Slice slice) => money.Parts.Where(p => slice.Contains(p.Slice) && p.Slice.Project != 0).Select(static p => p.Slice.Project).Distinct();
}
