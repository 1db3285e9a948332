using BudgetDomain.Subjects;

namespace BudgetDomain.DependencyInjection;

/// <summary>An edition of the catalogue of subjects (科目目录版本): what a host changes in another edition, such as the subjects of a new year.</summary>
/// <remarks>The subjects of an edition cannot form a circle, since a code says what lies above it. Editions based on each other in a circle are refused at start.</remarks>
public sealed class CatalogueEdition
{
    /// <summary>Creates an edition.</summary>
    /// <param name="name">The name, such as <c>2026</c>.</param>
    /// <param name="change">Makes this edition of the one that it is based on.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public CatalogueEdition(string name, Func<SubjectCatalogue, SubjectCatalogue> change)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(change);
        Name = name;
        Change = change;
    }

    /// <summary>The name, such as <c>2026</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the edition that this one changes. Default: null, the catalogue of the library.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Makes this edition of the one that it is based on.</summary>
    public Func<SubjectCatalogue, SubjectCatalogue> Change { get; }

    /// <inheritdoc/>
    public override string ToString() => BasedOn is null ? Name : $"{Name} ({BasedOn})";
}
