namespace BudgetDomain.Rules;

/// <summary>
/// A rule that a host adds (自定义规则), through <see cref="DisclosureCheckerOptions.AdditionalRules"/>. It may be asked from many threads at once.
/// </summary>
public interface IDisclosureRule
{
    /// <summary>What is known of the rule. Its id is that of all its findings, and no other rule's.</summary>
    RuleInfo Info { get; }

    /// <summary>
    /// What the rule has to say about a document. If it throws, its only finding is an error that says so, and the check goes on.
    /// </summary>
    /// <param name="context">The document and what is known of it.</param>
    /// <returns>The findings. Their <see cref="Finding.Rule"/> is set to the rule's id by the checker.</returns>
    IEnumerable<Finding> Check(DisclosureRuleContext context);
}
