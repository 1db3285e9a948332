using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Narrative;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Provinces;

/// <summary>
/// Tables of places that nobody described, understood by their words: units over projects and subjects, 机关运行经费, economic subjects of all kinds, 总体情况表.
/// Right ones give nothing to say; each changed figure is found where it stands.
/// </summary>
public sealed class InventedTableTests
{
    private const int Seeds = 3;

    public static TheoryData<string> Kinds => [.. InventedTables.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Right_figures_are_understood_and_silent(string kind)
    {
        for (var seed = 0; seed < Seeds * 8; seed++)
        {
            var report = Checked(InventedTables.Document(kind, seed));
            Assert.True(report.Tables.Length == 1 && report.Unrecognised.IsEmpty, $"{seed}: {Check.Show(report)}");
            Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info && f.Rule[0] is not 'C');
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_changed_figure_is_found(string kind)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var source = InventedTables.Document(kind, seed);
            var original = Check.Checker.Recognise(Read.Text(source), "generic");
            var text = new TabText(source);
            foreach (var figure in original.Figures.Where(static f => !f.IsZero))
            {
                var (line, position) = TabText.PlaceOf(original, figure);
                var printed = TabText.Add(figure.Text, 3.00m);
                var report = Checked(text.WithCell(line, position, printed));
                Assert.True(
                    report.Findings.Any(f => f.Severity == Severity.Error && f.Places.Any(p => p.Line == line && p.Printed == printed)),
                    $"{kind} {seed} line {line}: {figure.Text} -> {printed}\n{Check.Show(report)}\n{source}");
            }
        }
    }

    /// <summary>A department above its own units, or subtotals by kind, look like rows of the list and are in it twice.</summary>
    [Theory]
    [InlineData("2025年部门预算项目支出表\n\n单位：万元\n\n单位名称\t项目名称\t合计\t一般公共预算\t单位资金\n合计\t\t30.00\t20.00\t10.00\n小类一\t综合费\t30.00\t20.00\t10.00\n小类二\t印刷费\t12.00\t8.00\t4.00\n小类二\t设备费\t18.00\t12.00\t6.00\n")]
    [InlineData("2025年机关运行经费预算表\n\n单位：万元\n\n单位名称\t合计\t一般公共预算\n合计\t30.00\t30.00\n某市水利局\t30.00\t30.00\n某市水利局本级\t12.00\t12.00\n某市水利站\t18.00\t18.00\n")]
    [InlineData("支出总表\n\n单位：万元\n\n科目编码\t单位（科目名称）\t合计\t基本支出\t项目支出\n\t合计\t30.00\t20.00\t10.00\n\t某市水利局\t30.00\t20.00\t10.00\n\t某市水利局本级\t12.00\t8.00\t4.00\n201\t一般公共服务支出\t12.00\t8.00\t4.00\n\t某市水利站\t18.00\t12.00\t6.00\n201\t一般公共服务支出\t18.00\t12.00\t6.00\n")]
    public void What_may_be_listed_twice_is_left_out(string table)
        => Assert.DoesNotContain(Checked($"某市水利局2025年部门预算\n\n第二部分 预算表\n\n{table}").Findings, static f => f.Severity > Severity.Info && f.Rule[0] is 'A');

