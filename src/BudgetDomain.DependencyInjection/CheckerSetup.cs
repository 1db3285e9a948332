using BudgetDomain.Documents;
using BudgetDomain.Rules;

namespace BudgetDomain.DependencyInjection;

/// <summary>What the checker is made of, worked out of the options and the registered rules. An options type, so that it is validated at start.</summary>
internal sealed class CheckerSetup
{
    /// <summary>What the checker knows.</summary>
    public DisclosureCheckerOptions Checker { get; set; } = new();

    /// <summary>All rules, those of the host included.</summary>
    public RuleCatalogue Rules { get; set; } = RuleCatalogue.Default;

    /// <summary>The limits of the reader.</summary>
    public DisclosureReaderOptions Reader { get; set; } = DisclosureReaderOptions.Default;

    /// <summary>Everything that is wrong with the options; there is no checker unless it is empty.</summary>
    public List<LocalizedText> Problems { get; } = [];
}
