using BudgetDomain.Variances;

namespace BudgetDomain.Tests.Variances;

/// <summary>The 项 of two years; all levels above are their sums.</summary>
public sealed record YearPair(IReadOnlyList<(string Code, long Fen)> Before, IReadOnlyList<(string Code, long Fen)> Now)
{
    public static IReadOnlyList<AmountRow> Rows(IReadOnlyList<(string Code, long Fen)> leaves)
    {
        var rows = new List<AmountRow> { AmountRow.Total(Sum(leaves)) };
        foreach (var length in new[] { 3, 5, 7 })
            rows.AddRange(leaves.GroupBy(leaf => leaf.Code[..length]).Select(group => new AmountRow(group.Key, $"科目{group.Key}", Sum(group))));
        return rows;
    }

    private static StatedAmount Sum(IEnumerable<(string Code, long Fen)> leaves) => new(WanYuan.FromFen(leaves.Sum(leaf => leaf.Fen)));
}
