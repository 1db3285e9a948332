using Xunit;

namespace BudgetDomain.Tests.Ledger;

/// <summary>Tests that measure the whole process run one by one, after all others.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
