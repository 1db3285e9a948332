using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using Xunit;

namespace BudgetDomain.Tests.Disclosure.Recognition;

/// <summary>Pieces of tables, page by page: which go on, which begin anew, and which are no tables.</summary>
public class TableAssemblerTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string First = Header + "/201|一般公共服务支出|3|1|2";

    [Theory]
    [InlineData("205|教育支出|5|5|0", 1, 3)]
    [InlineData(Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData(Header + "|/205|教育支出|5|5|0|", 1, 3)]
    [InlineData("科目编码| 科目名称 |合　计|基本支出|项目支出/205|教育支出|5|5|0", 1, 3)]
    [InlineData("功能科目编码|科目名称|合计|基本支出|项目支出/205|教育支出|5|5|0", 1, 3)]
    [InlineData("科目编码|科目名称|合计|项目支出|基本支出/205|教育支出|5|0|5", 2, 2)]
    [InlineData("205|教育支出|5|5|0|0", 2, 2)]
    [InlineData("<续表/205|教育支出|5|5|0", 2, 2)]
    [InlineData("<续表/" + Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<续表三/" + Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<（续）/" + Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<支出总表/" + Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<支出总表（续）/" + Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<收入总表/" + Header + "/205|教育支出|5|5|0", 2, 2)]
    [InlineData("<12/" + Header + "/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<- 2 -/205|教育支出|5|5|0", 1, 3)]
    [InlineData("<注：以上为支出/205|教育支出|5|5|0", 1, 3)]
    public void SecondPiece(string second, int tables, int rows)
    {
        var found = Assemble("<支出总表", First, second);
        Assert.Equal((tables, rows), (found.Count, found[0].Rows.Count));
        Assert.Equal("支出总表", Assert.Single(found[0].Above).Text);
    }

    /// <summary>Titles, units and dates may be drawn as the first rows of the grid.</summary>
    [Theory]
    [InlineData("支出总表|||||/单位：万元|||||/", "支出总表 单位：万元")]
    [InlineData("支出总表|||||/编制单位：某局|2025年|单位：万元|||/", "支出总表 编制单位：某局 2025年 单位：万元")]
    [InlineData("|||||/单位：万元|||||/", "单位：万元")]
    [InlineData("", "")]
    public void RowsOfTheTitle_AreNotRowsOfTheTable(string top, string above)
    {
        var table = Assert.Single(Assemble(top + First));
        Assert.Equal(above, string.Join(' ', table.Above));
        Assert.Equal(2, table.Rows.Count);
    }

    [Theory]
    [InlineData("一、概况……1/二、收支……2/三、其他", 0)]
    [InlineData("一、概况....1/二、收支", 1)]
    [InlineData("一、概况....1/二、收支/三、其他....3", 0)]
    [InlineData("一/二/三/四/五/六……1/七……1/八……1/九……1/十……1/十一……1/十二……1", 1)]
    public void ContentsInAGrid_AreNoTable(string rows, int tables) => Assert.Equal(tables, Assemble(rows).Count);

    [Theory]
    [InlineData("注：本表无数据", true)]
    [InlineData("  备注: 无", true)]
    [InlineData("说明：本表无数据", true)]
    [InlineData("说明以下情况为：无", false)]
    [InlineData("注", false)]
    [InlineData("关注：", false)]
    public void Notes(string text, bool isNote) => Assert.Equal(isNote, TableAssembler.IsNote(text));

    /// <summary>Texts that begin with &lt; are paragraphs; all others are rows of grids, their cells between |.</summary>
    private static List<RawTable> Assemble(params string[] pieces)
    {
        var blocks = new List<Block>();
        var line = 0;
        foreach (var piece in pieces)
        {
            var rows = new List<GridRow>();
            foreach (var text in piece.Split('/'))
            {
                line++;
                if (text.StartsWith('<'))
                    blocks.Add(new Paragraph(text[1..], line));
                else
                    rows.Add(new(line, 0, [.. text.Split('|').Select(static cell => new GridCell(cell.Trim(' ')))]));
            }

            if (rows.Count > 0)
                blocks.Add(new Grid([.. rows]));
        }

        return TableAssembler.Assemble(new("test", [.. blocks]), Lexicon.Standard);
    }
}
