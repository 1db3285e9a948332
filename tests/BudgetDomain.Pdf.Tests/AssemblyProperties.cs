[assembly: BudgetDomain.Tests.SeededProperties]
