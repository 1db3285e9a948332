using System.Text;
using BudgetDomain.Cube;
using BudgetDomain.Documents;
using BudgetDomain.Ledger;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BudgetDomain.FsCheck.Tests;

/// <summary>The example of docs/property-tests.md, compiled and run.</summary>
public class PageExample
{
    [Fact]
    public void Example_Holds()
    {
        // <page>
        // Your total of the lines of a slice, against the laws: order, parts and scale do not matter, and it is exact to the 分.
        LineAggregator yours = (lines, slice) => HostTotals.Sum(lines, slice);
        BudgetLaws.RollUpIsAdditive(yours).QuickCheckThrowOnFailure();
        BudgetLaws.ParentIsTheSumOfItsChildren(yours).QuickCheckThrowOnFailure();
        BudgetLaws.RollUpIsExact(yours).QuickCheckThrowOnFailure();

        // What your database keeps of an amount comes back as the same amount.
        BudgetLaws.StoredValuesComeBack<WanYuan, decimal>(amount => amount.Yuan, WanYuan.FromYuan).QuickCheckThrowOnFailure();

        // Disclosures that are right however they are printed, and the same with one figure wrong.
        Prop.ForAll(BudgetArbitraries.SyntheticDisclosure(), disclosure => !HostChecks.HasError(disclosure.Text)).QuickCheckThrowOnFailure();
        Prop.ForAll(BudgetArbitraries.DisclosureWithOneError(), wrong => HostChecks.HasError(wrong.Text)).QuickCheckThrowOnFailure();
        // </page>
    }

    [Fact]
    public void Page_ShowsTheCodeOfTheTest()
    {
        var root = Root();
        var code = Between(File.ReadAllLines(Path.Combine(root, "tests", "BudgetDomain.FsCheck.Tests", "PageExample.cs")), "// <page>", "// </page>")
            .Select(static line => line.Length > 8 ? line[8..] : string.Empty);
        Assert.Equal(code, Between(File.ReadAllLines(Path.Combine(root, "docs", "property-tests.md")).SkipWhile(static line => line != "<!-- example -->"), "```csharp", "```"));
    }

    private static IEnumerable<string> Between(IEnumerable<string> lines, string first, string last)
        => lines.SkipWhile(line => line.Trim() != first).Skip(1).TakeWhile(line => line.Trim() != last);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder.FullName;
    }

    private static class HostTotals
    {
        public static WanYuan Sum(IReadOnlyList<BudgetLineDraft> lines, Slice slice)
            => lines.Where(line => slice.Contains(BudgetLine.Create(line).Slice)).Select(static line => line.Amount).Total();
    }

    private static class HostChecks
    {
        public static bool HasError(string text)
            => new DisclosureChecker().Check(DisclosureReader.Default.Read("disclosure.txt", Encoding.UTF8.GetBytes(text))).Findings.Any(static finding => finding.Severity == Severity.Error);
    }
}
