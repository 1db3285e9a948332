using BudgetDomain.Cube;

namespace BudgetDomain.FsCheck;

/// <summary>A slice without unit and project that lines of <see cref="GoodLines"/> may lie in.</summary>
/// <param name="Slice">The slice.</param>
public sealed record LineSlice(Slice Slice);
