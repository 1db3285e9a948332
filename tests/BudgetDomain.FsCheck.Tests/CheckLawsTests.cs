using System.Text;
using BudgetDomain.Documents;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.FsCheck.Tests;

/// <summary>Our own checker obeys the laws of checks; one that sees nothing and one that always cries do not.</summary>
public class CheckLawsTests
{
    private const int Cases = 60;

    private static readonly DisclosureChecker Checker = new();

    [Fact]
    public void OurChecker_ObeysTheLaws()
    {
        Law.Holds(BudgetLaws.ConsistentDisclosureGivesNoError(static text => Errors(text).Select(static finding => finding.Message.Chinese)), Cases);
        Law.Holds(BudgetLaws.KnownErrorIsNamed(static text => Errors(text).SelectMany(static finding => finding.Places).Select(static place => place.Printed)), Cases);
    }

    [Fact]
    public void ChecksThatMissOrCry_AreFound()
    {
        Law.IsBroken(BudgetLaws.KnownErrorIsNamed(static _ => []), Cases);
        Law.IsBroken(BudgetLaws.ConsistentDisclosureGivesNoError(static text => text.Contains("合计", StringComparison.Ordinal) ? ["合计"] : []), Cases);
    }

    private static IEnumerable<Finding> Errors(string text)
        => Checker.Check(DisclosureReader.Default.Read("disclosure.txt", Encoding.UTF8.GetBytes(text))).Findings.Where(static finding => finding.Severity == Severity.Error);
}
