using BudgetDomain.Tests.Laws;
using FsCheck.Xunit;

[assembly: Properties(Arbitrary = [typeof(Arbitraries)])]
