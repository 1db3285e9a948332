using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>What a composer works with.</summary>
public sealed record DisclosureComposerOptions
{
    /// <summary>科目目录, which names the subjects. Default: the built-in one.</summary>
    public SubjectCatalogue Catalogue { get; init; } = SubjectCatalogue.Default;

    /// <summary>How amounts with more decimals than are printed are rounded: <see cref="RoundingMethod.Additive"/> (default) or <see cref="RoundingMethod.Nearest"/>.</summary>
    public RoundingMethod Rounding { get; init; } = RoundingMethod.Additive;
}
