using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.DependencyInjection;

/// <summary>What a host says of its checks (核对选项). Validated when the host starts, and as a whole: every mistake is named at once.</summary>
/// <remarks>Settings can be bound from configuration; forms, rules and editions are added in code.</remarks>
public sealed class BudgetDomainOptions
{
    /// <summary>The language of logs, and of reports written by <see cref="IDisclosureCheckService"/>. Default: Chinese.</summary>
    public MessageLanguage Language { get; set; } = MessageLanguage.Chinese;

    /// <summary>Whether the forms of the library are tried, after those of the host. Default: true.</summary>
    public bool UseKnownForms { get; set; } = true;

    /// <summary>
    /// The forms (表样) of the host. The same form may be added twice, as by two modules; two forms of one id are an error, also where
    /// one of them is the library's.
    /// </summary>
    public IList<Form> Forms { get; } = [];

    /// <summary>
    /// Rules (规则) of the host beside those registered as <see cref="IDisclosureRule"/>. A rule that throws becomes one finding of
    /// that rule and an entry in the log; the check goes on.
    /// </summary>
    public IList<IDisclosureRule> Rules { get; } = [];

    /// <summary>Ids of rules, of the library or the host, whose findings are left out.</summary>
    public ISet<string> RulesOff { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The severity that all findings of a rule get, by the rule's id.</summary>
    public IDictionary<string, Severity> Severities { get; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>Editions of the catalogue of subjects (科目目录版本) that the host adds.</summary>
    public IList<CatalogueEdition> Editions { get; } = [];

    /// <summary>
    /// The name of the edition to check by. Default: the one on which no other is based; without editions, the catalogue of the library.
    /// </summary>
    public string? Edition { get; set; }

    /// <summary>
    /// How figures are reconciled. Without a solver in it the <see cref="IIdentitySolver"/> of the container is asked, where there is one
    /// (<c>AddBudgetDomainSolver</c> of the solver's package). Set <see cref="ReconciliationOptions.Repair"/> for reports that propose which figure is wrong.
    /// </summary>
    public ReconciliationOptions Reconciliation { get; set; } = new();

    /// <summary>How a composed disclosure is rounded. Default: so that all sums add up as printed.</summary>
    public RoundingMethod Rounding { get; set; } = RoundingMethod.Additive;

    /// <summary>The limits of the reader. Default: those of the library.</summary>
    public DisclosureReaderOptions Reader { get; set; } = DisclosureReaderOptions.Default;
}
