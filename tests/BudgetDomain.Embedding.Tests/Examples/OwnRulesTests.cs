using BudgetDomain.Examples.OwnRules;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Embedding.Tests.Examples;

public sealed class OwnRulesTests
{
    [Fact]
    public void Town_is_read_by_its_own_form_and_its_slip_is_found()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = Demonstration.Run(output);
        Assert.StartsWith("town-budget: Contradicted\n", output.ToString(), StringComparison.Ordinal);
        var error = Assert.Single(report.Findings, f => f.Severity == Severity.Error);
        Assert.Contains(error.Places, p => p.Printed == "320,000.00");
        Assert.Equal(2, report.Counts.Tables);
    }

    [Fact]
    public void Town_without_the_slip_agrees()
        => Assert.Equal(Grade.Exact, Demonstration.Run(TextWriter.Null, Demonstration.Town.Replace("320,000.00", "300,000.00", StringComparison.Ordinal)).Verdict);

    [Fact]
    public void Rule_of_the_bureau_speaks_where_meetings_cost_too_much()
    {
        var sample = File.ReadAllText(Repository.Sample);
        Assert.DoesNotContain(Demonstration.Run(TextWriter.Null, sample).Findings, f => f.Rule == "H01");
        var dear = sample.Replace("会议费\t会议费\t10.00\t\t10.00", "会议费\t会议费\t30.00\t\t30.00", StringComparison.Ordinal);
        Assert.NotEqual(sample, dear);
        var finding = Assert.Single(Demonstration.Run(TextWriter.Null, dear).Findings, f => f.Rule == "H01");
        Assert.Equal("会议费 30 万元，超过公用经费 245.19 万元的十分之一", finding.Message.Chinese);
        Assert.Equal(["30.00", "245.19"], finding.Places.Select(p => p.Printed));
    }
}
