using System.Text;
using BudgetDomain.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Outlines;

/// <summary>The table of contents is read alike however its entries are laid on lines.</summary>
public class ContentsProperties
{
    private static readonly string[] Entries =
    [
        "第一部分 单位概况", "一、主要职能", "二、机构设置", "三、十二个内设机构", "第二部分 2025年度单位预算表", "一、2025年预算收支总表", "二、2025年预算收入总表", "三、2025年预算支出总表",
        "第三部分 2025年度单位预算情况说明", "一、收入预算情况", "（一）本年收入", "（二）上年结转", "二、其他重要事项", "1、机关运行经费", "2、政府采购", "3、国有资产占有使用", "三、名词解释",
    ];

    // What stands behind an entry on its line: nothing, its page, or dots and its page.
    private static readonly string[] Ends = ["", " ", "12", " 3", "……………… 12 ", "......3", "...... 12"];

    private static readonly string Body = string.Join("\n\n", Entries.Select(static entry => $"## {entry}\n\n本节说明有关情况。"));

    [Property(MaxTest = 500)]
    public Property EntriesOnOneLine_AreReadAsOnLinesOfTheirOwn()
        => Prop.ForAll(Gen.Choose(1, 3).ArrayOf(Entries.Length).Zip(Gen.Elements(Ends)).ToArbitrary(), given =>
        {
            var (many, end) = given;
            var (text, at) = (new StringBuilder("平安县财政局\n2025年度单位预算\n\n目录\n\n"), 0);
            foreach (var count in many)
            {
                for (var i = Math.Min(count, Entries.Length - at); i > 0; i--)
                    text.Append(Entries[at++]).Append(i > 1 ? Between(end, Entries[at]) : " " + end).Append(i > 1 ? "" : "\n");
            }

            var outline = DocumentOutline.Of(Read.Text(text.Append('\n').Append(Body).ToString()));
            var titles = Entries.Select(static e => e.Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(titles, outline.Contents.Select(static e => e.Number + e.Title));
            Assert.Equal(titles, outline.Chapters.Select(static c => c.ToString()));
        });

    // A page without a blank before the next number, unless that begins with a digit itself; without a page a blank is needed.
    private static string Between(string end, string next) => end.Trim().Length == 0 || char.IsAsciiDigit(next[0]) ? end + " " : end;

    [Theory]
    [InlineData("一、十二、十三、三个部门的职能", "十二、十三、三个部门的职能")]
    [InlineData("一、2025年、2026年的第二、第三项工作", "2025年、2026年的第二、第三项工作")]
    [InlineData("一、关于（一）的说明", "关于（一）的说明")]
    [InlineData("一、主要职能 二、", "主要职能 二、")]
    public void NumbersWithinATitle_BelongToIt(string line, string title)
    {
        var outline = DocumentOutline.Of(Read.Text($"平安县财政局\n\n目录\n\n{line}\n二、机构设置\n三、名词解释\n\n本节说明有关情况。\n"));
        Assert.Equal([title, "机构设置", "名词解释"], outline.Contents.Select(static e => e.Title));
    }

    [Theory]
    [InlineData("一、主要职能……3", false)]
    [InlineData("一、主要职能......3 ", false)]
    [InlineData("一、主要职能……", true)]
    [InlineData("一、主要职能 3", true)]
    public void LineWithDotsAndPageNumber_IsNoHeading(string line, bool isHeading)
        => Assert.Equal(isHeading, DocumentOutline.Of(Read.Text($"平安县财政局\n\n{line}\n\n本节说明有关情况。\n")).Chapters.Length == 1);
}
