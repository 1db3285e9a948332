using System.Globalization;
using System.Numerics;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Rules.Plans;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Rules.Plans;

/// <summary>Plans divided into categories of so many and so much: impossible only where no division does it.</summary>
public class PlanPartitionTests
{
    [Theory]
    [InlineData("10 20", "1:10 1:20", false)]
    [InlineData("10 20", "1:20 1:10", false)]
    [InlineData("10 20", "1:15 1:15", true)]
    [InlineData("10 20", "2:30 0:0", false)]
    [InlineData("10 20", "0:0 2:31", true)]
    [InlineData("10 20", "2:31", false)]
    [InlineData("10 20", "1:15 1:", false)]
    [InlineData("10 20", "1:15 2:15", false)]
    [InlineData("10 20 30 40", "2:50 2:50", false)]
    [InlineData("10 20 30 40", "2:51 2:49", true)]
    [InlineData("10 20 30 40", "1:40 3:60", false)]
    [InlineData("10 20 30 40", "1:40 2:30 1:30", false)]
    [InlineData("10 20 30 40", "1:40 2:40 1:20", false)]
    [InlineData("10 20 30 40", "1:40 2:45 1:15", true)]
    [InlineData("", "0:0 0:0", false)]
    [InlineData("", "0:5 0:0", true)]
    public void Examples(string plans, string categories, bool isImpossible) => Assert.Equal(isImpossible, IsImpossible(Numbers(plans), Categories(categories)));

    [Property(MaxTest = 300)]
    public void AsManyDivisionsAsThereAre(byte[] amounts, byte first, ushort sum)
    {
        var plans = amounts.Take(7).Select(static a => 10L * (a % 9 + 1)).ToArray();
        var count = plans.Length == 0 ? 0 : first % (plans.Length + 1);
        var stated = 10L * (sum % 40);
        var rest = plans.Sum() - stated;
        var isPossible = Enumerable.Range(0, 1 << plans.Length).Any(set => BitOperations.PopCount((uint)set) == count && plans.Where((_, i) => (set >> i & 1) != 0).Sum() == stated);
        Assert.Equal(!isPossible, IsImpossible(plans, [new("甲", count, Amount(stated)), new("乙", plans.Length - count, Amount(rest))]));
    }

    private static bool IsImpossible(long[] plans, PlanCategory[] categories)
        => new PlanPartition([.. categories], [.. plans.Select(static p => new RecognisedPlan { Title = "", IsWhole = false, Project = "甲", YearFunds = new(new PlanAmount("", null, WanYuan.FromFen(p), 1, 0, ""), [], SourcesAddUp: true), Line = 1, Page = 0, LastPlace = 1 })]).IsImpossible();

    private static long[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => 100 * long.Parse(n, CultureInfo.InvariantCulture))];

    private static PlanCategory[] Categories(string text) => [.. text.Split(' ').Select(static c => c.Split(':')).Select(static c => new PlanCategory("甲", int.Parse(c[0], CultureInfo.InvariantCulture), c[1].Length == 0 ? null : Amount(100 * long.Parse(c[1], CultureInfo.InvariantCulture))))];

    private static StatedPlanAmount Amount(long fen) => new(WanYuan.FromFen(fen), 1, "");
}
