using BudgetDomain.Cube;

namespace BudgetDomain.FsCheck;

/// <summary>Three slices on one chain or near it.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Third">The third.</param>
public sealed record SliceTriple(Slice First, Slice Second, Slice Third);
