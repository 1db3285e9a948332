using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary>What became of one file: a report or the reason why there is none.</summary>
internal sealed record FileResult(string Path, CheckReport? Report, LocalizedText? Failure);
