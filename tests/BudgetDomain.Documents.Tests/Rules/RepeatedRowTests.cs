using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>C10: a row of a subject that is there twice is found wherever it is doubled, and nowhere else.</summary>
public class RepeatedRowTests
{
    public static TheoryData<string> Documents => ["sample", .. ProvinceDocuments.All.Keys, .. InventedTables.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Unchanged_documents_have_none(string name) => Assert.Empty(Repeated(TextOf(name)));

    [Fact]
    public void Each_doubled_row_of_a_subject_is_found_once()
    {
        var lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');
        var document = Check.Recognise(Check.SampleText);
        var doubled = 0;
        foreach (var row in document.Tables.Where(static t => t.Layout.Id is "expenditure" or "general" or "general-basic").SelectMany(static t => t.Rows).Where(static r => r.Code.Length > 0))
        {
            var line = lines[row.Line - 1];
            if (!line.Contains('.', StringComparison.Ordinal))
                continue;
            var finding = Assert.Single(Repeated(string.Join('\n', [.. lines[..row.Line], line, .. lines[row.Line..]])));
            Assert.Equal((Severity.Warning, row.Line + 1, row.Line), (finding.Severity, finding.Places[0].Line, finding.Places[1].Line));
            doubled++;
        }

        Assert.True(doubled > 40, $"{doubled}");
    }

    [Theory]
    [InlineData("201\t一般公共服务支出\t3.00\t1.00\t2.00", true)]
    [InlineData("201\t一般公共服务支出\t3.00\t1.00\t2.01", false)]
    [InlineData("201\t一般公共服务\t3.00\t1.00\t2.00", false)]
    [InlineData("\t合计\t3.00\t1.00\t2.00", false)]
    [InlineData("205\t教育支出\t\t\t", false)]
    [InlineData("205\t教育支出\t0.00\t0.00\t0.00", false)]
    public void What_is_the_same_row(string row, bool isRepeated)
        => Assert.Equal(isRepeated, Repeated($"某局\n2025年度部门预算\n\n部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t3.00\t1.00\t2.00\n201\t一般公共服务支出\t3.00\t1.00\t2.00\n205\t教育支出\t0.00\t0.00\t0.00\n205\t教育支出\t\t\t\n{row}\n").Any());

    private static IEnumerable<Finding> Repeated(string text) => Check.Text(text).Findings.Where(static f => f.Rule == "C10");

    private static string TextOf(string name)
        => name == "sample" ? Check.SampleText : ProvinceDocuments.All.TryGetValue(name, out var province) ? province : InventedTables.Document(name, 1);
}
