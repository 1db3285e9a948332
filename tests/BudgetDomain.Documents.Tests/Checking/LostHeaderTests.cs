using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A header that is lost or not known is a column that is not checked; its figures are never taken for those of the column beside it.</summary>
public class LostHeaderTests
{
    public static TheoryData<string> Documents => ["sample", .. ProvinceDocuments.All.Keys.Order(StringComparer.Ordinal), .. InventedTables.Kinds.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_figure_of_a_right_document_contradicts_another_when_a_header_is_lost(string name)
    {
        var source = name == "sample" ? Check.SampleText : ProvinceDocuments.All.TryGetValue(name, out var province) ? province : InventedTables.Document(name, 1);
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        for (var l = 0; l < lines.Length; l++)
        {
            if (!IsHeader(lines, l))
                continue;
            var cells = lines[l].Split('\t');
            for (var c = 0; c < cells.Length; c++)
            {
                // Which rows are meant is another matter.
                if (cells[c].Length == 0 || cells[c].Contains("名称", StringComparison.Ordinal) || cells[c].Contains("编码", StringComparison.Ordinal))
                    continue;
                foreach (var other in (string[])["", "甲乙丙"])
                {
                    var report = Check.Text(string.Join('\n', (string[])[.. lines[..l], string.Join('\t', cells.Select((cell, i) => i == c ? other : cell)), .. lines[(l + 1)..]]));
                    var errors = report.Findings.Where(static f => f is { Severity: Severity.Error, Rule: "A01" or "A02" or "A03" or "A04" or "A05" or "A06" });
                    Assert.True(!errors.Any(), $"line {l + 1}, {cells[c]} -> {other}: {string.Join("; ", errors.Select(static f => f.Message.Chinese))}");
                }
            }
        }
    }

    [Theory]
    [InlineData("科目编码\t科目名称\t合计\t\t项目支出", "支出 3.00, 支出·项目支出 2.00")]
    [InlineData("科目编码\t科目名称\t\t基本支出\t项目支出", "支出·基本支出 1.00, 支出·项目支出 2.00")]
    [InlineData("科目编码\t\t合计\t基本支出\t项目支出", "支出 3.00, 支出·基本支出 1.00, 支出·项目支出 2.00")]
    [InlineData("科目编码\t科目名称\t合计\t基本支出\t甲乙丙", "支出 3.00, 支出·基本支出 1.00")]
    public void Column_without_its_header_is_left_out(string header, string read)
    {
        var document = Check.Recognise($"某县水利局2025年部门预算\n\n部门支出总表\n\n单位：万元\n\n{header}\n\t合计\t3.00\t1.00\t2.00\n213\t农林水支出\t3.00\t1.00\t2.00\n21303\t水利\t3.00\t1.00\t2.00\n");
        Assert.Equal(read, string.Join(", ", document.Figures.Where(static f => f.Row == 0).Select(static f => $"{f.Slice} {f.Text}")));
    }

    [Theory]
    [InlineData("类\t款\t项")]
    [InlineData("类\t\t项")]
    [InlineData("类\t款\t")]
    [InlineData("类\t\t")]
    [InlineData("类\t甲\t项")]
    [InlineData("类\t款\t甲")]
    public void Parts_of_codes_are_known_by_their_order(string parts)
    {
        var document = Check.Recognise($"某县水利局2025年部门预算\n\n部门支出总表\n\n单位：万元\n\n功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n{parts}\t\t\t\t\n213\t\t\t农林水支出\t3.00\t1.00\t2.00\n213\t03\t\t水利\t3.00\t1.00\t2.00\n213\t03\t01\t行政运行\t1.00\t1.00\t\n213\t03\t05\t水利工程建设\t2.00\t\t2.00\n");
        Assert.Equal(["213", "21303", "2130301", "2130305"], document.Tables[0].Rows.Select(static r => r.Code));
    }

    /// <summary>A 类 or 款 may be printed once and left blank below; a part that is missing otherwise, or is no number, makes the row one that is not understood.</summary>
    [Theory]
    [InlineData("213\t03\t01", "2130301")]
    [InlineData("213\t\t01", "2130301")]
    [InlineData("\t\t01", "2130301")]
    [InlineData("\t03\t01", "2130301")]
    [InlineData("215\t\t01", null)]
    [InlineData("213\t甲\t01", null)]
    [InlineData("甲\t03\t01", null)]
    [InlineData("213\t03\t甲", null)]
    public void Parts_of_codes_that_are_missing_are_those_above_or_not_known(string parts, string? code)
    {
        var document = Check.Recognise($"某县水利局2025年部门预算\n\n部门支出总表\n\n单位：万元\n\n功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n类\t款\t项\t\t\t\t\n213\t\t\t农林水支出\t3.00\t1.00\t2.00\n213\t03\t\t水利\t3.00\t1.00\t2.00\n{parts}\t行政运行\t3.00\t1.00\t2.00\n");
        Assert.Equal(code is null ? ["213", "21303"] : ["213", "21303", code], document.Tables[0].Rows.Select(static r => r.Code));
        Assert.Equal(code is null ? 1 : 0, document.NotUnderstood.Length);
    }

    [Theory]
    [InlineData("项目\t预算数\t项目\t预算数")]
    [InlineData("项目\t预算数\t\t预算数")]
    [InlineData("项目\t预算数\t甲乙丙\t预算数")]
    public void Labels_between_amounts_begin_another_panel(string header)
    {
        var report = Check.Text($"某县水利局2025年部门预算\n\n部门收支总表\n\n单位：万元\n\n收入\t\t支出\t\n{header}\n一、一般公共预算拨款收入\t3.00\t一、农林水支出\t2.00\n二、政府性基金预算拨款收入\t\t二、住房保障支出\t1.00\n本年收入合计\t3.00\t本年支出合计\t3.00\n");
        var table = Assert.Single(report.Tables);
        Assert.Equal(6, table.Rows);
        Assert.DoesNotContain(report.Findings, static f => f.Severity == Severity.Error);
    }

    /// <summary>What money is for may be told between the amounts, and is no label.</summary>
    [Theory]
    [InlineData("用途")]
    [InlineData("甲乙丙")]
    public void Remarks_between_amounts_begin_no_panel(string header)
    {
        var document = Check.Recognise($"某县水利局2025年部门预算\n\n部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t{header}\t基本支出\t项目支出\n\t合计\t3.00\t\t1.00\t2.00\n213\t农林水支出\t3.00\t人员支出\t1.00\t2.00\n21303\t水利\t3.00\t水利支出\t1.00\t2.00\n");
        Assert.Equal("支出 3.00, 支出·基本支出 1.00, 支出·项目支出 2.00", string.Join(", ", document.Figures.Where(static f => f.Row == 0).Select(static f => $"{f.Slice} {f.Text}")));
    }

    private static bool IsHeader(string[] lines, int l)
    {
        if (!lines[l].Contains('\t', StringComparison.Ordinal) || HasNumber(lines[l]))
            return false;
        var first = l;
        while (first > 0 && lines[first - 1].Contains('\t', StringComparison.Ordinal))
            first--;

        // Rows of a table without numbers, as those of plans, have no columns of amounts.
        return l - first < 3 && !lines[l].StartsWith('上') && !lines[l].Split('\t').Contains("1") && !Enumerable.Range(first, l - first).Any(i => HasNumber(lines[i])) && lines.Skip(l + 1).Take(4).Any(static line => line.Contains('\t', StringComparison.Ordinal) && HasNumber(line));
    }

    private static bool HasNumber(string line) => line.Split('\t').Any(static c => c.Contains('.', StringComparison.Ordinal) && decimal.TryParse(c, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _));
}
