using BudgetDomain.Variances;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>Two files compared: the table of subjects, and what to say above it.</summary>
/// <param name="Table">The variances.</param>
/// <param name="BaseYear">The base year, or <see langword="null"/>.</param>
/// <param name="CurrentYear">The current year, or <see langword="null"/>.</param>
/// <param name="Scope">What is compared, such as 支出.</param>
/// <param name="IsCompletion">Whether final accounts are set against a budget.</param>
/// <param name="Rejected">How many lines were rejected.</param>
internal sealed record Comparison(VarianceTable Table, int? BaseYear, int? CurrentYear, string Scope, bool IsCompletion, long Rejected);
