using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Rules.Plans;

/// <summary>Rules P: all that is asked of performance plans. Of several documents in one file each is asked for itself.</summary>
internal static class PlanFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        if (context.Document.Plans.IsEmpty)
            return [];
        var statements = PlanStatement.All(context).ToList();
        return context.Document.Plans.GroupBy(p => PartAt(context.Document, p.Line))
            .SelectMany(g => Of(context.Document, g.Key, [.. g], [.. statements.Where(s => PartAt(context.Document, s.Place.Line) == g.Key)]));
    }

    private static IEnumerable<Finding> Of(RecognisedDocument document, int part, ImmutableArray<RecognisedPlan> plans, ImmutableArray<PlanStatement> statements)
    {
        var projects = ProjectRow.All(document, part);
        var matches = PlanMatch.Of([.. plans.Where(static p => !p.IsWhole)], projects);
        return plans.SelectMany(PlanFundsFindings.Of)
            .Concat(new PlanProjectFindings(document, matches, projects).All(statements))
            .Concat(PlanStatementFindings.Of(statements, matches))
            .Concat(plans.SelectMany(PlanIndicatorFindings.Of))
            .Concat(plans.SelectMany(PlanDamageFindings.Of));
    }

    /// <summary>The part of the file that a line belongs to: that of the table before it.</summary>
    private static int PartAt(RecognisedDocument document, int line)
    {
        var part = 0;
        foreach (var table in document.Tables)
        {
            if (table.Line <= line)
                part = Math.Max(part, table.Part);
        }

        return part;
    }
}
