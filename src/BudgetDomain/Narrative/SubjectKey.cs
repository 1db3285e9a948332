using BudgetDomain.Cube;

namespace BudgetDomain.Narrative;

/// <summary>The members of a slice on the open dimensions: what a row of a table stands for.</summary>
/// <param name="Subject">The functional or revenue code, as a slice packs it; 0 for all.</param>
/// <param name="Economy">The department economy code or “三公” item; 0 for all.</param>
/// <param name="Project">The number of the project; 0 for all.</param>
internal readonly record struct SubjectKey(ulong Subject, int Economy, int Project)
{
    public static SubjectKey Of(Slice slice) => new(slice.Open & Slice.SubjectMask, slice.DepartmentMember, slice.Project);

    /// <summary>Whether another key is of something within this one, on the dimensions that this one names.</summary>
    public bool Contains(SubjectKey other)
        => (Subject == 0 || (other.Subject != 0 && Lattice.SubjectContains(Subject, other.Subject)))
        && (Economy == 0 || (other.Economy != 0 && Lattice.EconomyContains(Economy, other.Economy)))
        && (Project == 0 || Project == other.Project);
}
