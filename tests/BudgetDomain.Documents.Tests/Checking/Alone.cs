using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>Tests that measure, and so run when no others do.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
