using BudgetDomain.Cube;
using BudgetDomain.Ledger;

namespace BudgetDomain.FsCheck;

/// <summary>汇总: a host's own total of the lines of a slice, as the laws of <see cref="BudgetLaws"/> ask for it.</summary>
/// <param name="lines">The lines.</param>
/// <param name="slice">Which of them count: those that lie in this slice.</param>
/// <returns>The exact sum of their amounts.</returns>
public delegate WanYuan LineAggregator(IReadOnlyList<BudgetLineDraft> lines, Slice slice);
