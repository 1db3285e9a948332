using System.Text;
using BudgetDomain.Documents.LedgerLines;
using Xunit;

namespace BudgetDomain.Documents.Tests.LedgerLines;

/// <summary>Every bad input: stated once, with line and reason; good lines are kept.</summary>
public class LedgerFileTests
{
    private const string Header = "单位编码,单位名称,功能科目编码,支出性质,资金来源,当年或结转,项目名称,金额（万元）\n";
    private const string Good = "101001,市档案馆,2010301,人员经费,一般公共预算,当年,,12.5\n";

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    [Fact]
    public void GoodLine_IsKept()
    {
        var (result, rejected) = Read(Header + Good);
        Assert.Empty(rejected);
        Assert.Equal((1, 1, 0), (result.LineCount, result.KeptCount, result.RejectedCount));
        Assert.Equal(("101001", "市档案馆", "12.5"), (result.Ledger[0].Unit.ToString(), result.Ledger.Units[0].Name, result.Ledger[0].Amount.ToString()));
    }

    [Theory]
    [InlineData("101001,,20103,人员经费,一般公共预算,当年,,1", "function-level", "功能科目 20103 不是项级（7 位）")]
    [InlineData("101001,,999,人员经费,一般公共预算,当年,,1", "value", "功能科目编码“999”第 1 位有误，应为：以 2 开头的 3、5 或 7 位支出功能分类科目编码")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,,-1", "negative-amount", "金额 -1 万元为负，且未注明调整")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,,0.00000001", "amount", "金额（万元）“0.00000001”第 10 位有误，应为：至多六位小数（精确到分）")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,,99999999999999999999", "amount", "金额（万元）“99999999999999999999”第 19 位有误，应为：范围以内的数")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,,1万", "amount", "金额（万元）“1万”第 2 位有误，应为：数的结尾（不含单位、括号、指数）")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,,", "missing", "没有金额")]
    [InlineData(",,2010301,人员经费,一般公共预算,当年,,1", "missing", "没有单位编码")]
    [InlineData("1,,2010301,人员经费,一般公共预算,当年,,1", "value", "单位编码“1”第 2 位有误，应为：3 至 15 位数字的预算单位编码")]
    [InlineData("101001,,2010301,工资,一般公共预算,当年,,1", "value", "支出性质“工资”无法识别，应为：支出性质，如人员经费、公用经费、特定目标类")]
    [InlineData("101001,,2010301,基本支出,一般公共预算,当年,,1", "kind", "支出性质“Basic”不能用于明细")]
    [InlineData("101001,,2010301,人员经费,财政拨款,当年,,1", "fund", "资金来源“FiscalAppropriation”不是末级")]
    [InlineData("101001,,2010301,特定目标类,一般公共预算,当年,,1", "project-missing", "项目支出没有项目名称")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,会议费,1", "project-unexpected", "“Personnel”不是项目支出，却列有项目“会议费”")]
    [InlineData("101001,,2010301,人员经费", "columns", "应有 8 列，实有 4 列")]
    [InlineData("101001,,2010301,人员经费,一般公共预算,当年,,1,2", "columns", "应有 8 列，实有 9 列")]
    [InlineData("101001,\"市档,2010301,人员经费,一般公共预算,当年,,1", "damaged", "引号没有结束，或引号后有多余的字符")]
    public void BadLine_IsRejectedWithLineAndReason_AndTheOthersAreKept(string bad, string code, string reason)
    {
        var (result, rejected) = Read(Header + Good + bad + "\n" + Good);
        var only = Assert.Single(rejected);
        Assert.Equal((3, code, reason, bad), (only.Line, only.Code, only.Reason.Chinese, only.Text));
        Assert.Equal((3, 2, 1), (result.LineCount, result.KeptCount, result.RejectedCount));
    }

    [Theory]
    [InlineData("101001,市档案馆,2010301,人员经费,一般公共预算,当年,,12.")]
    [InlineData("101001,市档案馆,2010301,人员经费,一般公共预算,当年,,12")]
    [InlineData("101001,市档案馆,201")]
    public void CutLastLine_IsRejected_EvenWhereItLooksWhole(string cut)
    {
        var (result, rejected) = Read(Header + Good + cut);
        Assert.Equal((3, "cut"), (rejected.Single().Line, rejected.Single().Code));
        Assert.Equal(1, result.KeptCount);
    }

    [Theory]
    [InlineData("功能科目编码,支出性质,资金来源,当年或结转,金额（元）", "首行缺少列：单位编码（unit_code）。")]
    [InlineData("unit_code,function_code,fund,amount_yuan", "首行缺少列：支出性质（kind）、当年或结转（vintage）。")]
    [InlineData("unit_code,function_code,kind,fund,vintage", "首行缺少列：金额（万元）、金额（元）或金额（分）（amount_wanyuan、amount_yuan 或 amount_fen）。")]
    [InlineData("unit_code,function_code,kind,fund,vintage,金额", "金额列“金额”没有注明单位，应为“金额（万元）”“金额（元）”或“金额（分）”。")]
    [InlineData("unit_code,function_code,kind,fund,vintage,金额（元）,金额(万元)", "首行有两个金额列，只能有一个。")]
    [InlineData("unit_code,单位编码,function_code,kind,fund,vintage,金额（元）", "首行有两个“单位编码”列。")]
    public void MissingColumn_IsOneErrorThatNamesIt(string header, string message)
        => Assert.Equal(message, Assert.Throws<DisclosureFormatException>(() => Read(header + "\n")).Text.Chinese);

    [Theory]
    [InlineData("amount_wanyuan", "1.25")]
    [InlineData("金额（元）", "\"12,500.00\"")]
    [InlineData("金额(分)", "1250000")]
    public void AmountColumn_StatesItsUnit(string name, string text)
    {
        var (result, rejected) = Read($"unit_code,function_code,kind,fund,vintage,{name}\n101,2010301,Personnel,General,CurrentYear,{text}\n");
        Assert.Empty(rejected);
        Assert.Equal(WanYuan.FromWanYuan(1.25m), result.Ledger[0].Amount);
    }

    [Theory]
    [InlineData("金额（元）", "0.001")]
    [InlineData("amount_fen", "0.5")]
    public void AmountsFinerThanFen_AreRejectedInEveryUnit(string name, string text)
        => Assert.Equal("amount", Read($"unit_code,function_code,kind,fund,vintage,{name}\n101,2010301,Personnel,General,CurrentYear,{text}\n").Rejected.Single().Code);

    [Fact]
    public void EncodingsAndLineEnds_GiveOneLedger()
    {
        var text = Header + Good;
        var wanted = Read(text).Result.Ledger;
        byte[][] forms =
        [
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            Gb.GetBytes(text),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
            Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(text.Replace(',', '\t')),
            Encoding.UTF8.GetBytes("\n \n" + text + "\n,,,,,,,\n"),
        ];
        Assert.All(forms, form =>
        {
            var (result, rejected) = Read(form);
            Assert.Empty(rejected);
            Assert.Equal(wanted, result.Ledger);
        });
    }

    [Fact]
    public void Gb18030AfterMuchPlainText_IsFoundOut()
    {
        var text = "unit_code,unit_name,function_code,kind,fund,vintage,amount_yuan\n"
            + string.Concat(Enumerable.Repeat("101,,2010301,Personnel,General,CurrentYear,1\n", 20_000)) + "101,市档案馆办公室,2010301,Personnel,General,CurrentYear,1\n";
        var (result, rejected) = Read(Gb.GetBytes(text));
        Assert.Empty(rejected);
        Assert.Equal("市档案馆办公室", result.Ledger.Units[0].Name);
    }

    [Fact]
    public void BadBytes_CostTheirLine()
    {
        var (result, rejected) = Read([.. Encoding.UTF8.GetBytes(Header + Good), .. "101001,"u8, 0xFF, .. ",2010301,人员经费,一般公共预算,当年,,1\n"u8, .. Encoding.UTF8.GetBytes(Good)]);
        Assert.Equal((3, "encoding"), (rejected.Single().Line, rejected.Single().Code));
        Assert.Equal(2, result.KeptCount);
    }

    [Fact]
    public void OverlongLine_CostsItself()
    {
        var (result, rejected) = Read(Header + Good + new string('9', 3_000_000) + "\n" + Good);
        Assert.Equal((3, "damaged"), (rejected.Single().Line, rejected.Single().Code));
        Assert.Equal(1000, rejected.Single().Text.Length);
        Assert.Equal(2, result.KeptCount);
    }

    [Fact]
    public void StrayQuote_CostsItsLineOnly_AndAQuotedLineEndBelongsToItsField()
    {
        var (result, rejected) = Read(Header + "101001,\"市,2010301,人员经费,一般公共预算,当年,,1\n" + Good + "101002,\"市\n政\",2010301,人员经费,一般公共预算,当年,,1\n" + Good);
        Assert.Equal(2, rejected.Single().Line);
        Assert.Equal(["市档案馆", "市\n政"], result.Ledger.Units.Select(u => u.Name));
    }

    [Fact]
    public void Years_MustAgree()
    {
        var (result, rejected) = Read("year,unit_code,function_code,kind,fund,vintage,amount_yuan\n2025,101,2010301,Personnel,General,CurrentYear,1\n2024,101,2010301,Personnel,General,CurrentYear,1\n");
        Assert.Equal(("year", "年度“2024”与首行的“2025”不同"), (rejected.Single().Code, rejected.Single().Reason.Chinese));
        Assert.Equal(2025, result.Ledger.Year.Year);
    }

    [Fact]
    public void JsonLines_RejectsByLine_AndNeedsNoLastLineEnd()
    {
        const string good = """{"unit_code":"101","function_code":2010301,"kind":"人员经费","fund":"General","vintage":"CurrentYear","amount_yuan":12500.00,"note":[1,{}]}""";
        var (result, rejected) = Read($"{good}\n{{\"unit_code\":\n[]\n{good.Replace("12500.00", "1e5", StringComparison.Ordinal)}\n{good.Replace("12500.00", "{}", StringComparison.Ordinal)}\n\n{good}");
        Assert.Equal([(2L, "damaged"), (3L, "damaged"), (4L, "amount"), (5L, "value")], rejected.Select(r => (r.Line, r.Code)));
        Assert.Equal((6, 2), (result.LineCount, result.KeptCount));
        Assert.Equal("note", Assert.Single(result.IgnoredColumns));
    }

    [Fact]
    public void UnknownSubjects_AreWarnings_OrRejectedWhereAsked()
    {
        var text = Header + Good.Replace("2010301", "2999901", StringComparison.Ordinal) + Good.Replace("2010301", "2989801", StringComparison.Ordinal);
        var (kept, none) = Read(text);
        Assert.Empty(none);
        Assert.Contains(kept.Warnings, w => w.Code == "unknown-subject");
        var (_, rejected) = Read(Encoding.UTF8.GetBytes(text), new() { RejectUnknownSubjects = true });
        Assert.Contains(rejected, r => r.Code == "unknown-subject" && r.Line == 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void LongLinesAndRecords_AreJudgedAlike_HoweverManyThreadsRead(int degree)
    {
        var tooLong = new string('长', 400_000) + "\n";
        var record = Good.Replace("\n", ",\"" + string.Concat(Enumerable.Repeat("注\n", 9_000)) + "\"\n", StringComparison.Ordinal);
        var endless = record.Replace("注\n", "注注注注注\n", StringComparison.Ordinal);
        var plain = Good.Replace("\n", ",备注\n", StringComparison.Ordinal);
        var text = Header.Replace("\n", ",备注\n", StringComparison.Ordinal) + plain + tooLong + record + string.Concat(Enumerable.Repeat(plain, 5_000)) + endless + plain + new string('尾', 400_000);
        var (result, rejected) = Read(Encoding.UTF8.GetBytes(text), new() { DegreeOfParallelism = degree });
        Assert.Equal((5_003, 9_003), (result.KeptCount, result.RejectedCount));
        Assert.Equal([(3L, "damaged", 342), (14_005L, "damaged", 0)], rejected.Where(r => !r.Text.StartsWith('注')).Take(2).Select(r => (r.Line, r.Code, r.Text.StartsWith('长') ? r.Text.Length : 0)));
        Assert.Equal(rejected.Select(r => r.Line).Order(), rejected.Select(r => r.Line));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Reading_IsEndedEarly_HoweverManyThreadsRead(int degree)
    {
        using var cancellation = new CancellationTokenSource();
        var text = Header + string.Concat(Enumerable.Repeat(Good, 5_000)) + "x\n" + string.Concat(Enumerable.Repeat(Good, 5_000));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Throws<OperationCanceledException>(() => LedgerFiles.Read(stream, new() { DegreeOfParallelism = degree }, _ => cancellation.Cancel(), cancellation.Token));
    }

    [Fact]
    public void Threads_AreAtLeastOne()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LedgerReadOptions { DegreeOfParallelism = 0 });
        using var stream = new MemoryStream([.. "{}\n"u8]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BudgetLineReader(stream, degreeOfParallelism: 0));
    }

    [Fact]
    public void Rejects_AreWrittenAsCsv()
    {
        using var writer = new StringWriter();
        var rejects = new RejectsWriter(writer);
        rejects.Write(new(7, "amount", new("有“误”,", "wrong"), "a,\"b\""));
        Assert.Equal("行号,原因代码,原因,原文\n7,amount,\"有“误”,\",\"a,\"\"b\"\"\"\n", writer.ToString());
    }

    [Fact]
    public void ForeignAndEmptyFiles_AreNamed()
    {
        Assert.StartsWith("这是 Excel (xlsx) 文件", Assert.Throws<DisclosureFormatException>(() => Read([.. "PK\u0003\u0004"u8, .. new byte[26], .. "xl/workbook.xml"u8])).Text.Chinese, StringComparison.Ordinal);
        Assert.Equal("文件是空的，没有预算明细。", Assert.Throws<DisclosureFormatException>(() => Read("")).Text.Chinese);
        Assert.Equal("文件是空的，没有预算明细。", Assert.Throws<DisclosureFormatException>(() => Read("\n\n")).Text.Chinese);
    }

    [Theory]
    [InlineData(Header, true)]
    [InlineData("unit_code,function_code,kind,fund\n", true)]
    [InlineData("{\"unit_code\":1}", true)]
    [InlineData("# 2025年预算\n", false)]
    [InlineData("一、收入,支出\n", false)]
    [InlineData("", false)]
    public void Ledgers_AreToldFromDocumentsByTheirFirstLine(string text, bool isLedger)
        => Assert.Equal(isLedger, LedgerFiles.IsLedger(Encoding.UTF8.GetBytes(text)));

    private static (LedgerReadResult Result, List<RejectedLine> Rejected) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (LedgerReadResult Result, List<RejectedLine> Rejected) Read(byte[] bytes, LedgerReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        var rejected = new List<RejectedLine>();
        return (LedgerFiles.Read(stream, options, rejected.Add), rejected);
    }
}
