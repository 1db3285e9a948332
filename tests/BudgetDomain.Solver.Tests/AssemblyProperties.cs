using BudgetDomain.FsCheck;
using FsCheck.Xunit;

[assembly: Properties(Arbitrary = [typeof(BudgetArbitraries)])]
