using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using BudgetDomain.Typed;

namespace BudgetDomain.Cli.Tests;

/// <summary>The example of README.md, compiled and run. Its text and that of README.md are held equal by <see cref="ReadmeTests"/>.</summary>
public sealed class ReadmeExample
{
    [Fact]
    public void Example_runs_and_prints_what_its_comments_say()
    {
        using var text = new StringWriter { NewLine = "\n" };
        Example(text);
        Assert.StartsWith("晋城市人民政府办公室 2025: Rounded\n", text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("行政运行 1315.25 万元\n", text.ToString(), StringComparison.Ordinal);
    }

    private static void Example(StringWriter Console)
    {
        Environment.CurrentDirectory = Repository.Root;
        // <readme>
        // Read a disclosure and check it. Reader and checker hold no state: share one of each.
        SourceDocument document = new DisclosureReader().ReadFile("docs/samples/jincheng-2025.md");
        CheckReport report = new DisclosureChecker().Check(document);

        Console.WriteLine($"{report.Unit} {report.Year}: {report.Verdict}"); // 晋城市人民政府办公室 2025: Rounded
        foreach (Finding finding in report.Findings.Where(f => f.Severity == Severity.Error))
        {
            Place place = finding.Places[0];
            Console.WriteLine($"{finding.Rule} 第{place.Line}行 {place.Table} {place.Row} {place.Column}: {finding.Message}");
        }

        // What contradicts itself cannot be constructed; what is constructed can be trusted.
        UnitDisclosure disclosure = UnitDisclosure.Create(document);
        WanYuan running = disclosure.Expenditure[FunctionalCode.Parse("2010301")].Basic;
        Console.WriteLine($"行政运行 {running} 万元"); // 行政运行 1315.25 万元
        // </readme>
    }
}
