using BudgetDomain.Rules;

namespace BudgetDomain.DependencyInjection;

/// <summary>A rule of the host whose exceptions are logged before the checker turns them into a finding, where only their message is left.</summary>
internal sealed class LoggedRule(IDisclosureRule rule, CheckLog log) : IDisclosureRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = rule.Info;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(DisclosureRuleContext context)
    {
        try
        {
            // At once: an iterator would throw outside of this method.
            return [.. rule.Check(context)];
        }
        catch (Exception e) when (Logged(context, e))
        {
            throw;
        }
    }

    private bool Logged(DisclosureRuleContext context, Exception exception)
    {
        log.RuleFailed(Info, context.Document.Source.Name, exception);
        return false;
    }
}
