using Xunit;

namespace BudgetDomain.Cli.Tests;

/// <summary><c>budget compose</c>: what it writes, what it says, and that nothing is left behind where it cannot.</summary>
public sealed class ComposeCommandTests : IDisposable
{
    private const string Header = "年度,单位编码,单位名称,单位性质,功能科目编码,部门经济科目编码,政府经济科目编码,支出性质,资金来源,当年或结转,项目名称,金额（万元）\n";

    private const string Lines = Header
        + "2025,101001,云溪市档案局,行政单位,2010301,30101,50101,人员经费,一般公共预算,当年,,336.671\n"
        + "2025,101001,,,2010301,30201,50201,公用经费,一般公共预算,当年,,54.0439\n"
        + "2025,101001,,,2010302,30201,50201,特定目标类,一般公共预算,当年,档案数字化专项经费,188.335\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ALedger_BecomesADisclosure_ThatIsCheckedWithoutAFinding()
    {
        var ledger = Write("lines.csv", Lines);
        var output = Path.Combine(_folder.Root, "out.md");
        var composed = await CliRun.OfAsync("compose", ledger, "--form", "shanxi-unit-2025", "--output", output);
        Assert.Equal(0, composed.Code);
        Assert.Contains("已编制 13 张表", composed.Error, StringComparison.Ordinal);
        Assert.Contains("没有给出政府采购预算", composed.Error, StringComparison.Ordinal);
        var check = await CheckAsync(output);
        Assert.Equal(0, check.Code);
        Assert.Contains("数字完全一致", check.Out, StringComparison.Ordinal);
        Assert.Contains("错误 0 项，警告 0 项，提示 0 项", check.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.docx", null, "PK")]
    [InlineData("out.xlsx", null, "PK")]
    [InlineData("out.html", null, "<!DOCTYPE html>")]
    [InlineData("out.md", null, "云溪市档案局")]
    [InlineData("out.txt", "html", "<!DOCTYPE html>")]
    [InlineData("out", "xlsx", "PK")]
    public async Task TheExtensionOrTheOption_SaysTheFormat_AndEachIsCheckedWithoutAFinding(string name, string? format, string beginning)
    {
        var output = Path.Combine(_folder.Root, name);
        string[] options = format is null ? [] : ["--format", format];
        Assert.Equal(0, (await CliRun.OfAsync(["compose", Write("lines.csv", Lines), "-o", output, .. options])).Code);
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(output), StringComparison.Ordinal);
        var check = await CheckAsync(output);
        Assert.Equal(0, check.Code);
        Assert.Contains("数字完全一致", check.Out, StringComparison.Ordinal);
        Assert.Contains("错误 0 项，警告 0 项，提示 0 项", check.Out, StringComparison.Ordinal);
        Assert.Equal(["lines.csv", name], _folder.Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WithWhatTheLinesDoNotHold_TheWholeIsComposed_AndNothingIsSaidToBeMissing()
    {
        var output = Path.Combine(_folder.Root, "out.md");
        var given = Path.Combine(Path.GetDirectoryName(Repository.Sample)!, "given-example.json");
        var run = await CliRun.OfAsync("compose", Write("lines.csv", Lines.Replace("188.335", "188.34", StringComparison.Ordinal)), "--given", given, "-o", output);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("没有给出", run.Error, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(output);
        foreach (var said in new[] { "负责接收、征集、保管和提供利用本级档案。", "政府采购预算总额100.80万元", "机要通信用车1辆", "1250.5平方米", "数字化档案数量", "≥30000卷" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("本次编制没有提供", text, StringComparison.Ordinal);
        var check = await CheckAsync(output);
        Assert.Equal(0, check.Code);
        Assert.Contains("错误 0 项，警告 0 项，提示 0 项", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastYearOfTheGivenFile_IsRelativeToIt_AndTheOptionsGoBefore()
    {
        var ledger = Write("lines.csv", Lines);
        var last = Path.Combine(_folder.Root, "last.md");
        Assert.Equal(0, (await CliRun.OfAsync("compose", Write("last.csv", Lines.Replace("2025,", "2024,", StringComparison.Ordinal).Replace("336.671", "300", StringComparison.Ordinal)), "-o", last)).Code);
        var given = Write("given.json", """{ "format": "publication-inputs/1", "unitName": "云溪市档案馆", "lastYear": "last.md", "reasons": { "Expenditure": "人员增加" } }""");
        var run = await CliRun.OfAsync("compose", ledger, "--given", given);
        Assert.Equal(0, run.Code);
        Assert.Contains("云溪市档案馆", run.Out, StringComparison.Ordinal);
        Assert.Contains("主要原因是人员增加", run.Out, StringComparison.Ordinal);
        Assert.Contains("云溪市档案处", (await CliRun.OfAsync("compose", ledger, "--given", given, "--name", "云溪市档案处")).Out, StringComparison.Ordinal);
        Assert.Equal(2, (await CliRun.OfAsync("compose", ledger, "--given", given, "-o", last)).Code);
    }

    [Theory]
    [InlineData("{", "不是正确的 JSON")]
    [InlineData("""{ "format": "publication-inputs/1", "procurment": {} }""", "procurment")]
    [InlineData("""{ "format": "publication-inputs/1", "lastYear": "none.md" }""", "none.md")]
    [InlineData("""{ "format": "publication-inputs/1", "procurement": { "goods": "-1" } }""", "政府采购预算有负数")]
    [InlineData("""{ "format": "publication-inputs/1", "plans": [{ "project": "别的项目", "yearFunds": { "total": 1 } }] }""", "别的项目")]
    [InlineData("""{ "format": "publication-inputs/1", "year": 2024 }""", "2024")]
    public async Task AGivenFileThatCannotBeUsed_IsOneLine_AndNothingIsWritten(string json, string said)
    {
        var output = Path.Combine(_folder.Root, "out.md");
        var run = await CliRun.OfAsync("compose", Write("lines.csv", Lines), "--given", Write("given.json", json), "-o", output);
        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(output));
    }

    [Fact]
    public async Task AWordFile_NeedsAName()
    {
        var run = await CliRun.OfAsync("compose", Write("lines.csv", Lines), "--format", "docx");
        Assert.Equal(2, run.Code);
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task EveryFigureNotAtItsNearestValue_IsListed()
    {
        var ledger = Write("lines.csv", Header
            + "2025,101001,云溪市档案局,,2010301,30101,50501,人员经费,一般公共预算,当年,,1.004\n"
            + "2025,101001,,,2010301,30201,50502,公用经费,一般公共预算,当年,,1.004\n");
        var run = await CliRun.OfAsync("compose", ledger, "--language", "en");
        Assert.Equal(0, run.Code);
        Assert.Contains("printed 1.01, nearest 1, exact 1.004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoneyThatTheFormHasNoPlaceFor_IsNamed_AndNothingIsWritten()
    {
        var ledger = Write("lines.csv", Lines + "2025,101001,,,2010302,30201,50201,特定目标类,财政专户管理资金,上年结转,库房,1\n");
        var output = Path.Combine(_folder.Root, "out.md");
        var run = await CliRun.OfAsync("compose", ledger, "--form", "shanghai-budget", "--output", output);
        Assert.Equal(2, run.Code);
        Assert.Contains("上年结转财政专户管理资金特定目标类", run.Error, StringComparison.Ordinal);
        Assert.Equal([ledger], Directory.GetFiles(_folder.Root));
    }

    [Theory]
    [InlineData("final-accounts", "决算表样")]
    [InlineData("nowhere", "没有“nowhere”这种公开格式")]
    public async Task AFormThatCannotBeComposed_IsOneLine(string form, string expected)
    {
        var run = await CliRun.OfAsync("compose", Write("lines.csv", Lines), "--form", form);
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task TheOutputIsNeverAnInput()
    {
        var ledger = Write("lines.csv", Lines);
        Assert.Equal(2, (await CliRun.OfAsync("compose", ledger, "--output", ledger)).Code);
        Assert.Equal(Lines, await File.ReadAllTextAsync(ledger));
    }

    [Fact]
    public async Task LastYear_GivesChangesAndRates()
    {
        var before = Path.Combine(_folder.Root, "before.md");
        Assert.Equal(0, (await CliRun.OfAsync("compose", Write("last.csv", Lines.Replace("2025,", "2024,", StringComparison.Ordinal).Replace("336.671", "300.00", StringComparison.Ordinal)), "--output", before)).Code);
        var output = Path.Combine(_folder.Root, "out.md");
        Assert.Equal(0, (await CliRun.OfAsync("compose", Write("lines.csv", Lines), "--last", before, "--output", output)).Code);
        var text = await File.ReadAllTextAsync(output);
        Assert.Contains("预算收入总计579.05万元，比上年增加36.67万元，增长6.76%", text, StringComparison.Ordinal);
        Assert.Contains("机关运行经费财政拨款预算54.04万元，与上年持平。", text, StringComparison.Ordinal);
        Assert.Contains("错误 0 项，警告 0 项，提示 0 项", (await CheckAsync(output)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneUnitOfMany_IsChosenByItsCode()
    {
        var ledger = Write("lines.csv", Lines + "2025,101002,云溪市档案馆,事业单位,2010350,30101,50501,人员经费,一般公共预算,当年,,10\n");
        Assert.Equal(2, (await CliRun.OfAsync("compose", ledger)).Code);
        var run = await CliRun.OfAsync("compose", ledger, "--unit", "101002");
        Assert.Equal(0, run.Code);
        Assert.Contains("单位名称：云溪市档案馆", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("云溪市档案局", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await CliRun.OfAsync("compose", ledger, "--unit", "101", "--name", "云溪市档案局")).Code);
        Assert.Equal(2, (await CliRun.OfAsync("compose", ledger, "--unit", "999")).Code);
    }

    [Theory]
    [InlineData("out.md")]
    [InlineData("out.docx")]
    [InlineData("out.xlsx")]
    [InlineData("out.html")]
    public async Task StoppedInTheMiddle_NothingIsLeftBehind(string name)
    {
        var ledger = Write("lines.csv", Lines);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var run = await CliRun.WithAsync(static host => host, stopped.Token, "compose", ledger, "--output", Path.Combine(_folder.Root, name));
        Assert.Equal(130, run.Code);
        Assert.Equal([ledger], Directory.GetFiles(_folder.Root));
    }

    private static Task<CliRun> CheckAsync(string path)
        => CliRun.WithAsync(static host => host with { Check = new Checking.DisclosureCheck() }, CancellationToken.None, "check", path);

    private string Write(string name, string text) => _folder.File(name, text);
}
