namespace BudgetDomain.Tests;

/// <summary>
/// How many times fewer cases are run than usual: once, unless built with <c>ThinnedTests=true</c>, as is done where the tests are run again
/// for each of thousands of mutants.
/// </summary>
internal static class Thinned
{
#if THINNED
    public const int By = 25;
#else
    public const int By = 1;
#endif
}
