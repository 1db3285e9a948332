using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules.Plans;

/// <summary>Rules P03, P06 and P10: plans against the project tables.</summary>
internal sealed class PlanProjectFindings(RecognisedDocument document, ImmutableArray<PlanMatch> matches, ImmutableArray<ProjectRow> projects)
{
    public IEnumerable<Finding> All(ImmutableArray<PlanStatement> statements)
        => projects.IsEmpty ? [] : matches.SelectMany(Of).Concat(statements.SelectMany(Coverage));

    private IEnumerable<Finding> Of(PlanMatch match)
    {
        var plan = match.Plan;
        if (match.Project is not { } project)
        {
            // Plans of transfers to others stand in no table of the unit; where most plans are of its own projects, one that is not is worth a look.
            if (plan.Project.Length > 0 && matches.Count(static m => m.Project is not null) * 2 > matches.Length)
            {
                yield return new("P06", Severity.Info,
                    new($"项目支出表中没有绩效目标表的项目“{plan.Project}”", $"the project tables have no project \"{plan.Project}\", of which there is a plan"),
                    null, plan.Project, [PlanArithmetic.PlaceOf(plan)]);
            }

            yield break;
        }

        var inTable = document.PlaceOf(project.First);
        if (!match.SameName)
        {
            yield return new("P06", Severity.Warning,
                new($"绩效目标表的项目“{plan.Project}”，在{inTable.Table}中叫“{project.Name}”", $"the project of the plan \"{plan.Project}\" is called \"{project.Name}\" in {inTable.Table}"),
                project.Name, plan.Project, [PlanArithmetic.PlaceOf(plan), inTable]);
        }

        if (plan.YearFunds.Total is not { Printed.Length: > 0 } total)
            yield break;
        var grade = PlanMatch.GradeOf(plan, project);
        if (grade == Grade.Exact)
            yield break;
        var table = document.Tables[project.First.Table];
        var (planned, budgeted, why) = (plan.Print(total.Amount), PlanArithmetic.Print(WanYuan.FromFen((long)project.Current.Fen), table.Unit, table.LastPlace), PlanArithmetic.Explanation(grade));
        yield return new("P03", PlanArithmetic.SeverityOf(grade),
            new($"{plan.Caption}的年度资金 {planned}，{inTable.Table}中该项目是 {budgeted}，{why.Chinese}",
                $"the year's funds in the plan of \"{plan.Project}\" are {planned}, in {inTable.Table} they are {budgeted}; {why.English}"),
            budgeted, planned, [PlanArithmetic.PlaceOf(plan, total), .. project.Figures.Where(static f => f.Text.Length > 0).Select(document.PlaceOf)]);
    }

    private IEnumerable<Finding> Coverage(PlanStatement statement)
    {
        // What is said of the published plans alone can be compared with those that are there.
        if (statement is not { Kind: PlanStatementKind.Published, Share: { } share } || matches.Any(static m => m.Project is null || m.Plan.YearFunds.Total is null))
            yield break;
        var missing = projects.Where(p => p.Current.Fen != 0 && matches.All(m => m.Project != p)).ToList();
        if (share.Percent == 100 && missing.Count > 0)
        {
            var names = string.Join("、", missing.Select(static p => $"“{p.Name}”"));
            yield return new("P10", Severity.Warning,
                new($"称公开的绩效目标占项目支出的 100%，但{names}没有绩效目标表", $"the plans are said to cover 100% of project expenditure, but there is none of {names}"),
                null, null, [statement.Place, .. missing.Select(p => document.PlaceOf(p.First))]);
            yield break;
        }

        var (planned, whole, reach, wholeReach) = (Int128.Zero, Int128.Zero, Int128.Zero, Int128.Zero);
        foreach (var match in matches)
        {
            planned += match.Plan.YearFunds.Total!.Amount.Fen;
            reach += PlanArithmetic.PlaceOf(match.Plan.YearFunds.Total.Amount, match.Plan.LastPlace);
        }

        foreach (var project in projects)
        {
            whole += project.Current.Fen;
            wholeReach += project.Current.Places;
        }

        // A plan that disagrees with its row is reported as such.
        if (whole - wholeReach <= 0 || matches.Any(static m => m.IsContradicted))
            yield break;
        var grade = ShareGrade(share, planned, reach, whole, wholeReach);
        if (grade is Grade.Exact or Grade.Rounded)
            yield break;
        var place = AmountUnit.WanYuan.CoarsestPlace();
        var (part, total) = (PlanArithmetic.Print(WanYuan.FromFen((long)planned), AmountUnit.WanYuan, place), PlanArithmetic.Print(WanYuan.FromFen((long)whole), AmountUnit.WanYuan, place));
        yield return new("P10", PlanArithmetic.SeverityOf(grade),
            new($"称公开的绩效目标占项目支出的 {share}，但各绩效目标表年度资金之和是 {part}，项目支出是 {total}", $"the plans are said to cover {share} of project expenditure; their funds are {part} of {total}"),
            null, share.ToString(), [statement.Place]);
    }

    /// <summary>Whether a share as printed can be that of two sums, each within its reach: rounded, or truncated, or neither.</summary>
    private static Grade ShareGrade(Percentage share, Int128 part, Int128 partPlaces, Int128 whole, Int128 wholePlaces)
    {
        // All in units of the last decimal of the share: printed * whole against part * scale.
        var scale = (Int128)100;
        for (var i = 0; i < share.Decimals; i++)
            scale *= 10;
        var printed = (Int128)decimal.Truncate(share.Percent * (decimal)(scale / 100));
        bool Possible(Int128 twiceReach, int divisor)
        {
            var (leastPart, mostPart) = (2 * part - (2 * partPlaces / divisor), 2 * part + (2 * partPlaces / divisor));
            var (leastWhole, mostWhole) = (2 * whole - (2 * wholePlaces / divisor), 2 * whole + (2 * wholePlaces / divisor));
            return 2 * leastPart * scale <= (2 * printed + twiceReach) * mostWhole && 2 * mostPart * scale >= (2 * printed - twiceReach) * leastWhole;
        }

        return Possible(1, 2) ? Grade.Rounded : Possible(2, 1) ? Grade.Adjusted : Grade.Contradicted;
    }
}
