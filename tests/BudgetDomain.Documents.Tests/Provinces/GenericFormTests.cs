using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Provinces;

/// <summary>Documents of places whose form nobody described are checked in part, and said so.</summary>
public sealed class GenericFormTests(ITestOutputHelper output)
{
    private static readonly DisclosureChecker Checker = new();

    public static TheoryData<string, int> Provinces => new()
    {
        { "Beijing", 9 },
        { "Sichuan", 8 },
        { "InnerMongolia", 7 },
        { "Zhejiang", 6 },
        { "Henan", 7 },
        { "Hunan", 7 },
        { "Yunnan", 6 },
    };

    [Theory]
    [MemberData(nameof(Provinces))]
    public void Right_figures_give_no_finding(string province, int tables)
    {
        var report = Check(ProvinceDocuments.All[province]);
        output.WriteLine($"{report.Form} {report.FormConfidence} {report.RunnerUp} {report.Verdict} {report.Counts}");
        foreach (var table in report.Tables)
            output.WriteLine($"  {table.Id} {table.Title} rows {table.Rows} figures {table.Figures}");
        foreach (var finding in report.Findings)
            output.WriteLine($"  {finding.Rule} {finding.Severity} {finding.Message.Chinese}");
        foreach (var text in report.Unrecognised)
            output.WriteLine($"  ? {text.Text.Chinese}");

        Assert.Equal("generic", report.Form);
        Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info);
        Assert.Equal(tables, report.Tables.Length);
    }

    [Theory]
    [MemberData(nameof(Provinces))]
    public void A_wrong_figure_is_found(string province, int tables)
    {
        var text = ProvinceDocuments.All[province];
        Assert.True(tables > 0);

        // In turn: a subject of the functional tables, of the economic ones, and a part of “三公”.
        foreach (var (right, wrong) in new[] { ("210|卫生健康支出|60.00", "210|卫生健康支出|66.00"), ("30102|津贴补贴|120.00", "30102|津贴补贴|130.00"), ("|1,200.00|960.00|", "|1,200.00|906.00|") })
        {
            var at = text.IndexOf(right.Replace('|', '\t'), StringComparison.Ordinal);
            if (at < 0)
                continue;
            var changed = text[..at] + wrong.Replace('|', '\t') + text[(at + right.Length)..];
            Assert.Contains(Check(changed).Findings, static f => f.Severity == Severity.Error && f.Rule[0] == 'A');
        }
    }

    [Fact]
    public void What_is_not_understood_is_listed()
        => Assert.Contains(Check(ProvinceDocuments.All["Hunan"]).Unrecognised, static u => u.Text.Chinese.Contains("绩效目标", StringComparison.Ordinal));

    [Theory]
    [InlineData("收支总表", "revenue-and-expenditure")]
    [InlineData("一般公共预算支出表", "general")]
    public void The_form_can_be_asked_for(string title, string id)
    {
        var report = Checker.Check(DisclosureReader.Default.ReadText("x.md", ProvinceDocuments.All["Hunan"]), "generic");

        Assert.Contains(report.Tables, t => t.Id == id && t.Title == title);
    }

    private static CheckReport Check(string text) => Checker.Check(DisclosureReader.Default.ReadText("x.md", text));
}
