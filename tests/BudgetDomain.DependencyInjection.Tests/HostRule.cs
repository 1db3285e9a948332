using BudgetDomain.Rules;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>A rule of a host, which says what it is told to.</summary>
internal sealed class HostRule(string id, Func<DisclosureRuleContext, IEnumerable<Finding>> check) : IDisclosureRule
{
    public RuleInfo Info { get; } = new(id, new("自定规则", "a rule of the host"), new("本单位规定", "of the host"), new("无", "none"), Severity.Warning);

    public static HostRule Saying(string id, string text) => new(id, _ => [new(id, Severity.Warning, new(text, text), null, null, [])]);

    public IEnumerable<Finding> Check(DisclosureRuleContext context) => check(context);
}
