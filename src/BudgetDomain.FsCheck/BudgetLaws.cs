namespace BudgetDomain.FsCheck;

/// <summary>
/// 定律: what must hold of anybody's totals, changes, roundings, stores and checks of budgets, as properties over the
/// arbitraries of <see cref="BudgetArbitraries"/>. Give a law your own code and return it from a property test, or run it anywhere:
/// <c>BudgetLaws.RollUpIsAdditive(MyTotal).QuickCheckThrowOnFailure()</c>.
/// </summary>
/// <remarks>
/// A law that fails shows the smallest case it found. Code that throws breaks the law. No law needs a test framework, and none keeps state.
/// </remarks>
public static partial class BudgetLaws;
