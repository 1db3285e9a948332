using BudgetDomain.Cli.Reports;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Tests.Reports;

public sealed class TextReportWriterTests
{
    private const string Chinese = """
        a.md
        ====================
        公开格式  山西省单位预算公开（2025年） (shanxi-unit-2025)
        单位      晋城市人民政府办公室
        年度      2025
        结论      勾稽不符（有数字互相矛盾）
        问题      错误 1 项，警告 1 项，提示 1 项

        识别的表格：2 张
          表号  行数  数字  起始行  表名
             3    22    66     151  2025年预算支出总表
             7     1     0     302  2025年政府性基金预算收入表（无数据）

        勾稽关系：408 条（数字 253 个，文字说明 31 处）
          完全一致          400
          四舍五入可解释      6
          截尾或轧差可解释    1
          互相矛盾            1

        错误：1 项
          A01  合计与各项之和相差0.50万元，任何四舍五入都不能解释。
               印为 767.20，应为 766.70
               - 第6页第153行　表3 预算支出总表 › 合计 › 项目支出：767.20
               - 第373行　表12 项目支出预算表 › 晋城市人民政府办公室 › 合计：766.70

        警告：1 项
          C02  空表没有说明
               - 第302行　表7：（空白）

        提示：1 项
          A02  差0.01，由四舍五入造成
               印为 305.75，推算为 305.76

        未识别的内容：2 处（未参加核对）
          第471行  项目概况：没有表头的一行
          第9行    y

        文字说明：2 处
          完全一致          1
          四舍五入可解释    0
          截尾或轧差可解释  0
          不符              0
          未能核对          1
          第411行  898.23万元：上年数没有公开 | 比上年增加898.23万元。

        """;

    private const string English = """
        a.md
        ====================
        form      Shanxi unit budget 2025 (shanxi-unit-2025)
        unit      晋城市人民政府办公室
        year      2025
        verdict   the figures do not agree (some contradict each other)
        findings  1 error, 1 warning, 1 note

        Tables found: 2
          no.  rows  figures  line  title
            3    22       66   151  2025年预算支出总表
            7     1        0   302  2025年政府性基金预算收入表 (no data)

        Identities: 408 (from 253 figures and 31 statements)
          exact          400
          by rounding      6
          by adjustment    1
          contradicted     1

        Errors: 1
          A01  The total and the sum of its parts differ by 0.50, which no rounding explains.
               printed 767.20, expected 766.70
               - page 6, line 153, 表3 预算支出总表 › 合计 › 项目支出: 767.20
               - line 373, 表12 项目支出预算表 › 晋城市人民政府办公室 › 合计: 766.70

        Warnings: 1
          C02  an empty table carries no note
               - line 302, 表7: (blank)

        Notes: 1
          A02  0.01 apart by rounding
               printed 305.75, computed 305.76

        Not recognised: 2 (not checked)
          line 471  项目概况：没有表头的一行
          line 9    y

        Statements: 2
          exact                 1
          by rounding           0
          by adjustment         0
          contradicted          0
          could not be checked  1
          line 411  898.23万元: the base is not stated | 比上年增加898.23万元。

        """;

    [Fact]
    public void Report_in_Chinese() => AssertText(Chinese, Written(MessageLanguage.Chinese, Severity.Info, FakeReports.Full()));

    [Fact]
    public void Report_in_English() => AssertText(English, Written(MessageLanguage.English, Severity.Info, FakeReports.Full()));

    [Fact]
    public void Report_of_a_document_in_which_nothing_is_known() => AssertText(
        """
        b.md
        ====================
        公开格式  未识别
        单位      未识别
        年度      未识别
        结论      没有识别出预算表，无法核对
        问题      错误 0 项，警告 0 项，提示 0 项

        识别的表格：0 张

        勾稽关系：0 条（数字 0 个，文字说明 0 处）
          完全一致          0
          四舍五入可解释    0
          截尾或轧差可解释  0
          互相矛盾          0

        没有发现问题。

        全部内容均已识别。

        """,
        Written(MessageLanguage.Chinese, Severity.Info, FakeReports.Bare()));

