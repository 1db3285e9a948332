using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Variances;

/// <summary>What a comparison of rows needs to know.</summary>
public sealed record VarianceOptions
{
    /// <summary>What the codes are, so that former names are looked up in the right classification. Default: words, with no catalogue.</summary>
    public RowAxis Axis { get; init; }

    /// <summary>The base year (上年); <see langword="null"/> where unknown.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The current year (本年); <see langword="null"/> where unknown.</summary>
    public int? CurrentYear { get; init; }

    /// <summary>The subjects and their former names. Default: <see cref="SubjectCatalogue.Default"/>.</summary>
    public SubjectCatalogue Catalogue { get; init; } = SubjectCatalogue.Default;

    /// <summary>Why no row compares (口径不可比), such as a budget against the final accounts of another year; changes stay, rates go. Default: they compare.</summary>
    public LocalizedText? Incomparability { get; init; }

    /// <summary>The same with the years exchanged.</summary>
    public VarianceOptions Swap() => this with { BaseYear = CurrentYear, CurrentYear = BaseYear };
}
