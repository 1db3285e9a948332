using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>A row of a panel that is understood.</summary>
/// <param name="Panel">The index of the panel it belongs to.</param>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
/// <param name="Code">The code as printed (parts joined); empty where none is printed.</param>
/// <param name="Name">The name or label as printed.</param>
/// <param name="Slice">The slice of the row, columns not yet narrowed.</param>
/// <param name="OfWhich">Whether the label says 其中, so that rows beside it may be missing.</param>
public sealed record RecognisedRow(int Panel, int Line, int Page, string Code, string Name, Slice Slice, bool OfWhich)
{
    /// <summary>Code and name as a report shows them.</summary>
    public string Label => Code.Length == 0 ? Name : Name.Length == 0 ? Code : $"{Code} {Name}";

    /// <summary>Whether the name is quite another than that of the code, so that the code says nothing outside of its table.</summary>
    public bool HasForeignName { get; init; }
}
