using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Documents.Tests.Readings;
using BudgetDomain.Rules;
using FsCheck.Fluent;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A finding names a column so that its reader finds it: no two columns of one part of a table have one name.</summary>
public class ColumnHeaderTests
{
    public static TheoryData<string> Documents => [.. ProvinceDocuments.All.Keys, .. InventedTables.Kinds.Keys, "sample", "accounts"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Columns_of_one_panel_have_names_of_their_own(string name)
    {
        var text = name switch
        {
            "sample" => Check.SampleText,
            "accounts" => ReadDocuments.Drawn(AccountsDraft.Drafts, 1)[0].ToString()!,
            _ => ProvinceDocuments.All.TryGetValue(name, out var province) ? province : InventedTables.Document(name, 1),
        };
        foreach (var table in Check.Recognise(text).Tables)
        {
            foreach (var panel in table.Columns.GroupBy(static c => c.Panel))
                Assert.Equal(panel.Select(static c => c.Header), panel.Select(static c => c.Header).Distinct());
        }
    }

    [Fact]
    public void Wrong_figure_below_two_headers_is_named_by_both()
    {
        var report = Check.Text("""
            某县发展局2023年度部门决算

            财政拨款“三公”经费支出决算表

            单位：万元

            预算数						决算数					
            合计	因公出国（境）费	公务用车购置及运行费			公务接待费	合计	因公出国（境）费	公务用车购置及运行费			公务接待费
            		小计	购置费	运行费				小计	购置费	运行费	
            5.00	0.00	3.00	0.00	3.00	2.00	4.50	0.00	3.00	0.00	3.00	1.80
            """);
        var error = Assert.Single(report.Findings, static f => f.Rule == "A03");
        Assert.Contains("“决算数·合计”为 4.50，应等于", error.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(["决算数·合计", "决算数·公务用车购置及运行费·小计", "决算数·公务接待费"], error.Places.Select(static p => p.Column));
    }

    [Fact]
    public void Row_without_a_label_is_not_named_by_empty_quotes()
    {
        var report = Check.Text("""
            某县发展局2023年度部门决算

            财政拨款“三公”经费支出决算表

            单位：万元

            合计	因公出国（境）费	公务用车购置及运行费	公务接待费
            5.00	0.00	3.00	2.00

            第三部分 情况说明

            一、“三公”经费支出情况说明

            2023年公务接待费支出决算2.50万元。
            """);
        var claim = Assert.Single(report.Findings, static f => f.Rule == "N01");
        Assert.DoesNotContain("“”", claim.Message.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", claim.Message.English, StringComparison.Ordinal);
    }
}
