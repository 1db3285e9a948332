using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Rules.Plans;

/// <summary>
/// Rule P11: rows and cells of a plan that are out of joint, one finding for each plan. The table was understood as a plan, so these are no text that
/// was not recognised; and whether the document is wrong there or this reader cannot follow it is not known, so it is information.
/// </summary>
internal static class PlanDamageFindings
{
    public static IEnumerable<Finding> Of(RecognisedPlan plan)
    {
        if (plan.Damaged.IsEmpty)
            yield break;
        var first = plan.Damaged[0];
        yield return new("P11", Severity.Info,
            plan.Damaged.Length == 1
                ? new($"{plan.Caption}有一处没有读入，也未核对：{first.What.Chinese}：{first.Text}", $"{plan.Caption}: one place is not read and not checked: {first.What.English}: {first.Text}")
                : new($"{plan.Caption}有 {plan.Damaged.Length} 处没有读入，也未核对，如：{first.What.Chinese}：{first.Text}",
                    $"{plan.Caption}: {plan.Damaged.Length} places are not read and not checked, such as: {first.What.English}: {first.Text}"),
            null, null, [.. plan.Damaged.Select(d => new Place(plan.Caption, string.Empty, string.Empty, d.Line, d.Page, d.Text))]);
    }
}
