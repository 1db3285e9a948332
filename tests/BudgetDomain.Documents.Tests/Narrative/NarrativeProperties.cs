using System.Diagnostics;
using BudgetDomain.Narrative;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Any text has claims or none; none throws, and none takes long.</summary>
public class NarrativeProperties(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "支出预算", "收入总计", "基本支出", "“三公”经费", "公务接待费", "政府采购", "货物", "工程", "服务", "其中：", "包括", "占", "比上年", "较2024年预算", "增加", "减少", "增长", "下降", "持平", "完成年初预算的", "决算数大于预算数",
        "2025年", "2024年度", "1,234.56", "0", "0.00", "12", "100", "3.", ".5", "99999999999999999999", "-1", "１２", "万元", "元", "亿元", "%", "％", "个", "辆", "百分点", "，", "。", "；", "、", "：", "（", "）", "《", "》", "\n", " ", "各", "分别为",
        "由", "增加到", "无", "未安排", "主要包括：", "基本工资、津贴补贴", "一般公共服务支出（类）", "行政运行（项）", "主要原因是", "合计", "\uD83D\uDE00", "的", "XX", "万", "增加（减少）",
    ];

    private static readonly Gen<string> Texts =
        from count in Gen.Choose(1, 60)
        from pieces in Gen.ListOf(Gen.Elements(Pieces), count)
        select string.Concat(pieces);

    [Property(MaxTest = 1500)]
    public Property AnyWords_HaveClaimsThatStandInThem() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var document = "# 一、支出预算情况说明\n\n" + text + "\n\n" + text;
        var lines = document.Split('\n').Length;
        foreach (var claim in Checking.Check.Text(document).Claims)
        {
            Assert.InRange(claim.Line, 1, lines);
            Assert.True(claim.Sentence.Length > 0 && claim.Printed.Length > 0, claim.ToString());
        }

        return true;
    });

    [Property(MaxTest = 300)]
    public void AnyText_IsRead(string text) => Checking.Check.Text("# 一、收入情况说明\n\n" + text);

    [Property(MaxTest = 300)]
    public Property PiecesOfTheSample_AreRead() => Prop.ForAll(
        (from start in Gen.Choose(0, Checking.Check.SampleText.Length - 1)
         from length in Gen.Choose(1, 3000)
         select string.Concat("支出。", Checking.Check.SampleText.AsSpan(start, Math.Min(length, Checking.Check.SampleText.Length - start)))).ToArbitrary(),
        text =>
        {
            Checking.Check.Text(text);
            return true;
        });

    /// <summary>Every amount and percentage is in a claim, or counted in the claim that says how many are not read.</summary>
    [Theory]
    [InlineData(1999)]
    [InlineData(2000)]
    [InlineData(2001)]
    [InlineData(5000)]
    public void ParagraphWithManyNumbers_LeavesNoneOut(int count)
    {
        var text = "# 一、支出情况说明\n\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"支出{i}.50万元" + (i % 50 == 0 ? "。" : "，")));
        var claims = Checking.Check.Text(text).Claims;
        var rest = claims.Where(static c => c.Basis.English.Contains("too many numbers", StringComparison.Ordinal)).ToList();
        Assert.Equal(count > 2000 ? 1 : 0, rest.Count);
        var unread = rest.Sum(static c => int.Parse(c.Basis.English.Split(": ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(count, claims.Length - rest.Count + unread);
        Assert.All(rest, c => Assert.Equal(ClaimVerdict.Unresolved, c.Verdict));
    }

    [Theory]
    [InlineData("0.0000001万元")]
    [InlineData("9999999999999999亿元")]
    public void AmountThatCannotBeRead_IsListed(string amount)
        => Assert.Contains(Checking.Check.Text($"# 一、支出情况说明\n\n支出预算{amount}，其中：基本支出1.00万元。").Claims, c => c.Printed == amount && c.Verdict == ClaimVerdict.Unresolved);

    /// <summary>The sums of a sentence that is cut are not judged by the parts before the cut.</summary>
    [Fact]
    public void SentenceBeyondTheLimit_IsNotJudgedByItsBeginning()
    {
        var text = "# 一、支出情况说明\n\n支出预算3000.00万元，其中：" + string.Join("、", Enumerable.Range(1, 3000).Select(static i => "支出1.00万元")) + "。";
        Assert.DoesNotContain(Checking.Check.Text(text).Claims, static c => c.Verdict == ClaimVerdict.Contradicted);
    }

    /// <summary>A watchdog against growth by the square, which would take hours.</summary>
    [Trait("Instrumented", "No")]
    [Theory]
    [InlineData("1,")]
    [InlineData("9")]
    [InlineData("1.")]
    [InlineData("1 ")]
    [InlineData("，")]
    [InlineData("1,234,")]
    [InlineData("增加1%，")]
    [InlineData("比2024年预算持平，")]
    [InlineData("占1%的")]
    [InlineData("1个，其中")]
    [InlineData("（")]
    [InlineData("支出1元，其中：")]
    [InlineData("支出1元、")]
    [InlineData("支出1元比上年增加1元，")]
    [InlineData("各1,2,3")]
    [InlineData("由1元")]
    [InlineData("决算数大于预算数")]
    [InlineData("无三公经费")]
    [InlineData("预算为1元，支出决算为1元，完成预算的1%，")]
    [InlineData("《")]
    [InlineData("原因1元")]
    [InlineData("与上年相比")]
    [InlineData("一般公共服务支出（类）")]
    public void OneLongParagraph_IsReadInLinearTime(string mark)
    {
        var text = "# 一、支出情况说明\n\n支出预算" + string.Concat(Enumerable.Repeat(mark, 1_000_000 / mark.Length));
        var watch = Stopwatch.StartNew();
        var claims = new ClaimReader(Subjects.SubjectCatalogue.Default).Read(Checking.Check.Recognise(text));
        output.WriteLine($"{watch.ElapsedMilliseconds} ms, {claims.Length} claims");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.ElapsedMilliseconds} ms");
    }
}
