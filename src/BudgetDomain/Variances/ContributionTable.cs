using System.Collections.Immutable;

namespace BudgetDomain.Variances;

/// <summary>
/// 增减构成: the change of a whole, taken apart into the changes of its parts. The parts and <see cref="Residual"/> add up to the
/// change of the whole, exactly.
/// </summary>
public sealed class ContributionTable
{
    internal ContributionTable(VarianceRow whole, IEnumerable<VarianceRow> parts)
    {
        Whole = whole;
        Rows =
        [
            .. parts.Select(row => new ContributionRow(row, row.Variance.ContributionTo(whole.Variance)))
                .OrderByDescending(static row => row.Contribution.Amount.Abs())
                .ThenBy(static row => row.Row.Code, StringComparer.Ordinal).ThenBy(static row => row.Row.Name, StringComparer.Ordinal),
        ];
        var known = Rows.Select(static row => new Variance(row.Row.Variance.Base, row.Row.Variance.Current)).ToList();
        Residual = new Variance(
            whole.Variance.Base - known.Select(static v => v.Base).Total(),
            whole.Variance.Current - known.Select(static v => v.Current).Total()).ContributionTo(whole.Variance);
    }

    /// <summary>The whole.</summary>
    public VarianceRow Whole { get; }

    /// <summary>The parts, the largest change first, whichever its direction.</summary>
    public ImmutableArray<ContributionRow> Rows { get; }

    /// <summary>其他: what the parts do not explain, because they are not all listed or are rounded one by one (尾差). Zero for amounts of a ledger.</summary>
    public Contribution Residual { get; }
}
