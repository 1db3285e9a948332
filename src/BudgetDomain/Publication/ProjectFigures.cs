using System.Globalization;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;

namespace BudgetDomain.Publication;

/// <summary>绩效管理情况: how many projects there are, and what money of the year they have, by the tables that list them.</summary>
internal sealed class ProjectFigures(PublicationFacts facts, BudgetLedger ledger, LedgerMoney money, PrintedAmounts amounts)
{
    private static readonly Slice Projects = default(Slice).With(Side.Expenditure).With(ExpenditureKind.Project);

    /// <summary>The names of the projects with money.</summary>
    public IEnumerable<string> Names()
        => money.Parts.Where(static p => Projects.Contains(p.Slice) && p.Slice.Project != 0 && p.Fen != 0).Select(p => ledger.Projects[p.Slice.Project - 1].Name).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Sentences()
    {
        var slice = Projects.With(Vintage.CurrentYear);
        if (!amounts.TryGet(slice, out var total))
            (slice, total) = (Projects, amounts.TryGet(Projects, out var all) ? all : RestatedAmount.None);
        var count = money.Parts.Where(p => slice.Contains(p.Slice) && p.Slice.Project != 0).Select(static p => p.Slice.Project).Distinct().Count();
        yield return count == 0
            ? "本单位没有安排项目支出，没有编报项目绩效目标。"
            : string.Create(CultureInfo.InvariantCulture, $"{facts.Year.Year}年{facts.UnitName}纳入绩效目标管理的项目{count}个，金额合计{new NarrativeWords(facts, amounts).Amount(total)}。");
    }
}
