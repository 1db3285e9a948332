using System.Text;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>Amounts as large as a cell may hold, so many that their sum is more than 64 bits hold.</summary>
public class LargestAmountsTests
{
    private const int Rows = 2_500;
    private const string Largest = "4,503,599,627.37";

    [Fact]
    public void A_sum_beyond_64_bits_is_told()
    {
        var report = Check.Text(Projects());
        Assert.Equal(Grade.Contradicted, report.Verdict);
        Assert.Contains(Check.Errors(report), static f => f.Message.Chinese.Contains("11,258,999,068,425.00", StringComparison.Ordinal));
    }

    /// <summary>
    /// Even the total set free leaves rows whose sum does not exist, so sets of several figures are looked for, and each that is tried makes another known. The search gives up
    /// by its own measure (a second or two; without that it went on for minutes), and the report says what is known.
    /// </summary>
    [Fact]
    public void What_would_explain_it_is_given_up_in_time()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var report = new DisclosureChecker(new() { Reconciliation = new() { Repair = new() } }).Check(Read.Text(Projects(80)), cancellationToken: limit.Token);
        var finding = Assert.Single(Check.Errors(report));
        Assert.Contains("没有一个数单独有错就能解释", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal("A02", finding.Rule);
        Assert.False(finding.Explanation?.IsUnique ?? false);
    }

    [Fact]
    public void Rows_whose_sum_is_beyond_64_bits_are_no_tree_of_a_table_that_nobody_described()
        => Assert.Empty(Check.Checker.Check(Read.Text(Projects()), "generic").Tables);

    private static string Projects(int rows = Rows)
    {
        var text = new StringBuilder("2025年项目支出预算表\n单位：万元\n\n项目名称\t合计\t一般公共预算\n");
        for (var i = 0; i < rows; i++)
            text.Append("项目").Append(i).Append('号').Append('\t').Append(Largest).Append('\t').Append(Largest).Append('\n');
        return text.Append("合计\t").Append(Largest).Append('\t').Append(Largest).ToString();
    }
}
