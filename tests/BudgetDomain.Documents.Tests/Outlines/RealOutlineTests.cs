using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using Xunit;

namespace BudgetDomain.Documents.Tests.Outlines;

/// <summary>The chapters that a reader sees in the real documents.</summary>
public class RealOutlineTests
{
    private static readonly string[] OtherMatters =
        ["年“三公”经费预算情况说明", "机关运行经费预算", "政府采购预算情况", "绩效目标设置情况", "国有资产占有使用情况"];

    [Fact]
    public void Sample_HasFourPartsAndTwelveSections()
    {
        var outline = DocumentOutline.Of(Read.Text(Check.SampleText));
        Assert.Equal(("晋城市人民政府办公室", 2025, BudgetStage.Budget), (outline.Cover.UnitName, outline.Cover.Year, outline.Cover.Stage));
        Assert.Equal(["概况", "2025年单位预算报表", "2025年度单位预算情况说明", "名词解释"], outline.Chapters.Where(c => c.Level == 1).Select(c => c.Title));
        var narrative = outline.Chapters.Where(c => c.Parent?.Number == "第三部分").ToList();
        Assert.Equal(["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "十一、", "十二、"], narrative.Select(c => c.Number));
        Assert.Equal(33, outline.Contents.Length);

        // The chapters of the contents, in their order, but for tables.
        Assert.Equal(outline.Contents.Where(e => e.Numbering is > HeadingNumbering.None and <= HeadingNumbering.Chinese).Select(e => e.Number + e.Title),
            outline.Chapters.Where(c => c.Numbering <= HeadingNumbering.Chinese && c.Title != "财政专户管理资金").Select(c => c.Number + c.Title));
        Assert.Equal("第三部分2025年度单位预算情况说明›十、绩效管理情况›2、项目绩效目标", PathOf(outline, "纳入绩效目标管理的二级项目4个"));
        Assert.Equal("第四部分名词解释", PathOf(outline, "以税收为主要来源"));
    }

    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md", "上海市财政局", 2025, 0)]
    [InlineData("shanghai-wanli-2024-department-budget.md", "上海市普陀区人民政府万里街道办事处", 2024, 1)]
    [InlineData("shanghai-commerce-2025-department-budget.md", "上海市普陀区商务委员会", 2025, 4)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "上海市普陀区商务委员会", 2025, 0)]
    public void Shanghai_HasItsPageTitles_AndTheirSections(string name, string unit, int year, int projects)
    {
        var outline = DocumentOutline.Of(DisclosureReader.Default.ReadFile(Originals.PathOf(name)));
        Assert.Equal((unit, year, BudgetStage.Budget), (outline.Cover.UnitName, outline.Cover.Year, outline.Cover.Stage));
        var top = outline.Chapters.Where(c => c.Level == 1).Select(c => c.Title).ToList();
        Assert.Equal(5 + projects, top.Count);
        Assert.All(["主要职能", "机构设置", "名词解释", "预算编制说明", "其他相关情况说明"], (string title) => Assert.Single(top, t => t.EndsWith(title, StringComparison.Ordinal)));
        var sections = outline.Chapters.Where(c => c.Parent?.Title == "其他相关情况说明").ToList();
        Assert.Equal(OtherMatters, sections.Select(c => c.Title.TrimStart("0123456789".ToCharArray())));
        Assert.All(outline.Items.Where(i => i.Role == OutlineRole.Table && !outline.Contents.IsEmpty && i.Block.Page < sections[0].Page && i.Block.Page > 7), i => Assert.Null(i.Chapter));
        Assert.DoesNotContain(outline.Chapters, c => c.Title.Contains("（类", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void FinalAccounts_HaveFourPartsElevenSectionsAndTheirs()
    {
        var outline = DocumentOutline.Of(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2024-final-accounts-planted-errors.md")));
        Assert.Equal(("上海市普陀区财政局", 2024, BudgetStage.FinalAccounts), (outline.Cover.UnitName, outline.Cover.Year, outline.Cover.Stage));
        Assert.Equal([2, 0, 11, 0], outline.Chapters.Where(c => c.Level == 1).Select(p => outline.Chapters.Count(c => c.Parent == p)));
        Assert.Equal(["五、3", "七、2", "十一、3"], outline.Chapters.Where(c => c.Level == 3).GroupBy(c => c.Parent!.Number).Select(g => $"{g.Key}{g.Count()}"));
        Assert.Equal(26, outline.Contents.Length);
        Assert.Equal([2, 3], outline.Items.Where(i => i.Role == OutlineRole.Contents).Select(i => i.Block.Page).Distinct());
    }

    [Fact]
    public void ItemsOfLists_AreNoChapters()
    {
        var outline = DocumentOutline.Of(Read.Text(
            "一、单位构成\n纳入预算的单位：\n1.某某局本级\n2.某某中心\n上述单位均为行政单位。\n二、预算说明\n1、车辆情况\n共有车辆0辆。\n2.2025年“教育支出（类）普通教育（款）”25.77万元\n1.“教育支出”科目25.77万元，用于学校。\n"));
        Assert.Equal(["一、单位构成", "二、预算说明", "1、车辆情况"], outline.Chapters.Select(c => c.ToString()));
    }

    [Fact]
    public void RunningHeadsAndPageNumbers_AreIgnored()
    {
        var pages = Enumerable.Range(1, 6).Select(p => $"<!-- page {p} -->\n某某局2025年部门预算公开\n第{p}章 情况{(char)('甲' + p)}\n这一页说的是情况。\n- {p} -\n");
        var outline = DocumentOutline.Of(Read.Text(string.Concat(pages)));
        Assert.Equal(6, outline.Chapters.Length);
        Assert.Equal(6, outline.Items.Count(i => i.Role == OutlineRole.PageHead && ((Paragraph)i.Block).Text.StartsWith('-')));
        Assert.DoesNotContain(outline.Items, i => i.Role == OutlineRole.Text && ((Paragraph)i.Block).Text.StartsWith("某某局", StringComparison.Ordinal));
    }

    private static string PathOf(DocumentOutline outline, string text)
        => string.Join('›', outline.Items.Single(i => i.Block is Paragraph p && p.Text.Contains(text, StringComparison.Ordinal)).Chapter!.Path.Select(c => c.ToString()));
}
