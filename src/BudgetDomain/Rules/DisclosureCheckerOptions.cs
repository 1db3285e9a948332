using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules;

/// <summary>What a checker knows.</summary>
public sealed record DisclosureCheckerOptions
{
    /// <summary>The forms it tries. Default: <see cref="KnownForms.All"/>.</summary>
    public ImmutableArray<Form> Forms { get; init; } = KnownForms.All;

    /// <summary>The catalogue of subjects. Default: <see cref="SubjectCatalogue.Default"/>.</summary>
    public SubjectCatalogue Catalogue { get; init; } = SubjectCatalogue.Default;
}
