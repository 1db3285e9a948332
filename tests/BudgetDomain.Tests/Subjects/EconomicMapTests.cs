using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Subjects;

public class EconomicMapTests
{
    private static readonly EconomicMap Map = SubjectCatalogue.Default.EconomicMap;

    [Theory]
    [InlineData("30101", "50101", UnitKind.Administrative, EconomicMapAnswer.Allowed)]
    [InlineData("30101", "50101", UnitKind.PublicInstitution, EconomicMapAnswer.NotListed)]
    [InlineData("30101", "50501", UnitKind.PublicInstitution, EconomicMapAnswer.Allowed)]
    [InlineData("30101", "50501", UnitKind.Unspecified, EconomicMapAnswer.Allowed)]
    [InlineData("30309", "50901", UnitKind.Administrative, EconomicMapAnswer.Allowed)]
    [InlineData("30309", "50901", UnitKind.PublicInstitution, EconomicMapAnswer.Allowed)]
    [InlineData("30101", "50901", UnitKind.Unspecified, EconomicMapAnswer.NotListed)]
    [InlineData("301", "501", UnitKind.Unspecified, EconomicMapAnswer.NotListed)]
    public void Allows_Pair_IsJudged(string department, string government, UnitKind kind, EconomicMapAnswer expected) =>
        Assert.Equal(expected, Map.Allows(DepartmentEconomicCode.Parse(department), GovernmentEconomicCode.Parse(government), kind));

    [Fact]
    public void Allows_Defaults_NotListed() => Assert.Equal(EconomicMapAnswer.NotListed, Map.Allows(default, default));

    [Fact]
    public void Allows_EveryEntry_Allowed()
    {
        Assert.All(Map.Entries, e => Assert.Equal(EconomicMapAnswer.Allowed, Map.Allows(e.Department, e.Government, e.UnitKind)));
        Assert.All(Map.Entries, e => Assert.Contains(e, Map.EntriesOf(e.Department)));
    }

    [Fact]
    public void Entries_Codes_AreInTheCatalogue()
    {
        Assert.All(Map.Entries, e => Assert.NotNull(SubjectCatalogue.Default.DepartmentEconomic.Find(e.Department)));
        Assert.All(Map.Entries, e => Assert.NotNull(SubjectCatalogue.Default.GovernmentEconomic.Find(e.Government)));
    }

    [Fact]
    public void Create_BadEntries_Throws()
    {
        var entry = Map.Entries[0];
        Assert.Throws<ArgumentException>(() => EconomicMap.Create([entry, entry with { Confidence = SubjectConfidence.Medium }]));
        Assert.Throws<ArgumentException>(() => EconomicMap.Create([default]));
        Assert.Throws<ArgumentNullException>(() => EconomicMap.Create(null!));
    }
}
