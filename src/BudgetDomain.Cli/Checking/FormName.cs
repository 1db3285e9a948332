namespace BudgetDomain.Cli.Checking;

/// <summary>An official form as the program names it.</summary>
/// <param name="Id">The id, such as <c>shanxi-unit-2025</c>.</param>
/// <param name="Name">The name shown to people.</param>
internal sealed record FormName(string Id, LocalizedText Name);
