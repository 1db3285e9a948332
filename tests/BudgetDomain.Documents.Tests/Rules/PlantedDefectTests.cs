using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>The sample, which is right, with one defect planted: exactly that finding comes, and it says where.</summary>
public class PlantedDefectTests
{
    private static readonly string[] Lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');
    private static readonly string[] Clean = [.. Shown(Check.SampleText)];

    // Sentences of the narrative, where a defect of wording may be planted anywhere.
    private static readonly int[] Sentences = [.. Enumerable.Range(0, Lines.Length).Where(i => i > 400 && Lines[i].EndsWith('。') && !Lines[i].Contains('\t', StringComparison.Ordinal) && !Lines[i].Contains('<', StringComparison.Ordinal))];

    [Fact]
    public void Sample_HasNeitherErrorsNorWarnings_ButOnItsPlans()
        => Assert.DoesNotContain(Check.Text(Check.SampleText).Findings, f => f.Severity > Severity.Info && !f.Rule.StartsWith('P'));

    [Property(MaxTest = 60)]
    public Property AnyWordingDefectInAnySentence_IsFoundThere() => Prop.ForAll(
        (from line in Gen.Elements(Sentences)
         from defect in Gen.Elements(("。。", "F09"), ("，，", "F09"), ("，。", "F09"), ("由XX局承担。", "F05"), ("由××部门承担。", "F05"), ("（待填）。", "F05"), ("比上年增加（减少）5.00万元。", "F06"), ("，占 %。", "F06"), ("，预算为 万元。", "F06"), ("，主要原因是。", "F06"), ("，202 年度相同。", "F06"), ("，有待填补。", ""), ("，这是期待补充的。", ""), ("，某某单位相同。", "F05"))
         select (line, defect)).ToArbitrary(),
        planted =>
        {
            var (line, (text, rule)) = planted;
            var findings = Planted(line, Lines[line][..^1] + (text[0] is '由' or '（' ? "，" + text : text));
            Assert.Equal(rule.Length == 0 ? [] : [$"{rule} {line + 1}"], findings.Select(f => string.Join(' ', f.Split(' ').Take(2))));
            return true;
        });

