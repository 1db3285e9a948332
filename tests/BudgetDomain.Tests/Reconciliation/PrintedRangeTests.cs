using BudgetDomain.Reconciliation;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Reconciliation;

/// <summary>What could be printed for amounts of a range, against all multiples of the last place one by one.</summary>
public class PrintedRangeTests
{
    [Theory]
    [InlineData(100, 100, 100, Grade.Exact, 100, 100)]
    [InlineData(101, 149, 100, Grade.Exact, 101, 149)]
    [InlineData(101, 149, 100, Grade.Rounded, 100, 100)]
    [InlineData(101, 150, 100, Grade.Rounded, 100, 200)]
    [InlineData(101, 149, 100, Grade.Adjusted, 100, 200)]
    [InlineData(1, 49, 100, Grade.Rounded, 1, 49)]
    [InlineData(1, 50, 100, Grade.Rounded, 100, 100)]
    [InlineData(-49, -1, 100, Grade.Rounded, -49, -1)]
    [InlineData(-50, -1, 100, Grade.Rounded, -100, -100)]
    [InlineData(0, 0, 100, Grade.Adjusted, 0, 0)]
    [InlineData(-1, 1, 100, Grade.Adjusted, -100, 100)]
    [InlineData(-250, 250, 100, Grade.Rounded, -300, 300)]
    public void Ends(long least, long most, long place, Grade grade, long low, long high) => Assert.Equal((low, high), PrintedRange.Of(least, most, place, grade));

    [Property(MaxTest = 500)]
    public void OneByOne(short one, short other, byte digits, byte grades)
    {
        var (least, most) = (Math.Min(one, other) % 500, Math.Max(one, other) % 500);
        if (least > most)
            (least, most) = (most, least);
        var place = (digits % 3) switch { 0 => 1, 1 => 10, _ => 100 };
        var grade = (grades % 3) switch { 0 => Grade.Exact, 1 => Grade.Rounded, _ => Grade.Adjusted };
        var reach = grade switch { Grade.Exact => 0, Grade.Rounded => place / 2, _ => place - 1 };
        var all = Enumerable.Range(-1000, 2001).Where(p => p % place == 0 && p >= least - reach && p <= most + reach && (least <= 0 || p > 0) && (most >= 0 || p < 0)).ToList();
        Assert.Equal(all.Count == 0 ? (least, most) : (all[0], all[^1]), PrintedRange.Of(least, most, place, grade));
    }
}
