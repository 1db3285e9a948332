using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BudgetDomain.FsCheck.Tests;

/// <summary>Runs a law with the same cases each time.</summary>
internal static class Law
{
    /// <summary>Asserts that a law holds.</summary>
    public static void Holds(Property law, int cases = 300) => Check.One(Quiet(cases), law);

    /// <summary>Asserts that a law is found to be broken, and says how.</summary>
    public static string IsBroken(Property law, int cases = 300)
        => Assert.ThrowsAny<Exception>(() => Check.One(Quiet(cases), law)).Message;

    private static Config Quiet(int cases) => Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20251126UL, 1UL);
}
