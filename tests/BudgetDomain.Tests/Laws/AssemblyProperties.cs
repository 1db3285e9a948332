using FsCheck.Xunit;

[assembly: BudgetDomain.Tests.SeededProperties(Arbitrary = [typeof(BudgetArbitraries)])]
