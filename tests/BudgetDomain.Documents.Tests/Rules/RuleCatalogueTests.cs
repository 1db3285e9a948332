using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>The catalogue and the pages of docs/rules say the same.</summary>
public class RuleCatalogueTests
{
    public static TheoryData<string> Ids => [.. RuleCatalogue.Default.Rules.Select(r => r.Id)];

    [Fact]
    public void Catalogue_HasTheRulesOfThePages_InTheOrderOfTheIndex()
    {
        var index = File.ReadLines(Path.Combine(RepositoryFolder.Rules, "README.md")).Where(l => l.StartsWith("| [", StringComparison.Ordinal)).Select(l => l[3..6]).ToList();
        Assert.Equal(index.Order(StringComparer.Ordinal), RuleCatalogue.Default.Rules.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRule_IsOnItsPageAndInTheIndexAsInTheCatalogue(string id)
    {
        Assert.True(RuleCatalogue.Default.TryFind(id, out var rule));
        var severities = rule.Severities.Select(Word).ToList();
        var words = severities.Count == 1 ? severities[0] : string.Join(", ", severities[..^1]) + " or " + severities[^1];
        Assert.Contains($"| [{id}]({id}.md) | {rule.Title.Chinese} | {rule.Title.English} | {words} |", Page("README"), StringComparison.Ordinal);
        var page = Page(id);
        Assert.StartsWith($"# {id} {rule.Title.Chinese} · {rule.Title.English}\n", page, StringComparison.Ordinal);
        Assert.Equal(rule.Regulation.English, Section(page, "Regulation (依据)"));
        Assert.Equal(rule.Formula.English, Section(page, "Formula (公式)"));
        Assert.All(rule.Severities, s => Assert.Contains(Word(s), Section(page, "Severity (级别)"), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Each example of a page is a finding of one of the severities that the catalogue names.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryExample_HasASeverityOfTheCatalogue(string id)
    {
        Assert.True(RuleCatalogue.Default.TryFind(id, out var rule));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Rules, "examples"), id + "-*.md"))
        {
            var findings = new DisclosureChecker().Check(DisclosureReader.Default.ReadFile(file)).Findings;
            Assert.All(findings.Where(f => f.Rule == id), f => Assert.Contains(f.Severity, rule.Severities));
        }
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "information" };

    private static string Page(string name) => File.ReadAllText(Path.Combine(RepositoryFolder.Rules, name + ".md")).ReplaceLineEndings("\n");

    /// <summary>A section on one line.</summary>
    private static string Section(string page, string title)
    {
        var start = page.IndexOf($"## {title}\n", StringComparison.Ordinal) + title.Length + 4;
        var text = page[start..page.IndexOf("\n## ", start, StringComparison.Ordinal)];
        return string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
