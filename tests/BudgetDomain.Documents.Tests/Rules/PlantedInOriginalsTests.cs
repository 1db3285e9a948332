using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>Real documents with one defect planted in each place where it can be: that finding comes, on its page and line, in these words, and no other.</summary>
public class PlantedInOriginalsTests(ITestOutputHelper output)
{
    /// <summary>What is put before the full stop of a sentence, the rule that finds it, and the beginning of the message.</summary>
    private static readonly (string Text, string Rule, string Message)[] Wording =
    [
        ("，由XX局承担", "F05", "占位符“XX”没有替换："), ("，由××部门承担", "F05", "占位符“××”没有替换："), ("（待填）", "F05", "占位符“待填”没有替换："), ("，由某某单位承担", "F05", "占位符“某某”没有替换："),
        ("，比上年增加（减少）5.00万元", "F06", "模板文字“增加(减少)”没有删改："), ("，增长（下降）3.00%", "F06", "模板文字“增长(下降)”没有删改："), ("，决算数大小于预算数", "F06", "模板文字“大小于”没有删改："),
        ("，占 %", "F06", "模板文字“占%”没有删改："), ("，增长%", "F06", "模板文字“增长%”没有删改："), ("，主要原因是", "F06", "模板文字“主要原因是。”没有删改："), ("，与202 年度相同", "F06", "模板文字“202年度”没有删改："), ("，预算为 万元", "F06", "模板文字“为 万元”没有删改："),
        ("。", "F09", "标点“。。”重复："), ("，", "F09", "标点“，。”重复："), ("；", "F09", "标点“；。”重复："), ("、", "F09", "标点“、。”重复："),
    ];

