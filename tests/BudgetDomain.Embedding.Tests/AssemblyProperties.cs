using BudgetDomain.FsCheck;
using FsCheck.Xunit;

[assembly: Properties(Arbitrary = [typeof(BudgetArbitraries), typeof(BudgetDomain.Embedding.Tests.Json.Reports)])]
