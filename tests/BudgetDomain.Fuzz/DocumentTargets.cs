using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Rules;

namespace BudgetDomain.Fuzz;

/// <summary>The readers of files: whatever the bytes, they end in a document or a ledger with nothing lost, or in a refusal with a message.</summary>
internal static class DocumentTargets
{
    private const int LongestDocument = 6000;

    private static readonly DisclosureChecker Checker = new();

    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a"];

    private static readonly string[] Words =
    [
        "合计", "一般公共预算", "2636.07", "1,315.25", "-", "0.00", "２０８", "2010301", "201", "行政运行", "单位：万元", "单位：元", "2025年预算支出总表", "表1", "科目编码", "科目名称", "基本支出", "项目支出",
        "注：本表无数据", "第一部分", "一、", "（一）", "目录", "\t", "\t\t\t", "\n", "\r\n", "\r", "\f", " ", "\u3000", "|", "|---|---|\n", "# ", "## ", "- ", "**", "<br>", "<table>", "</table>", "<tr>", "</tr>",
        "<td>", "<td rowspan=\"3\">", "<th colspan=1000000>", "</td>", "<p>", "<div>", "<!-- page 3 -->", "<!--", "-->", "&nbsp;", "&lt;", "&#0;", "&#xD800;", "<script>", "</script>", "<html>", "\"", "'", ">", "<",
        "\0", "\uFFFD", "```", "\uFEFF", "99999999999999999", "比上年增加", "万元", "%",
    ];

    private static readonly string[] LedgerWords =
    [
        "单位编码", "功能科目编码", "支出性质", "资金来源", "当年或结转", "金额（元）", ",", "\"", "\"\"", "\n", "\r\n", "\r", "101001", "2010301", "人员经费", "项目支出", "一般公共预算", "当年", "上年结转", "12.34", "-5",
        "{", "}", ":", "\"amount\"", "\"unit\"", "null", "1e9", "true", "[", "]", "\uFEFF", "\0", "信息系统运维", "P1", "#", ";", "\t",
    ];

    public static IEnumerable<FuzzTarget> All()
    {
        var documents = new InputSource(CorpusFiles.Whole("documents"), Words, LongestDocument);
        yield return new("reader", 6, documents, static bytes => Read(bytes) is not null);
        yield return new("checker", 6, documents, RunChecker);
        yield return new("ledger", 4, new(CorpusFiles.Whole("ledgers"), LedgerWords, LongestDocument), RunLedger);
    }

    private static SourceDocument? Read(byte[] bytes)
    {
        try
        {
            var document = DisclosureReader.Default.Read(Names[bytes.Length % Names.Length], bytes);
            WrongAnswerException.Unless(document.Blocks.All(static block => block.Line >= 0), "a block before the first line");
            return document;
        }
        catch (DisclosureFormatException refusal)
        {
            WrongAnswerException.Unless(refusal.Message.Length > 0, "a refusal without a message");
            return null;
        }
    }

    private static bool RunChecker(byte[] bytes)
    {
        if (Read(bytes) is not { } document)
            return false;
        var report = Checker.Check(document);
        WrongAnswerException.Unless(report.Findings.All(static finding => finding.Message.Chinese.Length > 0 && finding.Message.English.Length > 0), "a finding without a message");
        return report.Tables.Length > 0;
    }

    private static bool RunLedger(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var rejected = 0;
            var result = LedgerFiles.Read(stream, onReject: line =>
            {
                rejected++;
                WrongAnswerException.Unless(line.Line > 0 && line.Reason.Chinese.Length > 0, "a rejected line without a place or a reason");
            });
            WrongAnswerException.Unless(result.RejectedCount == rejected && result.LineCount == result.KeptCount + rejected, "lines are lost");
            return result.KeptCount > 0;
        }
        catch (DisclosureFormatException refusal)
        {
            WrongAnswerException.Unless(refusal.Message.Length > 0, "a refusal without a message");
            return false;
        }
    }
}
