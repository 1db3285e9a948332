namespace BudgetDomain.Documents.LedgerLines;

/// <summary>项目: what a row says of the project of its line.</summary>
/// <param name="Name">项目名称.</param>
/// <param name="Code">项目编码, or null where there is none.</param>
internal sealed record LineProject(string Name, string? Code);
