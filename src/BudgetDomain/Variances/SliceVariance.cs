using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Variances;

/// <summary>One slice of the cube in two documents.</summary>
/// <param name="Slice">The slice; units and projects have the numbers of the current document, or numbers beyond them where they vanished.</param>
/// <param name="Variance">The comparison of the printed amounts.</param>
/// <param name="Base">The figure of the base document; <see langword="null"/> where it prints none.</param>
/// <param name="Current">The figure of the current document; <see langword="null"/> where it prints none.</param>
public sealed record SliceVariance(Slice Slice, Variance Variance, Figure? Base, Figure? Current);
