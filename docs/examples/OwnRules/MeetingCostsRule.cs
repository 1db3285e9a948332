using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;

namespace BudgetDomain.Examples.OwnRules;

// <own-rule>
/// <summary>A rule of this bureau: 会议费 (30215) should not exceed a tenth of 公用经费.</summary>
public sealed class MeetingCostsRule : IDisclosureRule
{
    private static readonly DepartmentEconomicCode Meetings = DepartmentEconomicCode.Parse("30215");

    public RuleInfo Info { get; } = new(
        "H01",
        title: new("会议费比例", "share of meetings"),
        regulation: new("本局经费管理办法第七条", "article 7 of this bureau's rules on expenses"),
        formula: new("会议费 × 10 ≤ 公用经费", "meetings × 10 ≤ public expenses"),
        Severity.Warning);

    public IEnumerable<Finding> Check(DisclosureRuleContext context)
    {
        RecognisedDocument document = context.Document;
        Figure? meetings = document.Figures.FirstOrDefault(f => f.Slice.DepartmentEconomy == Meetings && f.Slice.Kind == ExpenditureKind.Public);
        Figure? all = document.Figures.FirstOrDefault(f => f.Slice == meetings?.Slice.With(default(DepartmentEconomicCode)).With(default(GovernmentEconomicCode)));
        if (all is null || meetings is null || meetings.Amount * 10 <= all.Amount)
            yield break;
        yield return new(
            Info.Id, Severity.Warning,
            new($"会议费 {meetings.Amount} 万元，超过公用经费 {all.Amount} 万元的十分之一", $"meetings of {meetings.Amount} are more than a tenth of public expenses of {all.Amount}"),
            Expected: null, Actual: meetings.Text, [document.PlaceOf(meetings), document.PlaceOf(all)]);
    }
}
// </own-rule>