    /// <summary>A file with one table of a place that no form describes is read as that, not by a form of another place whose header is like it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_table_alone_makes_no_alarm_by_whatever_form_it_is_read(string kind)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var report = Check.Text(InventedTables.Document(kind, seed));
            Assert.True(report.Tables.IsEmpty || report.Form == "generic", report.Form);
            Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info && f.Rule is not "C01");
        }
    }

    /// <summary>A file with one table of subjects that add up to their total is checked in part, with a low confidence; each changed figure is still found.</summary>
    [Theory]
    [InlineData("economy-of-appropriations")]
    [InlineData("basic-by-economy-and-fund")]
    public void One_table_of_subjects_is_checked_by_itself(string kind)
    {
        var source = InventedTables.Document(kind, 1);
        var original = Check.Recognise(source);
        Assert.Equal(("generic", 33), (original.Form?.Id, original.FormConfidence));
        var text = new TabText(source);
        foreach (var figure in original.Figures.Where(static f => !f.IsZero))
        {
            var (line, position) = TabText.PlaceOf(original, figure);
            var printed = TabText.Add(figure.Text, 3.00m);
            var report = Check.Text(text.WithCell(line, position, printed));
            Assert.Contains(report.Findings, f => f.Severity == Severity.Error && f.Places.Any(p => p.Line == line && p.Printed == printed));
        }
    }

    private const string Alone = "某市农业农村局2025年部门预算\n\n财政拨款支出预算表（部门经济分类科目）\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n301\t工资福利支出\t7.00\t3.00\t4.00\n302\t商品和服务支出\t5.00\t5.00\t\n\t合计\t12.00\t8.00\t4.00\n";

    /// <summary>What sentences say is not held against a table that no other one bears out: its title may say too little.</summary>
    [Fact]
    public void Sentences_are_not_held_against_one_table_alone()
    {
        var report = Check.Text($"{Alone}\n第三部分 情况说明\n\n2025年财政拨款支出预算99.00万元，其中工资福利支出88.00万元，商品和服务支出11.00万元。\n");
        Assert.Single(report.Tables);
        Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info);
        Assert.DoesNotContain(report.Claims, static c => c.Verdict == ClaimVerdict.Contradicted);
    }

    /// <summary>Where it is not certain what the rows and columns are, or they do not add up, the table stays one that is not recognised.</summary>
    [Theory]
    [InlineData("8.00\t4.00\n", "80.00\t40.00\n")]
    [InlineData("合计\t12.00", "其他\t12.00")]
    [InlineData("项目支出", "数量")]
    [InlineData("302\t商品和服务支出", "\t便携计算机")]
    [InlineData("财政拨款支出预算表", "附表")]
    public void One_table_alone_that_does_not_show_what_it_is_is_not_recognised(string what, string instead)
    {
        Assert.Single(Check.Text(Alone).Tables);
        Assert.Contains(Check.Text(Alone.Replace(what, instead, StringComparison.Ordinal)).Findings, static f => f.Rule == "C01");
    }

    /// <summary>“三公”经费 with a row for each of several years: only that of the document is read, whatever stands in the others; where none is, or a row is none of a year, the table is left out.</summary>
    [Theory]
    [InlineData("2024年|2025年", "12.00", true)]
    [InlineData("2025年度|2024年度", "12.00", true)]
    [InlineData("2024年预算|2025年预算", "13.00", true)]
    [InlineData("2023年|2024年", "12.00", false)]
    [InlineData("2025年|某单位", "12.00", false)]
    [InlineData("2025年|2025年", "12.00", false)]
    public void Rows_of_years_are_read_where_they_are_the_document_s(string years, string running, bool isRead)
    {
        var labels = years.Split('|');
        var own = labels[0].StartsWith("2025", StringComparison.Ordinal) ? 0 : 1;
        var rows = labels.Select((l, i) => i == own ? $"{l}\t15.00\t\t3.00\t12.00\t\t{running}" : $"{l}\t99.00\t\t7.00\t8.00\t\t1.00");
        var report = Checked($"某市某局2025年部门预算\n\n财政拨款“三公”经费支出表\n\n单位：万元\n\n年度\t“三公”经费财政拨款预算总额\t因公出国（境）费用\t公务接待费\t公务用车购置和运行维护费\t\t\n\t\t\t\t小计\t公务用车购置费\t公务用车运行费\n{string.Join('\n', rows)}\n");
        Assert.Equal(isRead ? 1 : 0, report.Tables.Length);
        Assert.Equal(isRead && running != "12.00", Check.Errors(report).Any(static f => f.Rule[0] == 'A'));
        if (isRead)
            Assert.Contains("别的年度", Assert.Single(report.Unrecognised).Text.Chinese, StringComparison.Ordinal);
    }

    /// <summary>Units among subjects are no two figures of one subject, whichever form the document is taken for.</summary>
    [Theory]
    [InlineData("units-over-functions")]
    [InlineData("units-over-economy")]
    public void Units_among_subjects_are_silent_in_a_described_form_too(string kind)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var report = Check.Checker.Check(Read.Text(InventedTables.Document(kind, seed)), "shanxi-unit-2025");
            Assert.Single(report.Tables);
            Assert.DoesNotContain(report.Findings, static f => f.Severity > Severity.Info && f.Rule[0] is 'A' or 'S');
        }
    }

    private static CheckReport Checked(string text) => Check.Checker.Check(Read.Text(text), "generic");
}
