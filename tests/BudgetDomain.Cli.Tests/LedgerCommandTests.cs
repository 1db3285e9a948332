using System.Text.Json;

namespace BudgetDomain.Cli.Tests;

/// <summary><c>budget roll-up</c> and <c>budget compare</c>: input, output, exit code.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private const string Header = "年度,单位编码,单位名称,功能科目编码,支出性质,资金来源,当年或结转,项目名称,金额（万元）\n";

    private const string Last = Header
        + "2018,101001,市文化局,2070101,人员经费,一般公共预算,当年,,100.5\n"
        + "2018,101002,市图书馆,2070104,公用经费,一般公共预算,当年,,20.25\n"
        + "2018,101001,市文化局,2070109,特定目标类,一般公共预算,当年,群众文化,50\n";

    private const string Now = Header
        + "2025,101001,市文旅局,2070101,人员经费,一般公共预算,当年,,120.5\n"
        + "2025,101002,市图书馆,2070104,公用经费,一般公共预算,当年,,20.25\n"
        + "2025,101001,市文旅局,2070199,特定目标类,政府性基金预算,当年,文旅融合,8\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Roll_up_by_subject_for_people()
    {
        var path = _folder.File("last.csv", Last);
        var run = await CliRun.OfAsync("roll-up", path, "--level", "款");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.EndsWith(
            """
            年度          2018
            单位          2
            明细          3 行 = 采用 3 行 + 退回 0 行
            合计（万元）  170.75

            分功能科目（万元）
                合计  基本支出  项目支出  编码 名称
              170.75    120.75     50.00  合计
              170.75    120.75     50.00  207 文化体育与传媒支出
              170.75    120.75     50.00  20701 文化和旅游

            """,
            run.Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit", "code,name,total_wanyuan,basic_wanyuan,project_wanyuan\n,合计,148.75,140.75,8\n101001,市文旅局,128.5,120.5,8\n101002,市图书馆,20.25,20.25,0\n")]
    [InlineData("department", "code,name,total_wanyuan,basic_wanyuan,project_wanyuan\n,合计,148.75,140.75,8\n101,,148.75,140.75,8\n")]
    [InlineData("fund", "code,name,total_wanyuan,basic_wanyuan,project_wanyuan\n,合计,148.75,140.75,8\n,财政拨款,148.75,140.75,8\n,一般公共预算,140.75,140.75,0\n,政府性基金预算,8,0,8\n")]
    public async Task Roll_up_as_csv(string by, string csv)
    {
        var run = await CliRun.OfAsync("roll-up", _folder.File("now.csv", Now), "--by", by, "--format", "csv");
        Assert.Equal((0, csv, "明细 3 行 = 采用 3 行 + 退回 0 行\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task Roll_up_by_unit_and_level_has_rows_for_both()
    {
        var run = await CliRun.OfAsync("roll-up", _folder.File("now.csv", Now), "--by", "unit", "--level", "class", "--format", "csv", "--jobs", "2");
        Assert.Contains("101001,市文旅局,207,文化旅游体育与传媒支出,128.5,120.5,8\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_lines_exit_1_and_are_listed_on_standard_error()
    {
        var path = _folder.File("a.csv", Last + "2018,101001,,20701,人员经费,一般公共预算,当年,,1\n2018,101001");
        var run = await CliRun.OfAsync("roll-up", path, "--format", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"{path} 第5行退回：功能科目 20701 不是项级（7 位）\n{path} 第6行退回：最后一行没有换行符，可能被截断；如确认完整，请补上换行符\n", run.Error);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal((5, 3, 2), (Number("lines"), Number("kept"), Number("rejected")));
        Assert.Equal("170.75", json.RootElement.GetProperty("rows")[0].GetProperty("total_wanyuan").GetString());

        int Number(string key) => json.RootElement.GetProperty(key).GetInt32();
    }

    [Fact]
    public async Task Rejected_lines_go_to_a_file_where_one_is_named()
    {
        var rejects = Path.Combine(_folder.Root, "rejects.csv");
        var run = await CliRun.OfAsync("roll-up", _folder.File("a.csv", Last + "2018,101001,,2070101,人员经费,一般公共预算,当年,,0.00000001\n"), "--rejects", rejects);
        Assert.Equal((1, string.Empty), (run.Code, run.Error));
        Assert.Equal(
            "行号,原因代码,原因,原文\n5,amount,金额（万元）“0.00000001”第 10 位有误，应为：至多六位小数（精确到分）,\"2018,101001,,2070101,人员经费,一般公共预算,当年,,0.00000001\"\n",
            await File.ReadAllTextAsync(rejects));
    }

    [Fact]
    public async Task Missing_column_exits_2_with_one_line_that_names_it()
    {
        var path = _folder.File("a.csv", Last.Replace("资金来源", "来源", StringComparison.Ordinal));
        var run = await CliRun.OfAsync("roll-up", path);
        Assert.Equal((2, string.Empty, $"无法读取 {path}：第1行：首行缺少列：资金来源（fund）。\n"), (run.Code, run.Out, run.Error));
    }

    [Theory]
    [InlineData("roll-up", "none.csv")]
    [InlineData("compare", "none.csv", "none.csv")]
    [InlineData("roll-up", "none.csv", "--by", "colour")]
    [InlineData("roll-up", "none.csv", "--jobs", "0")]
    [InlineData("compare", "none.csv")]
    public async Task Wrong_usage_and_missing_files_exit_2_with_one_line(params string[] args)
    {
        var run = await CliRun.OfAsync(args);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Single(run.Error, '\n');
    }

    [Fact]
    public async Task Compare_ledgers_for_people()
    {
        var run = await CliRun.OfAsync("compare", _folder.File("last.csv", Last), _folder.File("now.csv", Now), "--top", "2");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.EndsWith(
            """
            上年年度      2018
            本年年度      2025
            范围          支出
            合计（万元）  170.75 → 148.75 (-22)，-12.88%

            对合计增减贡献最大的 2 项（万元）
                上年    本年    增减    增长率  拉动百分点   贡献率  编码 名称
               50.00          -50.00  -100.00%     -29.28%  227.27%  2070109 群众文化
              100.50  120.50   20.00    19.90%      11.71%  -90.91%  2070101 行政运行
               20.25   28.25    8.00    39.51%       4.69%  -36.36%  其余 2 项
              170.75  148.75  -22.00   -12.88%     -12.88%  100.00%  合计

            新增 1 项：2070199 其他文化和旅游支出
            取消 1 项：2070109 群众文化
            更名 1 项：207 文化体育与传媒支出 → 文化旅游体育与传媒支出

            """,
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_as_csv_and_json_has_every_row()
    {
        var (last, now) = (_folder.File("last.csv", Last), _folder.File("now.csv", Now));
        var csv = await CliRun.OfAsync("compare", last, now, "--format", "csv");
        Assert.StartsWith("code,name,row_change,base_wanyuan,current_wanyuan,change_wanyuan,growth_rate,base_share,current_share,share_change_points\n,合计,continued,170.75,148.75,-22,-12.88%,100.00%,100.00%,0.00%\n", csv.Out, StringComparison.Ordinal);
        Assert.Contains("2070199,其他文化和旅游支出,appeared,,8,8,无上年数,", csv.Out, StringComparison.Ordinal);
        var target = Path.Combine(_folder.Root, "out.json");
        Assert.Equal((0, string.Empty), CodeAndOut(await CliRun.OfAsync("compare", last, now, "--format", "json", "-o", target)));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(target));
        Assert.Equal(7, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal("-22", json.RootElement.GetProperty("change_wanyuan").GetString());
    }

    [Fact]
    public async Task Compare_documents_by_their_content()
    {
        var run = await CliRun.OfAsync("compare", Repository.Sample, Repository.Sample, "--language", "en", "--top", "1");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("2636.07 → 2636.07 (0), 0.00%", run.Out, StringComparison.Ordinal);
        Assert.Contains("±0.01 (the printed figures are rounded)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_and_its_final_accounts_are_called_so_and_have_completion_rates()
    {
        var budget = _folder.File("budget.md", "某县水利局2024年部门预算\n\n第二部分 2024年部门预算表\n\n支出总表\n\n单位：万元\n\n" + Rows("科目编码|科目名称|合计|基本支出|项目支出", "合计||100.00|60.00|40.00", "201|一般公共服务支出|100.00|60.00|40.00", "20103|政府办公厅（室）及相关机构事务|100.00|60.00|40.00", "2010301|行政运行|60.00|60.00|", "2010302|一般行政管理事务|40.00||40.00"));
        var accounts = _folder.File("accounts.md", "某县水利局2024年度部门决算\n\n第二部分 2024年度部门决算表\n\n支出决算表\n\n单位：万元\n\n" + Rows("功能分类科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出", "栏次||1|2|3|4|5|6", "合计||98.00|62.00|36.00|||", "201|一般公共服务支出|98.00|62.00|36.00|||", "20103|政府办公厅（室）及相关机构事务|98.00|62.00|36.00|||", "2010301|行政运行|62.00|62.00||||", "2010302|一般行政管理事务|36.00||36.00|||"));
        var run = await CliRun.OfAsync("compare", budget, accounts);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.StartsWith("预算与决算 ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            预算年度      2024
            决算年度      2024
            范围          支出
            合计（万元）  100 → 98 (-2)，完成率 98.00%
            增减误差      ±0.01（公开数四舍五入所致）

            对合计增减贡献最大的 2 项（万元）
              预算数  决算数   增减   完成率  拉动百分点    贡献率  编码 名称
               40.00   36.00  -4.00   90.00%      -4.00%   200.00%  2010302 一般行政管理事务
               60.00   62.00   2.00  103.33%       2.00%  -100.00%  2010301 行政运行
              100.00   98.00  -2.00   98.00%      -2.00%   100.00%  合计

            """,
            run.Out,
            StringComparison.Ordinal);
        Assert.DoesNotContain("上年", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("本年", run.Out, StringComparison.Ordinal);
        var english = await CliRun.OfAsync("compare", budget, accounts, "--language", "en");
        Assert.Contains("100 → 98 (-2), completion 98.00%", english.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("year  ", english.Out.Replace("budget year", string.Empty, StringComparison.Ordinal).Replace("accounts year", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var csv = await CliRun.OfAsync("compare", budget, accounts, "--format", "csv");
        Assert.StartsWith("code,name,row_change,base_wanyuan,current_wanyuan,change_wanyuan,completion_rate,", csv.Out, StringComparison.Ordinal);
        Assert.Contains("2010301,行政运行,continued,60,62,2,103.33%,", csv.Out.Replace(".00,", ",", StringComparison.Ordinal), StringComparison.Ordinal);

        static string Rows(params string[] rows) => string.Concat(rows.Select(static row => row.Replace('|', '\t') + "\n"));
    }

    [Theory]
    [InlineData("budget check", "check")]
    [InlineData("budget compose", "compose", "lines.csv", "--form")]
    [InlineData("budget compare", "compare", "one.md")]
    [InlineData("budget roll-up", "roll-up", "x.csv", "--by", "colour")]
    [InlineData("budget", "nothing")]
    public async Task Wrong_usage_points_to_the_help_of_its_own_command(string command, params string[] args)
        => Assert.EndsWith($"（用法见 {command} --help）\n", (await CliRun.OfAsync(args)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_ledger_and_a_document_are_not_compared()
    {
        var run = await CliRun.OfAsync("compare", _folder.File("last.csv", Last), Repository.Sample);
        Assert.Equal((2, "两个文件一个是预算明细，一个是公开文件，不能比较\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task Output_over_an_input_is_refused()
    {
        var path = _folder.File("last.csv", Last);
        Assert.Equal(2, (await CliRun.OfAsync("roll-up", path, "-o", path)).Code);
        Assert.Equal(2, (await CliRun.OfAsync("roll-up", path, "--rejects", path)).Code);
        Assert.Equal(Last, await File.ReadAllTextAsync(path));
    }

    private static (int Code, string Out) CodeAndOut(CliRun run) => (run.Code, run.Out);
}
