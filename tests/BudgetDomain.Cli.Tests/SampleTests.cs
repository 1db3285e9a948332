namespace BudgetDomain.Cli.Tests;

/// <summary>The sample of the repository: the tables of the original cell by cell, its narrative in other words.</summary>
public sealed class SampleTests
{
    private static readonly string[] Titles =
    [
        "2025年预算收支总表",
        "2025年预算收入总表",
        "2025年预算支出总表",
        "2025年财政拨款收支总表",
        "2025年一般公共预算支出预算表（不含上年结转）",
        "2025年一般公共预算安排基本支出分经济科目表（不含上年结转）",
        "2025年政府性基金预算收入表（不含上年结转）",
        "2025年政府性基金预算支出表（不含上年结转）",
        "2025年国有资本经营预算收支预算表（不含上年结转）",
        "2025年财政拨款安排“三公”经费支出预算表",
        "2025年财政拨款安排机关运行经费预算表",
        "2025年项目支出预算表（本年预算）",
        "2025年项目支出预算表（上年结转）",
    ];

    [Fact]
    public void Every_table_has_its_title_in_the_contents_and_over_the_table()
    {
        var lines = File.ReadAllLines(Repository.Sample);
        Assert.All(Titles, title => Assert.Single(lines, line => line.StartsWith('表') && line.Contains(title, StringComparison.Ordinal)));
        Assert.All(Titles, title => Assert.Single(lines, line => line.TrimStart('#', ' ') == title));
    }

    [Theory]
    [InlineData("2,636.07万元，其中：本年收入2,636.07万元，上年结转0万元，比上年增加898.23万元，增长51.69%")]
    [InlineData("基本支出1869.37万元，占70.92%；项目支出766.7万元，占29.08%")]
    [InlineData("一般公共预算服务支出2,076.75万元,占78.78%;教育支出5.20万元,占0.20%;社会保障和就业支出305.75万元,占11.60%;卫生健康支出102.47万元,占3.89%;住房保障支出145.90万元,占5.53%")]
    [InlineData("245.19万元,比2024年预算增加40.47万元,增长19.77%")]
    [InlineData("政府采购预算总额87.32万元。其中:政府采购货物预算15.06万元、政府采购工程预算0万元、政府采购服务预算72.26万元")]
    [InlineData("其他运转类项目2个,涉及金额228.00万元;特定目标类项目2个,涉及金额538.70万元")]
    [InlineData("建筑总面积2120.96平方米")]
    public void Narrative_states_the_figures_of_the_original(string statement)
        => Assert.Contains(statement, File.ReadAllText(Repository.Sample), StringComparison.Ordinal);

    [Fact]
    public void Nineteen_offices_are_listed_by_name()
    {
        var line = File.ReadLines(Repository.Sample).Single(line => line.Contains("设19个内设机构", StringComparison.Ordinal));
        var list = line[(line.IndexOf("分别是", StringComparison.Ordinal) + 3)..line.IndexOf("，实有在编", StringComparison.Ordinal)];
        Assert.Equal(19, list.Split('、').Length);
    }

    [SkippableFact]
    public void Thirteen_tables_are_the_original_cell_by_cell()
    {
        Skip.If(Repository.SharedDocuments is null, "shared/documents is not beside this working copy");
        var original = Tables(Path.Combine(Repository.SharedDocuments, "jincheng-2025.txt"));
        var sample = Tables(Repository.Sample);
        Assert.Equal(original.Count, sample.Count);
        for (var i = 0; i < original.Count; i++)
            Assert.Equal(original[i], sample[i]);
        Assert.Equal(253, sample.SelectMany(row => row).Count(cell => cell.Contains('.', StringComparison.Ordinal) && decimal.TryParse(cell, out _)));
    }

    [SkippableFact]
    public void Amounts_and_targets_of_the_four_plans_are_those_of_the_original()
    {
        Skip.If(Repository.SharedDocuments is null, "shared/documents is not beside this working copy");
        var original = Targets(Path.Combine(Repository.SharedDocuments, "jincheng-2025.txt"));
        var sample = Targets(Repository.Sample);
        Assert.Equal(original, sample);
        Assert.NotEmpty(sample);
    }

    /// <summary>The rows of the part that holds the thirteen tables, split into cells.</summary>
    private static List<string[]> Tables(string path) =>
    [
        .. File.ReadLines(path)
            .SkipWhile(line => !line.StartsWith("## 第二部分", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("### 第三部分", StringComparison.Ordinal))
            .Where(line => line.Contains('\t', StringComparison.Ordinal))
            .Select(line => line.Split('\t')),
    ];

    /// <summary>The short cells of the plans' rows; long ones are prose, which the sample words anew.</summary>
    private static List<string> Targets(string path) =>
    [
        .. File.ReadLines(path)
            .SkipWhile(line => !line.StartsWith("晋城市市级预算部门（单位）项目支出绩效目标表", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("## 十一、", StringComparison.Ordinal))
            .Where(line => line.Contains('\t', StringComparison.Ordinal) && !line.StartsWith('<') && !line.StartsWith("总体目标", StringComparison.Ordinal))
            .Where(line => !Prose.Any(word => line.StartsWith(word, StringComparison.Ordinal)))
            .SelectMany(line => line.Split('\t'))
            .Where(cell => cell.Length > 0),
    ];

    private static readonly string[] Prose = ["项目概况", "立项依据", "项目设立必要性", "保证项目实施", "项目实施计划", "满意度指标\t服务对象满意度\t≥95%", "（2025年度）"];
}
