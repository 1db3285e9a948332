using BudgetDomain.Disclosure;

namespace BudgetDomain.Publication;

/// <summary>One column of a table that is being composed.</summary>
/// <param name="Panel">The index of its panel.</param>
/// <param name="Path">The headers over it, top first.</param>
/// <param name="Role">What it is, judged by its header as a reader judges it.</param>
internal sealed record SketchColumn(int Panel, string[] Path, HeaderRole Role)
{
    public bool IsLabel => Role != HeaderRole.Amount;
}
