using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules.Plans;

/// <summary>How amounts of plans compare: each printed amount stands for an interval, as figures of tables do.</summary>
internal static class PlanArithmetic
{
    /// <summary>The grade at which a difference can be nothing, where the figures on both sides together have so many units in their last places.</summary>
    /// <param name="difference">The difference, in 分.</param>
    /// <param name="places">The sum of one unit in the last place of every figure that is not zero, in 分.</param>
    public static Grade Judge(Int128 difference, Int128 places)
    {
        difference = Int128.Abs(difference);
        return difference == 0 ? Grade.Exact : difference * 2 <= places ? Grade.Rounded : difference < places ? Grade.Adjusted : Grade.Contradicted;
    }

    /// <summary>The last place of an amount: a zero is exactly zero.</summary>
    public static long PlaceOf(WanYuan amount, long lastPlace) => amount.Fen == 0 ? 0 : lastPlace;

    public static Severity SeverityOf(Grade grade) => grade switch
    {
        Grade.Contradicted => Severity.Error,
        Grade.Adjusted => Severity.Warning,
        _ => Severity.Info,
    };

    /// <summary>How a grade is said behind a comparison.</summary>
    public static LocalizedText Explanation(Grade grade) => grade switch
    {
        Grade.Contradicted => new("四舍五入不能解释", "rounding cannot explain the difference"),
        Grade.Adjusted => new("须以截尾或轧差解释", "only truncation or a plug explains the difference"),
        _ => new("四舍五入可解释", "rounding explains the difference"),
    };

    /// <summary>An amount as the plan prints them, with its unit.</summary>
    public static string Print(this RecognisedPlan plan, WanYuan amount) => Print(amount, plan.Unit, plan.LastPlace);

    public static string Print(WanYuan amount, AmountUnit unit, long lastPlace)
    {
        if (unit == AmountUnit.Unknown)
            unit = AmountUnit.WanYuan;
        return PrintedForm.Of(amount.Fen, unit, Math.Max(1, lastPlace)) + unit.Word();
    }

    public static Place PlaceOf(RecognisedPlan plan, PlanAmount amount)
        => new(plan.Caption, amount.Label.TrimEnd('：', ':'), string.Empty, amount.Line, amount.Page, amount.Printed);

    public static Place PlaceOf(RecognisedPlan plan, PlanIndicator indicator)
        => new(plan.Caption, indicator.Draft.Name, indicator.Scope.Name().Chinese, indicator.Line, indicator.Page, indicator.Printed);

    public static Place PlaceOf(RecognisedPlan plan) => new(plan.Caption, string.Empty, string.Empty, plan.Line, plan.Page, plan.Title);

    public static LocalizedText Name(this PlanScope scope) => scope == PlanScope.Year ? new("年度", "of the year") : new("实施期", "of the whole time");
}
