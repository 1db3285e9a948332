using BudgetDomain.Cube;

namespace BudgetDomain.FsCheck;

/// <summary>A slice and one that is often near it: the same but for a step or two on some dimensions.</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
public sealed record SlicePair(Slice Left, Slice Right);