    public static TheoryData<string, string> Documents => new()
    {
        { "jincheng-2025.txt", "晋城市财政局" },
        { "shanghai-commerce-2025-department-budget.md", "上海市普陀区财政局" },
        { "shanghai-commerce-2025-unit-budget.md", "上海市普陀区财政局" },
        { "shanghai-finance-2025-unit-budget.md", "上海市教育局" },
        { "shanghai-wanli-2024-department-budget.md", "上海市普陀区财政局" },
    };

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void EveryDefectOfWording_IsFoundInItsSentence(string name, string other)
    {
        Assert.NotEmpty(other);
        var (text, document) = Open(name);
        var sentences = document.Outline.Items.Where(i => i is { Role: OutlineRole.Text, Block: Paragraph p } && Line(text, p.Line).EndsWith('。') && Line(text, p.Line).Length < 400).Select(i => i.Block.Line).ToList();
        Assert.True(sentences.Count > 5);
        var plants = from at in new[] { 0, sentences.Count / 3, sentences.Count * 2 / 3, sentences.Count - 1 }
                     from defect in Wording
                     select new Plant(text.WithLine(sentences[at], l => l[..^1] + defect.Text + "。"), sentences[at], defect.Rule, defect.Message);
        Found(name, text, plants);
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void EveryYearUnitAndUnitName_ThatDiffersFromTheCover_IsFound(string name, string other)
    {
        var (text, document) = Open(name);
        var (year, unit) = (document.Outline.Cover.Year!.Value, document.Outline.Cover.UnitName!);
        var heads = document.Outline.Items.Where(i => i is { Role: OutlineRole.TableHead or OutlineRole.Heading, Block: Paragraph }).Select(i => i.Block.Line).Distinct().ToList();
        var plants = new List<Plant>();
        foreach (var line in heads)
        {
            if (Line(text, line).Contains($"{year}年", StringComparison.Ordinal) && Line(text, line).EndsWith('表') && Line(text, line).Contains("预算", StringComparison.Ordinal))
                plants.Add(new(text.WithLine(line, l => l.Replace($"{year}年", $"{year - 1}年", StringComparison.Ordinal)), line, "F07", $"标题写“{year - 1}年”，封面是 {year} 年："));
            if (Line(text, line).Contains("：" + unit, StringComparison.Ordinal))
                plants.Add(new(text.WithLine(line, l => l.Replace(unit, other, StringComparison.Ordinal)), line, "F08", $"单位名称写为“{other}”，封面是“{unit}”"));
        }

        foreach (var item in document.Outline.Items)
        {
            // 收入预算9,101.68万元，其中 … without its 万元.
            if (item is { Role: OutlineRole.Text, Block: Paragraph paragraph } && System.Text.RegularExpressions.Regex.Match(Line(text, paragraph.Line), @"(?:收入|支出|预算|经费)(\d[\d,]*\.\d+)万元，(?:其中|比|占)") is { Success: true } amount)
                plants.Add(new(text.WithLine(paragraph.Line, l => l.Remove(amount.Groups[1].Index + amount.Groups[1].Length, 2)), paragraph.Line, "F10", $"金额“{amount.Groups[1].Value}”后缺少单位："));
        }

        Assert.Contains(plants, p => p.Rule == "F07");
        Assert.Contains(plants, p => p.Rule == "F08");
        Found(name, text, plants);
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void EveryTableThatIsMissing_OrHasTheWrongNote_OrLacksItsCodes_IsFound(string name, string other)
    {
        Assert.NotEmpty(other);
        var (text, document) = Open(name);
        var plants = new List<Plant>();
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            var (from, to) = (HeadOf(document, table.Line), t + 1 < document.Tables.Length ? HeadOf(document, document.Tables[t + 1].Line) : EndOf(document, table.Line));
            if (document.Tables.Count(o => o.Line == table.Line) == 1)
                plants.Add(new(text.Without(l => l >= from && l < to), 0, "C02", $"缺少表{table.Layout.Number}《{table.Layout.Title}》"));
            var isEmpty = !document.Figures.Any(f => f.Table == t && !f.IsZero);
            if (!isEmpty && !table.SaysEmpty)
            {
                // Behind the last line of the table, before what follows it.
                var last = table.Rows.Max(static r => r.Line);
                plants.Add(new(text.WithLine(last, l => l + "\n\n注：本表无数据"), table.Line, "C07", $"{table.Caption}注明无数据，表中却有数字"));
            }
            else if (isEmpty)
            {
                for (var line = table.Line; line < to; line++)
                {
                    if (Line(text, line).StartsWith('注') && document.Tables.Count(static o => o.SaysEmpty) > 1)
                        plants.Add(new(text.WithLine(line, static _ => string.Empty), table.Line, "C06", $"{table.Caption}没有数字，也没有说明本表无数据"));
                }
            }

            foreach (var (id, digits, rule, level) in new[] { ("general", 7, "C08", "项"), ("general-basic", 5, "C09", "款") })
            {
                var lost = table.Layout.Id == id ? table.Rows.Where(r => r.Code.Length == digits).Select(static r => r.Line).ToHashSet() : [];
                if (lost.Count > 0)
                    plants.Add(new(text.Without(lost.Contains), 0, rule, $"没有公开到{level}级科目"));
            }
        }

        Assert.Contains(plants, p => p.Rule == "C02");
        Found(name, text, plants);
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void EveryChapterThatIsMissing_OrNotListed_IsFound(string name, string other)
    {
        Assert.NotEmpty(other);
        var (text, document) = Open(name);
        var plants = new List<Plant>();
        var contents = document.Outline.Contents;
        foreach (var entry in contents.Where(e => e.Numbering == HeadingNumbering.Chinese))
        {
            var chapter = document.Outline.Chapters.FirstOrDefault(c => c.Line > entry.Line && c.Title.EndsWith(entry.Title, StringComparison.Ordinal));
            if (chapter is null || document.Tables.Any(t => t.Line > chapter.Line && t.Line < End(document, chapter)))
                continue;
            plants.Add(new(text.Without(l => l >= chapter.Line && l < End(document, chapter)), entry.Line, "C05", $"目录列有“{entry.Number}{entry.Title}”，正文没有这一标题"));
        }

        Assert.NotEmpty(plants);
        Found(name, text, plants);
    }

    /// <summary>A line of the contents left out between others, or put in other words, where the body does not number its chapters and tables.</summary>
    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void EveryLineLeftOutOfTheContents_IsFound(string name, string other)
    {
        Assert.NotEmpty(other);
        var (text, document) = Open(name);
        var contents = document.Outline.Contents;
        var (plants, lines) = (0, text.Split('\n'));
        for (var i = 1; i < contents.Length - 1; i++)
        {
            // A number between two of its kind.
            if (contents[i].Numbering == HeadingNumbering.None || contents[i - 1].Numbering != contents[i].Numbering || contents[i + 1].Numbering != contents[i].Numbering)
                continue;
            plants++;
            var clean = Shown(text).Select(static f => f.Key).ToHashSet(StringComparer.Ordinal);
            var added = Shown(string.Join('\n', lines.Where((_, n) => n + 1 != contents[i].Line))).Where(f => !clean.Contains(f.Key)).Select(static f => f.Finding).ToList();
            Assert.True(added is [{ Rule: "C05" }], $"{contents[i].Number}{contents[i].Title}: {string.Join(" | ", added.Select(static f => $"{f.Rule} {f.Message.Chinese}"))}");
        }

        Assert.True(plants > 3, $"{plants}");
    }

    [SkippableFact]
    public void ATableInOtherWordsInTheContents_IsANote()
    {
        var (text, _) = Open("shanghai-finance-2025-unit-budget.md");
        var finding = Assert.Single(
            Check.Text(text.Replace("3. 2025年预算单位支出预算总表", "3. 2025年预算单位预算支出总表", StringComparison.Ordinal)).Findings, static f => f.Rule == "C05");
        Assert.Equal((Severity.Info, "2025年预算单位预算支出总表", "2025年预算单位支出预算总表"), (finding.Severity, finding.Actual, finding.Expected));
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void EverythingThatTheFormAsksFor_LeftOut_IsMissed(string name, string other)
    {
        Assert.NotEmpty(other);
        var (text, document) = Open(name);
        var plants = new List<Plant>();
        foreach (var chapter in document.Form!.Chapters)
        {
            // Every heading and sentence that speaks of it.
            var lines = document.Outline.Items
                .Where(i => i is { Role: OutlineRole.Heading or OutlineRole.Text, Block: Paragraph p } && chapter.Words.Any(w => p.Text.Replace(" ", string.Empty, StringComparison.Ordinal).Contains(w, StringComparison.Ordinal)))
                .Select(static i => i.Block.Line).ToHashSet();
            plants.Add(new(text.Without(lines.Contains), 0, "C04", $"正文没有{chapter.Title}的说明"));
        }

        Found(name, text, plants);
    }

    private void Found(string name, string text, IEnumerable<Plant> plants)
    {
        var clean = Shown(text).Select(static f => f.Key).ToHashSet(StringComparer.Ordinal);
        var (count, wrong) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var plant in plants)
        {
            count[plant.Rule] = count.GetValueOrDefault(plant.Rule) + 1;
            var found = Shown(plant.Text).Where(f => !clean.Contains(f.Key)).Select(static f => f.Finding).ToList();
            var page = plant.Line == 0 ? 0 : PageOf(text, plant.Line);
            var isThere = found.Exists(f => f.Rule == plant.Rule && f.Message.Chinese.Contains(plant.Message, StringComparison.Ordinal)
                && (plant.Line == 0 || f.Places.Any(p => p.Line == plant.Line && p.Page == page)));
            var others = found.Where(f => f.Rule != plant.Rule && !Follows(plant.Rule, f.Rule)).ToList();
            if (!isThere || others.Count > 0 || (plant.Rule != "C05" && plant.Line > 0 && found.Count(f => f.Rule == plant.Rule) > 1))
                wrong.Add($"{plant.Rule} line {plant.Line} page {page} ({plant.Message}): {(isThere ? "found" : "MISSED")}; {string.Join(" | ", found.Select(static f => $"{f.Rule} {(f.Places.IsEmpty ? 0 : f.Places[0].Line)} p{(f.Places.IsEmpty ? 0 : f.Places[0].Page)} {f.Message.Chinese}"))}");
        }

        output.WriteLine($"{name}: {string.Join(", ", count.Select(static c => $"{c.Key} {c.Value}"))}; {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What a defect brings with it: a chapter that is cut out may be one that the form asks for, and takes listed ones with it.</summary>
    private static bool Follows(string rule, string other) => (rule, other) is ("C05", "C04") or ("C04", "C05" or "F07");

    /// <summary>Errors and warnings of form and completeness, each with a key that does not move with the lines.</summary>
    private static IEnumerable<(string Key, Finding Finding)> Shown(string text)
        => Check.Text(text).Findings.Where(static f => f.Severity > Severity.Info && f.Rule[0] is 'C' or 'F').Select(static f => (f.Rule + f.Message.Chinese, f));

    private static (string Text, RecognisedDocument Document) Open(string name)
    {
        var text = File.ReadAllText(Originals.PathOf(name)).ReplaceLineEndings("\n");
        return (text, Check.Recognise(text));
    }

    private static string Line(string text, int line) => text.Split('\n')[line - 1];

    private static int PageOf(string text, int line)
        => text.Split('\n').Take(line).Select(static l => l.StartsWith("<!-- page ", StringComparison.Ordinal) ? int.Parse(l.AsSpan(10, l.Length - 14), System.Globalization.CultureInfo.InvariantCulture) : 0).LastOrDefault(static p => p > 0);

    /// <summary>Where the titles above a table begin.</summary>
    private static int HeadOf(RecognisedDocument document, int table)
    {
        var items = document.Outline.Items;
        var at = items.Select(static (item, i) => (item, i)).First(x => x.item.Block.Line == table).i;
        var line = table;
        for (var i = at - 1; i >= 0 && items[i] is { Role: OutlineRole.TableHead, Block: Paragraph }; i--)
            line = items[i].Block.Line;
        return line;
    }

    private static int EndOf(RecognisedDocument document, int table)
        => document.Outline.Items.SkipWhile(i => i.Block.Line <= table).First(static i => i.Role == OutlineRole.Heading).Block.Line;

    private static int End(RecognisedDocument document, Chapter chapter)
        => document.Outline.Chapters.FirstOrDefault(c => c.Line > chapter.Line && c.Level <= chapter.Level)?.Line ?? int.MaxValue;

    private sealed record Plant(string Text, int Line, string Rule, string Message);
}
