using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

/// <summary>
/// 部门与单位勾稽 (rule A07): what <see cref="DepartmentAggregation"/> has to say, as findings. Places name the document first, since there
/// are several.
/// </summary>
public static class DepartmentFindings
{
    /// <summary>The id of the rule.</summary>
    public const string Rule = "A07";

    /// <summary>The findings, the gravest first: a contradiction is an error, a plug a warning, rounding worth knowing.</summary>
    /// <param name="aggregation">The department and its units.</param>
    /// <exception cref="ArgumentNullException"><paramref name="aggregation"/> is <see langword="null"/>.</exception>
    public static ImmutableArray<Finding> Of(DepartmentAggregation aggregation)
    {
        ArgumentNullException.ThrowIfNull(aggregation);
        return
        [
            .. aggregation.Slices.Where(static slice => slice.Grade != Grade.Exact)
                .OrderByDescending(static slice => slice.Grade)
                .Select(slice => Of(aggregation, slice)),
        ];
    }

    private static Finding Of(DepartmentAggregation aggregation, DepartmentSlice slice)
    {
        var printed = slice.Department?.Amount ?? WanYuan.Zero;
        var (chinese, english) = slice.IsEquality ? ("应等于", "must equal") : ("应不小于", "must be at least");
        var (severity, why, reason) = slice.Grade switch
        {
            Grade.Rounded => (Severity.Info, "四舍五入可解释", "rounding explains the difference"),
            Grade.Adjusted => (Severity.Warning, "须以截尾或轧差解释", "only truncation or a plug explains the difference"),
            _ => (Severity.Error, "四舍五入不能解释", "rounding cannot explain the difference"),
        };
        return new(
            Rule,
            severity,
            new(
                $"{slice.Slice}：部门 {printed} 万元{chinese}所属单位之和 {slice.Sum} 万元，{why}",
                $"{slice.Slice}: the department's {printed} 万元 {english} the sum of its units, {slice.Sum} 万元; {reason}"),
            slice.IsEquality ? slice.Sum.ToString() : $"≥ {slice.Sum}",
            printed.ToString(),
            [
                .. Place(aggregation.Department, slice.Department),
                .. slice.Units.SelectMany((figure, i) => Place(aggregation.Units[i], figure)),
            ]);
    }

    private static IEnumerable<Place> Place(RecognisedDocument document, Figure? figure)
    {
        if (figure is null)
            return [];
        var place = document.PlaceOf(figure);
        return [place with { Table = $"{document.Source.Name} {place.Table}" }];
    }
}
