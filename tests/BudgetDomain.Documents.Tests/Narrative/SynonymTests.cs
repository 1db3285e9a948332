using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>A right sentence stays right when it says the same in other words: no text of the sample becomes an error, once or wherever it says so.</summary>
public class SynonymTests
{
    public static TheoryData<string> Groups =>
    [
        "比上年 较上年 同比 与上年相比 比去年 较2024年 与去年同期相比", "其中： 其中 包括： 其中包括： 分别为： 具体为： 主要是：", "增加 增长 上升 提高", "减少 下降 降低 压减", "万元 万元人民币 万", "， ；", "为 是 ： 达 共计 合计为",
        "占 占比 占比为 所占比例为", "预算 预算数 预算安排 预算总额", "支出 支出数 支出总额", "收入 收入数", "。 ；", "（ (", "） )", "2025年 2025年度 今年 本年",
    ];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Sample_InOtherWords_HasNoError(string group)
    {
        var words = group.Split(' ');
        var lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');
        for (var l = 0; l < lines.Length; l++)
        {
            if (lines[l].Length < 10 || lines[l].Contains('\t', StringComparison.Ordinal) || !lines[l].Any(char.IsAsciiDigit))
                continue;
            var (line, at) = (lines[l], l);
            var said = from word in words
                       where line.Contains(word, StringComparison.Ordinal)
                       from other in words
                       where other != word
                       from text in (string[])[Once(line, word, other), line.Replace(word, other, StringComparison.Ordinal)]
                       select text;
            foreach (var text in said.Distinct(StringComparer.Ordinal))
            {
                var errors = Check.Text(string.Join('\n', (string[])[.. lines[..at], text, .. lines[(at + 1)..]])).Findings.Where(static f => f.Severity == Severity.Error);
                Assert.True(!errors.Any(), $"{text}: {string.Join("; ", errors.Select(static f => $"{f.Rule} {f.Message.Chinese}"))}");
            }
        }
    }

    private static string Once(string line, string word, string other) => line.IndexOf(word, StringComparison.Ordinal) is var at ? line[..at] + other + line[(at + word.Length)..] : line;
}
