using BudgetDomain.Publication.Rounding;
using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>What a composer works with.</summary>
public sealed record DisclosureComposerOptions
{
    /// <summary>科目目录, which names the subjects. Default: the built-in one.</summary>
    public SubjectCatalogue Catalogue { get; init; } = SubjectCatalogue.Default;

    /// <summary>How amounts with more decimals than are printed are rounded: <see cref="RoundingMethod.Additive"/> (default) or <see cref="RoundingMethod.Nearest"/>.</summary>
    public RoundingMethod Rounding { get; init; } = RoundingMethod.Additive;

    /// <summary>
    /// Whether the shares of a list are made to add up to 100.00 % (轧差) rather than each rounded by itself. Default: false, since a share that is not
    /// at its nearest value is one that a check may ask about.
    /// </summary>
    public bool SharesAddUp { get; init; }

    /// <summary>The solver for documents that one network cannot hold; <see langword="null"/> (default) for none.</summary>
    public IRoundingSolver? RoundingSolver { get; init; }

    /// <summary>How long the solver may look. Default: ten seconds.</summary>
    public TimeSpan RoundingTimeLimit { get; init; } = TimeSpan.FromSeconds(10);
}
