using FsCheck.Xunit;

namespace BudgetDomain.Tests;

/// <summary>
/// Properties of a test project whose seed the environment may give: with <c>BUDGET_SEED</c>, such as <c>1,3</c>, every property begins at that seed, so that a
/// run can be had again; without it each begins at a new one.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class SeededPropertiesAttribute : PropertiesAttribute
{
    public SeededPropertiesAttribute()
    {
        if (Environment.GetEnvironmentVariable("BUDGET_SEED") is { Length: > 0 } seed)
            Replay = seed;
    }
}
