using BudgetDomain.Variances;

namespace BudgetDomain.FsCheck;

/// <summary>The 项 of two years; all levels above are their sums.</summary>
/// <param name="Before">The codes and amounts (分) of last year.</param>
/// <param name="Now">Those of this year.</param>
public sealed record YearPair(IReadOnlyList<(string Code, long Fen)> Before, IReadOnlyList<(string Code, long Fen)> Now)
{
    /// <summary>The rows of a year: 合计, then every 类, 款 and 项 with the sum of what lies under it.</summary>
    /// <param name="leaves">The 项 of the year.</param>
    public static IReadOnlyList<AmountRow> Rows(IReadOnlyList<(string Code, long Fen)> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var rows = new List<AmountRow> { AmountRow.Total(Sum(leaves)) };
        foreach (var length in new[] { 3, 5, 7 })
            rows.AddRange(leaves.GroupBy(leaf => leaf.Code[..length]).Select(group => new AmountRow(group.Key, $"科目{group.Key}", Sum(group))));
        return rows;
    }

    private static StatedAmount Sum(IEnumerable<(string Code, long Fen)> leaves) => new(WanYuan.FromFen(leaves.Sum(leaf => leaf.Fen)));
}
