using BudgetDomain.Disclosure;
using BudgetDomain.Variances;

namespace BudgetDomain.Reports.Charts;

/// <summary>What changed most since last year (增减变动): the subjects that contribute most to the change of the total.</summary>
internal static class ChangeChart
{
    /// <summary>The table of changes by functional subject, where both years have one.</summary>
    public static VarianceTable? TableOf(DocumentVariance variance)
    {
        var tables = variance.Tables(RowAxis.Function).Select(within => variance.Table(RowAxis.Function, within)).ToList();
        return tables.Find(static table => table.Total is { Variance: { HasBase: true, HasCurrent: true } }) ?? tables.FirstOrDefault();
    }

    /// <summary>The largest contributions, and what is left of the change.</summary>
    /// <param name="contributions">All contributions to the total.</param>
    /// <param name="most">How many to name.</param>
    /// <param name="others">What the rest is called.</param>
    public static ChartData Of(ContributionTable contributions, int most, LocalizedText others)
    {
        var named = contributions.Rows.Take(most).Select(static row => new ChartItem(row.Row.Name, row.Row.Variance.Current, row.Row.Variance.Base)).ToList();
        var whole = contributions.Whole.Variance;
        var rest = new ChartItem(
            others.Chinese,
            whole.Current - named.Select(static item => item.Amount).Total(),
            whole.Base - named.Select(static item => item.Last!.Value).Total());
        if (!rest.Amount.IsZero || !rest.Last!.Value.IsZero)
            named.Add(rest);
        return new(ChartKind.Bars, new("增减变动最大的科目", "Subjects that changed most"), whole.Change, [.. named]);
    }
}