    [Theory]
    [InlineData("### 第三部分 2025年度单位预算情况说明", "### 第三部分 2024年度单位预算情况说明", "F07")]
    [InlineData("## 2025年预算收入总表", "## 2024年预算收入总表", "F07")]
    [InlineData("比2024年预算增加40.47万元", "比2025年预算增加40.47万元", "")]
    [InlineData("截至2024年12月31日", "截至2024年8月31日", "")]
    [InlineData("项目支出766.7万元，", "项目支出766.7，", "F10")]
    [InlineData("### 第三部分 2025年度单位预算情况说明", "### 第三部分 晋城市财政局2025年度单位预算情况说明", "F08")]
    [InlineData("### 第三部分 2025年度单位预算情况说明", "### 第三部分 晋城市人民政府办公室（本级）2025年度单位预算情况说明", "")]
    public void OneDefect_IsOneFinding(string right, string wrong, string rule)
    {
        var line = Array.FindIndex(Lines, l => l.Contains(right, StringComparison.Ordinal));
        var findings = Planted(line, Lines[line].Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(rule.Length == 0 ? [] : [$"{rule} {line + 1}"], findings.Select(f => string.Join(' ', f.Split(' ').Take(2))));
    }

    [Fact]
    public void EveryNoteOfAnEmptyTableLost_IsFound_AndEveryNoteUnderATableWithFigures()
    {
        var notes = Enumerable.Range(0, Lines.Length).Where(i => Lines[i] == "注：本表无数据").ToList();
        Assert.Equal(5, notes.Count);
        Assert.All(notes, note => Assert.StartsWith("C06 ", Assert.Single(Planted(note, string.Empty)), StringComparison.Ordinal));
        foreach (var table in Check.Recognise(Check.SampleText).Tables.Where(t => !t.SaysEmpty))
        {
            var last = table.Rows[^1].Line - 1;
            Assert.Contains(Planted(last, Lines[last] + "\n\n注：本表无数据"), f => f.StartsWith("C07 ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EveryUnitNameAboveATableChanged_IsFoundThere()
    {
        foreach (var line in Enumerable.Range(0, Lines.Length).Where(i => Lines[i] == "单位名称：晋城市人民政府办公室"))
        {
            Assert.StartsWith($"F08 {line + 1} ", Assert.Single(Planted(line, "单位名称：晋城市财政局")), StringComparison.Ordinal);
            Assert.Empty(Planted(line, "单位名称：晋城市人民政府办公室（本级）"));
        }
    }

    [Fact]
    public void EverySectionLost_IsMissedFromTheContents()
    {
        var outline = Disclosure.DocumentOutline.Of(Read.Text(Check.SampleText));
        var sections = outline.Chapters.Where(c => c.Parent?.Number == "第三部分").ToList();
        for (var i = 0; i < sections.Count - 1; i++)
        {
            var lines = Lines.Where((_, n) => n + 1 < sections[i].Line || n + 1 >= sections[i + 1].Line);
            var findings = Shown(string.Join('\n', lines)).Except(Clean).ToList();
            Assert.Contains(findings, f => f.StartsWith("C05 ", StringComparison.Ordinal) && f.EndsWith(sections[i].Title, StringComparison.Ordinal));
            Assert.All(findings, f => Assert.True(f.StartsWith("C05", StringComparison.Ordinal) || f.StartsWith("C04", StringComparison.Ordinal), f));
            Assert.Single(findings, f => f.StartsWith("C05", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EveryLineOfTheContentsLost_IsASectionThatIsNotListed()
    {
        foreach (var entry in Disclosure.DocumentOutline.Of(Read.Text(Check.SampleText)).Contents.Where(e => e.Numbering == Disclosure.HeadingNumbering.Chinese).Skip(2))
            Assert.StartsWith("C05 ", Assert.Single(Planted(entry.Line - 1, string.Empty)), StringComparison.Ordinal);
    }

    [Fact]
    public void ExpenditureWithoutItems_IsFound() => WithoutCodes(Check.SampleText, "general", 7, "C08");

    [SkippableFact]
    public void BasicExpenditureWithoutSections_IsFound()
        => WithoutCodes(File.ReadAllText(Originals.PathOf("shanghai-finance-2025-unit-budget.md")), "general-basic", 5, "C09");

    private static void WithoutCodes(string text, string table, int digits, string rule)
    {
        Assert.DoesNotContain(Check.Text(text).Findings, f => f.Rule is "C08" or "C09");
        var rows = Check.Recognise(text).Tables.Single(t => t.Layout.Id == table).Rows.Where(r => r.Code.Length == digits).ToList();
        var lost = rows.Select(r => r.Line).ToHashSet();
        var changed = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where((_, i) => !lost.Contains(i + 1)));
        var finding = Assert.Single(Check.Text(changed).Findings, f => f.Rule is "C08" or "C09");
        Assert.Equal(rule, finding.Rule);

        // Each of the codes above that has lost its parts is a place.
        Assert.Equal(rows.Select(r => r.Code[..^2]).Distinct().Order(), finding.Places.Select(p => p.Row.Split(' ')[0]).Distinct().Order());
    }

    private static List<string> Planted(int line, string text)
        => [.. Shown(string.Join('\n', Lines.Select((l, i) => i == line ? text : l))).Except(Clean)];

    /// <summary>Errors and warnings of form and completeness; planting may move the lines of others.</summary>
    private static IEnumerable<string> Shown(string text)
        => Check.Text(text).Findings.Where(f => f.Severity > Severity.Info && f.Rule[0] is 'C' or 'F').Select(f => $"{f.Rule} {(f.Places.IsEmpty ? 0 : f.Places[0].Line)} {f.Actual ?? f.Expected}");
}
