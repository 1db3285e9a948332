using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules;

/// <summary>What a checker knows.</summary>
public sealed record DisclosureCheckerOptions
{
    /// <summary>The forms it tries. Default: <see cref="KnownForms.All"/>.</summary>
    public ImmutableArray<Form> Forms { get; init; } = KnownForms.All;

    /// <summary>The catalogue of subjects. Default: <see cref="SubjectCatalogue.Default"/>.</summary>
    public SubjectCatalogue Catalogue { get; init; } = SubjectCatalogue.Default;

    /// <summary>How figures are reconciled: with which solver, and whether wrong figures are looked for. Default: propagation alone, no search.</summary>
    public ReconciliationOptions Reconciliation { get; init; } = new();

    /// <summary>Ids of rules whose findings are left out. The verdict on the figures does not change. Default: none.</summary>
    public ImmutableHashSet<string> RulesOff { get; init; } = [];

    /// <summary>The severity that all findings of a rule get, by the rule's id. Default: none, each finding keeps its own.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Rules of the host, asked after those of the library. Default: none.</summary>
    public ImmutableArray<IDisclosureRule> AdditionalRules { get; init; } = [];
}
