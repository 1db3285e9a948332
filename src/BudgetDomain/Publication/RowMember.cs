using BudgetDomain.Cube;

namespace BudgetDomain.Publication;

/// <summary>What a row of a table that is being composed stands for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slice">Its subject, unit and project, with the numbers of the ledger; all for a fixed row.</param>
internal sealed record RowMember(RowMemberKind Kind, Slice Slice)
{
    /// <summary>A row of the form, such as 合计: what it means, its words say.</summary>
    public static RowMember Fixed { get; } = new(RowMemberKind.Fixed, default);

    /// <summary>Whether a row that was read is this one. Units and projects have other numbers there.</summary>
    public bool IsReadAs(Slice read) => Kind switch
    {
        RowMemberKind.Unit => read.Unit != 0 && read.Project == 0,
        RowMemberKind.Project => read.Project != 0,
        RowMemberKind.Subject => read.Function == Slice.Function && read.Revenue == Slice.Revenue
            && read.DepartmentEconomy == Slice.DepartmentEconomy && read.GovernmentEconomy == Slice.GovernmentEconomy,
        _ => true,
    };
}
