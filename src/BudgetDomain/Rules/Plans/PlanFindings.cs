using System.Collections.Immutable;

namespace BudgetDomain.Rules.Plans;

/// <summary>Rules P: all that is asked of performance plans.</summary>
internal static class PlanFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        var plans = context.Document.Plans;
        if (plans.IsEmpty)
            return [];
        var projects = ProjectRow.All(context.Document);
        var matches = PlanMatch.Of([.. plans.Where(static p => !p.IsWhole)], projects);
        var statements = PlanStatement.All(context).ToImmutableArray();
        return plans.SelectMany(PlanFundsFindings.Of)
            .Concat(new PlanProjectFindings(context.Document, matches, projects).All(statements))
            .Concat(PlanStatementFindings.Of(statements, matches))
            .Concat(plans.SelectMany(PlanIndicatorFindings.Of));
    }
}
