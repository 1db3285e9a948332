using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>docs/rules: every rule has a page, and every page says what the program says. The examples are read and checked.</summary>
public sealed partial class RulePagesTests
{
    private static readonly DisclosureChecker Checker = new();
    private static readonly string Examples = Path.Combine(RepositoryFolder.Rules, "examples");

    /// <summary>The ids that the library can emit, from its source: each is written there once as a literal.</summary>
    private static readonly SortedSet<string> Emitted = new(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src", "BudgetDomain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RuleLiteral().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value),
        StringComparer.Ordinal);

    public static TheoryData<string> RuleIds => [.. Emitted];

    public static TheoryData<string> OtherExamples => [.. ExampleNames().Where(name => !name.EndsWith("-good", StringComparison.Ordinal))];

    [Fact]
    public void RuleIds_AreFound() => Assert.Superset(new HashSet<string>(["A01", "A06", "S01", "F01", "C01"]), Emitted);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void EveryRule_HasAPageAnIndexLineAndExamples(string rule)
    {
        Assert.StartsWith($"# {rule} ", Page(rule), StringComparison.Ordinal);
        Assert.Contains($"| [{rule}]({rule}.md) |", Page("README"), StringComparison.Ordinal);
        Assert.Contains($"{rule}-good", ExampleNames());
        Assert.Contains($"{rule}-bad", ExampleNames());
    }

    [Fact]
    public void EveryPageAndExample_IsOfARule()
    {
        Assert.Equal(Emitted, Directory.EnumerateFiles(RepositoryFolder.Rules, "*.md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README").Order(StringComparer.Ordinal));
        Assert.Subset(Emitted, ExampleNames().Select(name => name[..3]).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void GoodExample_GivesNoFindingOfTheRule(string rule)
    {
        Assert.DoesNotContain(Check($"{rule}-good"), finding => finding.Rule == rule);
        Assert.Contains(ExampleText($"{rule}-good"), Page(rule), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OtherExamples))]
    public void OtherExample_GivesTheFindingOfThePage(string name)
    {
        var rule = name[..3];
        var finding = Assert.Single(Check(name), finding => finding.Rule == rule);
        Assert.Contains($"```markdown\n{ExampleText(name)}\n```\n\n> {finding.Message.Chinese}\n>\n> {finding.Message.English}\n", Page(rule), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OtherExamples))]
    public void OtherExample_GivesNoOtherFindingButMissingTables(string name)
        => Assert.All(Check(name), finding => Assert.True(finding.Rule == name[..3] || finding.Rule == "C02", finding.Message.Chinese));

    private static ImmutableArray<Finding> Check(string example)
    {
        if (!example.StartsWith(DepartmentFindings.Rule, StringComparison.Ordinal))
            return Checker.Check(DisclosureReader.Default.ReadFile(Path.Combine(Examples, example + ".md"))).Findings;
        // A department, and then all its units.
        var documents = ExampleText(example).Split("<!-- 所属单位 -->").Select(text => Checker.Recognise(DisclosureReader.Default.ReadText(example, text))).ToList();
        return DepartmentFindings.Of(DepartmentAggregation.Of(documents[0], documents.Skip(1), new() { UnitsAreComplete = true }));
    }

    private static string Page(string name) => Lines(Path.Combine(RepositoryFolder.Rules, name + ".md"));

    private static string ExampleText(string name) => Lines(Path.Combine(Examples, name + ".md")).TrimEnd('\n');

    private static string Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static List<string> ExampleNames() => [.. Directory.EnumerateFiles(Examples, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [GeneratedRegex("\"([A-Z][0-9]{2})\"")]
    private static partial Regex RuleLiteral();
}
