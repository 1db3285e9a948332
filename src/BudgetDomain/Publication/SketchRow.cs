namespace BudgetDomain.Publication;

/// <summary>One row of one panel before amounts are known.</summary>
/// <param name="Labels">The texts of its label cells, as many as the panel has label columns.</param>
/// <param name="Member">What it stands for; <see langword="null"/> for a blank row.</param>
internal sealed record SketchRow(string[] Labels, RowMember? Member);
