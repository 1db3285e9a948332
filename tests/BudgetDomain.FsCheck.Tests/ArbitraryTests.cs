using System.Reflection;
using BudgetDomain.FsCheck.Synthetic;
using BudgetDomain.Performance;
using BudgetDomain.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

[assembly: BudgetDomain.Tests.SeededProperties(Arbitrary = [typeof(BudgetDomain.FsCheck.BudgetArbitraries)])]

namespace BudgetDomain.FsCheck.Tests;

public class ArbitraryTests
{
    private const int Samples = 200;

    public static TheoryData<string> Arbitraries { get; } =
        [.. typeof(BudgetArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(static method => method.Name)];

    [Fact]
    public void EveryPublicValueWithText_HasAnArbitrary()
    {
        var values = typeof(WanYuan).Assembly.GetExportedTypes()
            .Where(static type => type.IsValueType && type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITextValue<>)));
        Assert.Empty(values.Select(static type => type.Name).Except(typeof(BudgetArbitraries).GetMethods().Select(static method => method.Name)));
    }

    [Theory]
    [MemberData(nameof(Arbitraries))]
    public void EveryArbitrary_VariesAndShrinks(string name)
    {
        var method = typeof(BudgetArbitraries).GetMethod(name)!;
        typeof(ArbitraryTests).GetMethod(nameof(VariesAndShrinks), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.ReturnType.GetGenericArguments()[0])
            .Invoke(null, [method.Invoke(null, null)]);
    }

    [Property(MaxTest = 2000)]
    public void Targets_ReadBackAsThemselves(IndicatorTarget target) => Assert.Equal(target, IndicatorTarget.Parse(target.Text));

    [Fact]
    public void Targets_AreOfEveryKind()
        => Assert.Equal(
            ["AmountTarget", "DateTarget", "FrequencyTarget", "NumberTarget", "PercentageTarget", "QualitativeTarget"],
            BudgetArbitraries.IndicatorTarget().Generator.Sample(Samples, new Rnd(1UL, 1UL), 50).Select(static target => target.GetType().Name).Distinct().Order());

    [Property(MaxTest = 100)]
    public void KnownError_IsTheOnlyDifference(DisclosureWithOneError wrong)
    {
        var (right, text) = (wrong.Disclosure.Text, wrong.Text);
        Assert.NotEqual(right, text);
        Assert.Contains(wrong.Printed, text, StringComparison.Ordinal);
        var (lines, others) = (right.Split('\n'), text.Split('\n'));
        Assert.Equal(lines.Length, others.Length);
        Assert.Equal(1, lines.Zip(others).Count(static pair => pair.First != pair.Second));
    }

    private static void VariesAndShrinks<T>(Arbitrary<T> arbitrary)
    {
        var samples = arbitrary.Generator.Sample(Samples, new Rnd(7UL, 7UL), 50).ToList();
        Assert.True(samples.Distinct().Count() > (typeof(T) == typeof(IndicatorTarget) ? 30 : 10), $"{samples.Distinct().Count()} different values");
        Assert.Contains(samples, sample => arbitrary.Shrinker(sample).Any());

        // Shrinking ends: taking the first smaller value again and again comes to a value that has none.
        foreach (var sample in samples.Take(5))
        {
            var (value, steps) = (sample, 0);
            while (arbitrary.Shrinker(value).Take(1).ToList() is [var smaller])
            {
                value = smaller;
                Assert.True(++steps < 10_000, $"{sample} shrinks without end");
            }
        }
    }
}
