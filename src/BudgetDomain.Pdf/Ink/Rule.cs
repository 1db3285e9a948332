namespace BudgetDomain.Pdf.Ink;

/// <summary>A drawn line of an upright page: horizontal at a height, or vertical at a distance from the left.</summary>
/// <param name="At">The height of a horizontal line, the distance of a vertical one.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Rule(double At, double From, double To)
{
    public double Length => To - From;
}
