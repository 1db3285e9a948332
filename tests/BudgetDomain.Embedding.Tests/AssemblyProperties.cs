using BudgetDomain.FsCheck;
using FsCheck.Xunit;

[assembly: BudgetDomain.Tests.SeededProperties(Arbitrary = [typeof(BudgetArbitraries), typeof(BudgetDomain.Embedding.Tests.Json.Reports)])]
