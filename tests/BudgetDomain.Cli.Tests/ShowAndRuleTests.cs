using System.Text.Json;
using BudgetDomain.Cli.Checking;

namespace BudgetDomain.Cli.Tests;

/// <summary><c>budget show</c>, and the options that switch rules off.</summary>
public sealed class ShowAndRuleTests
{
    [Fact]
    public async Task Show_prints_tables_plans_sections_and_what_is_not_understood()
    {
        var run = await Real("show", Repository.Sample);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        foreach (var text in new[]
        {
            "表3 2025年预算支出总表（第149行，万元）", "绩效目标表：4 张", "“企业上市挂牌及融资奖励”绩效目标表  年度 533.5 万元", "年度 产出指标/成本指标 项目总成本 553.5万元",
            "内设机构 19，列出 19", "政府采购 87.32万元，货物 15.06万元，工程 0万元，服务 72.26万元", "用房（平方米） 2120.96", "多出一个单元格：外出调研次数", "没有识别的内容",
        })
            Assert.Contains(text, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_in_json_has_every_printed_figure_with_its_slice()
    {
        var run = await Real("show", Repository.Sample, "--format", "json", "--language", "en");
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(["file", "form", "unit", "year", "tables", "plans", "sections", "unrecognised"], root.EnumerateObject().Select(p => p.Name));
        var figures = root.GetProperty("tables").EnumerateArray().SelectMany(t => t.GetProperty("rows").EnumerateArray()).SelectMany(r => r.GetProperty("figures").EnumerateArray()).ToList();
        Assert.Equal(253, figures.Count);
        Assert.All(figures, f => Assert.NotEmpty(f.GetProperty("slice").GetString()!));
        Assert.Equal(["188", "40", "533.5", "5.2"], root.GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("yearFunds").GetProperty("total").GetString()));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("show", "no-such-file.md")]
    [InlineData("show", "no-such-file.md", "--form", "x")]
    [InlineData("check", "a.md", "--rule-off", "X99")]
    [InlineData("check", "a.md", "--rule-severity", "P04")]
    [InlineData("check", "a.md", "--rule-severity", "P04=fatal")]
    public async Task Wrong_usage_exits_2_with_one_line(params string[] args)
    {
        var run = await Real(args);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Rule_off_leaves_its_findings_out_and_severity_changes_the_exit_code()
    {
        var off = await Real("check", Repository.Sample, "--rule-off", "P04", "--rule-off", "P06");
        Assert.Equal(0, off.Code);
        Assert.DoesNotContain("P04", off.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("P06", off.Out, StringComparison.Ordinal);
        Assert.Contains("P07", off.Out, StringComparison.Ordinal);
        var error = await Real("check", Repository.Sample, "--rule-severity", "P04=error", "--rule-severity", "P07=info");
        Assert.Equal(1, error.Code);
        Assert.Contains("错误 1 项", error.Out, StringComparison.Ordinal);
    }

    private static Task<CliRun> Real(params string[] args) => CliRun.WithAsync(host => host with { Check = new DisclosureCheck() }, CancellationToken.None, args);
}
