namespace BudgetDomain.Cli.Ledgers;

/// <summary>What the rows of <c>budget roll-up</c> stand for.</summary>
internal enum RollUpRows
{
    Subject,
    Unit,
    Department,
    Fund,
}
