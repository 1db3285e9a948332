using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Variances;

/// <summary>How a slice falls apart along a row axis: the member of the row, and the rest that all rows share.</summary>
internal static class SliceAxis
{
    /// <summary>The slice with "all" on the axis.</summary>
    public static Slice WithoutMember(this Slice slice, RowAxis axis) => axis switch
    {
        RowAxis.Function => slice.Function.IsDefault ? slice : slice.With(default(Subjects.FunctionalCode)),
        RowAxis.Revenue => slice.Revenue.IsDefault ? slice : slice.With(default(Subjects.RevenueCode)),
        RowAxis.Economy => slice.DepartmentEconomy.IsDefault ? slice : slice.With(default(Subjects.DepartmentEconomicCode)),
        RowAxis.Unit => slice.WithUnit(0),
        RowAxis.Project => slice.WithUnit(0).WithProject(0),
        _ => slice,
    };

    /// <summary>The member on the axis alone; the default slice for all.</summary>
    public static Slice MemberOn(this Slice slice, RowAxis axis) => axis switch
    {
        RowAxis.Function => default(Slice).With(slice.Function),
        RowAxis.Revenue => default(Slice).With(slice.Revenue),
        RowAxis.Economy => default(Slice).With(slice.DepartmentEconomy),
        RowAxis.Unit => default(Slice).WithUnit(slice.Unit),
        RowAxis.Project => slice.Project == 0 ? default(Slice).WithUnit(slice.Unit) : default(Slice).WithProject(slice.Project),
        _ => default,
    };

    /// <summary>The code of a member, empty for units and projects, which a document only names.</summary>
    public static string CodeOn(this Slice member, RowAxis axis) => axis switch
    {
        RowAxis.Function => member.Function.ToString(),
        RowAxis.Revenue => member.Revenue.ToString(),
        RowAxis.Economy => member.DepartmentEconomy.ToString(),
        _ => string.Empty,
    };
}
