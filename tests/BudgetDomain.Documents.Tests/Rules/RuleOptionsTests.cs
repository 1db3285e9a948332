using System.Collections.Immutable;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>Hosts switch rules off, change severities and add rules of their own.</summary>
public class RuleOptionsTests
{
    public static TheoryData<string> Examples
        => [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Rules, "examples"), "*-bad.md").Select(p => Path.GetFileName(p)!).Where(n => !n.StartsWith("A07", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void RuleSwitchedOff_HasNoFindings_AndTheOthersStay(string example)
    {
        var (id, all) = (example[..3], Findings(example, new()));
        Assert.Contains(all, f => f.Rule == id);
        Assert.Equal(all.Where(f => f.Rule != id).Select(Text), Findings(example, new() { RulesOff = [id] }).Select(Text));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void SeverityOfARule_IsThatOfAllItsFindings_AndNoOthers(string example)
    {
        var id = example[..3];
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var findings = Findings(example, new() { Severities = ImmutableDictionary<string, Severity>.Empty.Add(id, severity) });
            Assert.All(findings.Where(f => f.Rule == id), f => Assert.Equal(severity, f.Severity));
            Assert.Equal(Findings(example, new()).Where(f => f.Rule != id).Select(Text), findings.Where(f => f.Rule != id).Select(Text));
            Assert.Equal(findings.Select(f => f.Severity).OrderDescending(), findings.Select(f => f.Severity));
        }
    }

    [Theory]
    [InlineData("Z99")]
    [InlineData("c02")]
    [InlineData("")]
    public void UnknownRule_IsRefused(string id)
    {
        Assert.Throws<ArgumentException>(() => new DisclosureChecker(new() { RulesOff = [id] }));
        Assert.Throws<ArgumentException>(() => new DisclosureChecker(new() { Severities = ImmutableDictionary<string, Severity>.Empty.Add(id, Severity.Info) }));
    }

    [Fact]
    public void RuleOfTheHost_SeesTheDocumentAndItsReconciliation()
    {
        var rule = new HostRule("H01", context =>
        {
            Assert.Equal(13, context.Document.Tables.Length);
            Assert.Equal("晋城市人民政府办公室", context.Outline.Cover.UnitName);
            Assert.False(context.IsBlankForm);
            return [new("another", Severity.Warning, new("有", "found"), null, $"{Assert.Single(context.Reconciliations).IdentityCount}", default)];
        });
        var report = Checker(new() { AdditionalRules = [rule] }).Check(Read.Text(Check.SampleText));
        var finding = Assert.Single(report.Findings, f => f.Rule == "H01");
        Assert.Equal($"{report.Counts.Identities}", finding.Actual);
        Assert.DoesNotContain(report.Findings, f => f.Rule == "another");
        Assert.DoesNotContain(Checker(new() { AdditionalRules = [rule], RulesOff = ["H01"] }).Check(Read.Text(Check.SampleText)).Findings, f => f.Rule == "H01");
    }

    [Fact]
    public void RuleOfTheHostThatThrows_IsOneFinding_AndTheCheckGoesOn()
    {
        static IEnumerable<Finding> Fails()
        {
            yield return new("H01", Severity.Info, new("一", "one"), null, null, []);
            throw new InvalidOperationException("broken");
        }

        foreach (var rule in (HostRule[])[new("H01", _ => throw new InvalidOperationException("broken")), new("H01", _ => Fails()), new("H01", _ => null!), new("H01", _ => [null!])])
        {
            var report = Checker(new() { AdditionalRules = [rule, new HostRule("H02", _ => [new("H02", Severity.Info, new("二", "two"), null, null, [])])] }).Check(Read.Text(Check.SampleText));
            Assert.Equal(Severity.Error, Assert.Single(report.Findings, f => f.Rule == "H01").Severity);
            Assert.Single(report.Findings, f => f.Rule == "H02");
            Assert.Equal(Check.Text(Check.SampleText).Findings.Select(Text), report.Findings.Where(f => f.Rule[0] != 'H').Select(Text));
        }
    }

    [Fact]
    public void RulesOfTheHost_HaveIdsOfTheirOwn()
    {
        Assert.Throws<ArgumentException>(() => Checker(new() { AdditionalRules = [new HostRule("A02", _ => [])] }));
        Assert.Throws<ArgumentException>(() => Checker(new() { AdditionalRules = [new HostRule("H01", _ => []), new HostRule("H01", _ => [])] }));
        Assert.Throws<ArgumentException>(() => Checker(new() { AdditionalRules = [null!] }));
    }

    private static DisclosureChecker Checker(DisclosureCheckerOptions options) => new(options);

    private static ImmutableArray<Finding> Findings(string example, DisclosureCheckerOptions options)
        => Checker(options).Check(DisclosureReader.Default.ReadFile(Path.Combine(RepositoryFolder.Rules, "examples", example))).Findings;

    private static string Text(Finding finding) => $"{finding.Rule} {finding.Severity} {finding.Message}";

    private sealed class HostRule(string id, Func<DisclosureRuleContext, IEnumerable<Finding>> check) : IDisclosureRule
    {
        public RuleInfo Info { get; } = new(id, new("自定", "of the host"), new("无", "none"), new("无", "none"), Severity.Warning);

        public IEnumerable<Finding> Check(DisclosureRuleContext context) => check(context);
    }
}
