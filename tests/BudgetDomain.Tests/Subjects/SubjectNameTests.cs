using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Subjects;

public class SubjectNameTests
{
    [Theory]
    [InlineData("维修（护）费", "维修(护)费")]
    [InlineData("维修（护）费", "维修护费")]
    [InlineData("国有资本经营 预算支出", "国有资本经营预算支出")]
    [InlineData("债务发行费用\r\n支出", "债务发行费用支出")]
    [InlineData("　教育支出\u00A0", "教育支出")]
    [InlineData("“三公”经费", "\"三公\"经费")]
    [InlineData("信访事务（款）", "信访事务")]
    [InlineData("行政运行 ( 项 ) ", "行政运行")]
    [InlineData("⽀出", "支出")]
    [InlineData("⻋辆通⾏费", "车辆通行费")]
    [InlineData("5Ｇ建设", "5G建设")]
    public void AreSame_PrintedDifferently_True(string left, string right)
    {
        Assert.True(SubjectName.AreSame(left, right));
        Assert.Equal(SubjectName.Fold(left), SubjectName.Fold(right));
    }

    /// <summary>What Unicode itself calls the same character: the Kangxi radicals and the full-width signs. Two differ: the door is 户, as names have it, not 戶; and a full-width point is set for the · of a name.</summary>
    [Fact]
    public void AreSame_CharactersThatUnicodeHoldsEqual_True()
    {
        var others = Enumerable.Range(0x2F00, 0xD6).Concat(Enumerable.Range(0xFF01, 0x5E)).Select(code => (char)code)
            .Where(c => !SubjectName.AreSame($"甲{c}乙", $"甲{c.ToString().Normalize(System.Text.NormalizationForm.FormKC)}乙"));
        Assert.Equal(['⼾', '．'], others);
        Assert.True(SubjectName.AreSame("住⼾补贴", "住户补贴"));
    }

    /// <summary>The simplified radicals, as Unicode's list of equivalent ideographs (EquivalentUnifiedIdeograph.txt) has them.</summary>
    [Theory]
    [InlineData("⺟⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⺠⺫⻁⻳", "母西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙民目虎龟")]
    public void AreSame_SimplifiedRadicals_True(string radicals, string characters)
    {
        Assert.Equal(characters, SubjectName.Fold(radicals));
        Assert.All(radicals.Zip(characters), pair => Assert.True(SubjectName.AreSame($"甲{pair.First}乙", $"甲{pair.Second}乙")));
        Assert.Equal("甲⺀乙", SubjectName.Fold("甲⺀乙"));
    }

    [Theory]
    [InlineData("行政运行•甲", "行政运行·甲")]
    [InlineData("行政运行－甲", "行政运行—甲")]
    [InlineData("水利,林业", "水利、林业")]
    [InlineData("甲\u0007乙", "甲乙")]
    public void AreSame_SignsWrittenOtherwise_True(string left, string right) => Assert.True(SubjectName.AreSame(left, right));

    [Theory]
    [InlineData("教育支出", "教育")]
    [InlineData("资本性支出（基本建设）", "资本性支出")]
    [InlineData("行政单位医疗", "事业单位医疗")]
    [InlineData("", "")]
    [InlineData("（）", "“”")]
    public void AreSame_OtherNameOrNone_False(string left, string right) => Assert.False(SubjectName.AreSame(left, right));

    [Fact]
    public void Fold_LongerThanAnyName_IsEmpty()
    {
        Assert.Equal(SubjectName.MaxLength, SubjectName.Fold(new string('支', SubjectName.MaxLength)).Length);
        Assert.Empty(SubjectName.Fold(new string('支', SubjectName.MaxLength + 1)));
        Assert.Equal("支", SubjectName.Fold("支" + new string(' ', 1_000_000)));
    }

    [Property(MaxTest = 2000 / Thinned.By)]
    public bool Fold_Twice_IsFoldOnce(string? text) => FoldTwiceIsOnce(text ?? string.Empty);

    [Property(MaxTest = 2000 / Thinned.By)]
    public Property Fold_TwiceOnPrintedMess_IsFoldOnce()
    {
        var piece = Gen.Elements(
            "支出", "行政运行", "款", "项", "类", "（", "）", "(", ")", " ", "　", "“", "”", "⽀", "⻋", "｀", "`", "－", "—", "，", "、", "［", "]", "\u200B", "Ａ", "．");
        return Prop.ForAll(Gen.ArrayOf(piece).Select(string.Concat).ToArbitrary(), FoldTwiceIsOnce);
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public Property AreSame_BlanksAnywhere_True()
    {
        var subject = Gen.Elements(SubjectCatalogue.Default.Functional.Subjects.AsEnumerable());
        var blank = Gen.Elements(" ", "\n", "　", "\u200B");
        return Prop.ForAll(
            Gen.Zip(subject, Gen.Zip(blank, Gen.Choose(0, 40))).ToArbitrary(),
            t => SubjectName.AreSame(t.Item1.Name, t.Item1.Name.Insert(t.Item2.Item2 % (t.Item1.Name.Length + 1), t.Item2.Item1)));
    }

    private static bool FoldTwiceIsOnce(string text)
    {
        var once = SubjectName.Fold(text);
        return once == SubjectName.Fold(once);
    }
}