    [Fact]
    public void Lesser_findings_are_hidden_and_said_to_be()
    {
        var text = Written(MessageLanguage.Chinese, Severity.Error, FakeReports.Full());
        Assert.Contains("A01", text, StringComparison.Ordinal);
        Assert.DoesNotContain("C02", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A02", text, StringComparison.Ordinal);
        Assert.Contains("错误 1 项，警告 1 项，提示 1 项", text, StringComparison.Ordinal);
        Assert.Contains("另有 2 项较轻的问题没有显示（--severity info 全部显示）。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Grade.Exact, "勾稽相符（数字完全一致）", "the figures agree (exactly)")]
    [InlineData(Grade.Rounded, "勾稽相符（四舍五入差异可解释）", "the figures agree (rounding explains the differences)")]
    [InlineData(Grade.Adjusted, "勾稽基本相符（尾差须以截尾或轧差解释）", "the figures agree but for last digits (truncation or plugs explain them)")]
    [InlineData(Grade.Contradicted, "勾稽不符（有数字互相矛盾）", "the figures do not agree (some contradict each other)")]
    public void Verdict_is_said_in_words(Grade grade, string chinese, string english)
    {
        var report = new CheckReport { File = "c.md", Verdict = grade, Consistency = ConsistencyState.Consistent, Counts = new(1, 1, 0, 1, 1, 0, 0, 0) };
        Assert.Contains(chinese, Written(MessageLanguage.Chinese, Severity.Info, report), StringComparison.Ordinal);
        Assert.Contains(english, Written(MessageLanguage.English, Severity.Info, report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N01", "表格勾稽相符（数字完全一致），文字有 2 处错误", "in the tables the figures agree (exactly); 2 errors in the text")]
    [InlineData("P03", "表格勾稽相符（数字完全一致），绩效目标表有 2 处错误", "in the tables the figures agree (exactly); 2 errors in the performance plans")]
    [InlineData("S01", "表格勾稽相符（数字完全一致），其他方面有 2 处错误", "in the tables the figures agree (exactly); 2 errors elsewhere")]
    public void Errors_that_are_not_of_the_tables_stand_in_the_headline(string rule, string chinese, string english)
    {
        var finding = new Finding(rule, Severity.Error, new("错", "wrong"), null, null, []);
        var report = new CheckReport { File = "c.md", Verdict = Grade.Exact, Consistency = ConsistencyState.Consistent, Counts = new(1, 1, 0, 1, 1, 0, 0, 0), Findings = [finding, finding] };
        Assert.Contains(chinese, Written(MessageLanguage.Chinese, Severity.Info, report), StringComparison.Ordinal);
        Assert.Contains(english, Written(MessageLanguage.English, Severity.Info, report), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_without_figures_are_not_said_to_agree()
    {
        var report = new CheckReport { File = "c.md", Verdict = Grade.Exact, Consistency = ConsistencyState.Consistent, Counts = new(9, 0, 0, 0, 0, 0, 0, 0) };
        Assert.Contains("表中没有数字，无从核对", Written(MessageLanguage.Chinese, Severity.Info, report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Grade.Exact)]
    [InlineData(Grade.Rounded)]
    [InlineData(Grade.Adjusted)]
    public void Agreement_that_is_not_proved_is_not_claimed(Grade grade)
    {
        var report = new CheckReport { File = "c.md", Verdict = grade, Consistency = ConsistencyState.NoContradictionFound, Counts = new(1, 1, 0, 1, 1, 0, 0, 0) };
        var chinese = Written(MessageLanguage.Chinese, Severity.Info, report);
        Assert.Contains("未发现矛盾", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("相符", chinese, StringComparison.Ordinal);
        Assert.Contains("no contradiction found", Written(MessageLanguage.English, Severity.Info, report), StringComparison.Ordinal);
    }

    [Fact]
    public void Candidates_stand_under_their_finding_with_range_and_slip()
    {
        var place = new Place("表3 预算支出总表", "2080505", "合计", 162, 6, "154.21");
        var finding = new Finding("A02", Severity.Error, new("不符", "differs"), null, null, [place])
        {
            Explanation = new([new(place, "145.20", "145.22", new("可能是两位数字颠倒", "digits may be swapped"))], IsUnique: true),
        };
        var text = Written(MessageLanguage.Chinese, Severity.Info, FakeReports.With(finding));
        Assert.Contains("有误的数：", text, StringComparison.Ordinal);
        Assert.Contains("154.21，应在 145.20 至 145.22 之间；可能是两位数字颠倒", text.Replace("\n         ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_are_parted_by_a_line_and_counted_at_the_end()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var writer = new TextReportWriter(output, MessageLanguage.Chinese, Severity.Info, FakeReports.Forms, new PlainStyle());
        writer.Begin();
        writer.Write(FakeReports.Full());
        writer.WriteUnreadable(new("c.md", new("坏", "bad")));
        writer.Write(FakeReports.Bare());
        writer.End();
        Assert.EndsWith("\n\n共 3 个文件：无错误 1 个，有错误 1 个，无法读取 1 个。\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("比上年增加898.23万元。\n\nb.md\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_a_document_do_not_reach_the_reader()
    {
        var report = new CheckReport
        {
            File = "d\e[2J.md",
            Unit = "a\nb",
            Verdict = Grade.Exact,
            Counts = new(1, 0, 0, 0, 0, 0, 0, 0),
            Tables = [new("x", 1, "标题\t\e]0;x\a", 0, 0, false, 1)],
            Unrecognised = [new(1, new("\e[31m红", "\e[31m红"))],
        };
        var text = Written(MessageLanguage.Chinese, Severity.Info, report);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.Contains("单位      a b\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lines_are_wrapped_under_their_beginning()
    {
        var finding = new Finding("A01", Severity.Error, new(string.Concat(Enumerable.Repeat("合计与各项之和不符，", 12)), "-"), null, null, []);
        var report = new CheckReport { File = "e.md", Verdict = Grade.Contradicted, Counts = new(1, 0, 0, 0, 0, 0, 0, 0), Findings = [finding] };
        var lines = Written(MessageLanguage.Chinese, Severity.Info, report).Split('\n').Where(line => line.Contains("合计与", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.InRange(TextLayout.Width(line), 1, PlainStyle.DefaultWidth + 2));
        Assert.All(lines.Skip(1), line => Assert.StartsWith("       ", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotMatch(@"^\s*，", line));
    }

    private static void AssertText(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);

    private static string Written(MessageLanguage language, Severity least, CheckReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var writer = new TextReportWriter(output, language, least, FakeReports.Forms, new PlainStyle());
        writer.Begin();
        writer.Write(report);
        writer.End();
        return output.ToString();
    }
}
