using BudgetDomain.Examples.OwnRules;

// dotnet run --project docs/examples/OwnRules
Demonstration.Run(Console.Out);
