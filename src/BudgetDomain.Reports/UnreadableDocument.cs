namespace BudgetDomain.Reports;

/// <summary>A file that could not be read, and so has no report.</summary>
/// <param name="File">Its name.</param>
/// <param name="Why">Why.</param>
public sealed record UnreadableDocument(string File, LocalizedText Why);
