using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Provinces;

/// <summary>
/// Tables that some places publish and no layout describes, put between those that are described: none is taken for one of them, whatever its header, and
/// nothing is called wrong because of it. Title and header must both say what a table is.
/// </summary>
public class ForeignTableProperties
{
    private static readonly string[] Titles =
    [
        "政府采购预算表", "2025年政府采购预算表", "部门政府采购预算表", "政府采购支出预算表", "政府采购收支预算表", "政府购买服务预算表", "政府购买服务支出预算表", "政府购买服务项目预算表", "国有资产占有使用情况表", "国有资产情况表", "国有资产收益收入预算表",
        "新增资产配置预算表", "财政专户管理资金预算支出表", "财政专户管理资金收入预算表", "上级转移支付预算表", "对下转移支付预算表", "政府债务收支预算表", "债务支出预算表", "社会保险基金预算收入表", "社会保险基金预算支出表", "专项资金预算表",
        "行政事业性收费收入预算表", "非税收入预算表", "一般公共预算项目支出表", "政府性基金预算项目支出表", "2024年预算执行情况表", "收支预算对比表", "支出预算增减变动表", "部门人员基本情况表", "会议费培训费支出预算表", "公务用车预算表",
        "一般公共预算基本支出政府预算经济分类表", "一般公共预算工资福利支出预算表", "一般公共预算商品和服务支出预算表",
    ];

    private static readonly string[] Headers =
    [
        "采购项目|合计|一般公共预算|政府性基金预算|国有资本经营预算", "项目|预算数", "科目编码|科目名称|合计|基本支出|项目支出", "单位名称|采购品目|数量|金额", "科目编码|科目名称|政府性基金收入预算", "收入项目|预算数|支出项目|预算数",
        "科目编码|科目名称|合计|人员经费|公用经费", "单位名称|合计|一般公共预算|政府性基金预算|国有资本经营预算", "项目名称|合计|一般公共预算|政府性基金预算|国有资本经营预算|财政专户管理资金|单位资金", "科目编码|科目名称|合计|财政拨款收入|事业收入|事业单位经营收入|其他收入",
    ];

    private static readonly string[] Labels = ["货物", "工程", "服务", "便携计算机", "合计", "201", "20103", "2010301", "一般公共服务支出", "行政运行", "某市某局", "301", "30101", "基本工资", "103", "本年收入合计"];

    private static readonly HashSet<string> KnownOfSample = [.. Shown(Check.SampleText)];

    private static readonly Gen<string> Tables =
        from title in Gen.Elements(Titles)
        from header in Gen.Elements(Headers)
        from count in Gen.Choose(1, 4)
        from rows in Gen.ArrayOf(RowsOf(header), count)
        from unit in Gen.Elements("单位：万元\n\n", "单位：元\n\n", "")
        select $"{title}\n\n{unit}{header.Replace('|', '\t')}\n{string.Concat(rows)}\n";

    [Property(MaxTest = 80)]
    public Property TableOfSomethingElse_InTheSample_IsTakenForNone() => Prop.ForAll(
        (from table in Tables from at in Gen.Choose(0, 13) select (table, at)).ToArbitrary(), x => IsTakenForNone(Check.SampleText, KnownOfSample, x.table, x.at));

    [SkippableFact]
    public void TableOfSomethingElse_InAShanghaiDocument_IsTakenForNone()
    {
        var text = File.ReadAllText(Originals.PathOf("shanghai-commerce-2025-unit-budget.md"));
        var (known, n) = (Shown(text).ToHashSet(StringComparer.Ordinal), 0);
        foreach (var title in Titles.Append("项目支出表").Append("部门项目支出预算表"))
        {
            // Each title with two of the headers, at one of the places.
            foreach (var header in new[] { Headers[n++ % Headers.Length], Headers[(n + 4) % Headers.Length] })
                Assert.True(IsTakenForNone(text, known, $"{title}\n\n单位：元\n\n{header.Replace('|', '\t')}\n{string.Concat(header.Split('|').Select((_, i) => i == 0 ? "合计" : "\t12,300"))}\n\n", n % 9));
        }
    }

    /// <summary>Every title with every header, alone: no table of the cube is read from it.</summary>
    [Fact]
    public void TableOfSomethingElse_Alone_IsNoTable()
    {
        foreach (var title in Titles)
        {
            foreach (var header in Headers)
            {
                var columns = header.Split('|').Length;
                var text = $"某市某局2025年部门预算公开\n\n{title}\n\n单位：万元\n\n{header.Replace('|', '\t')}\n合计{string.Concat(Enumerable.Repeat("\t5.00", columns - 1))}\n";
                Assert.Empty(Check.Recognise(text).Tables.Select(t => $"{title} [{header}] as {t.Layout.Id}"));
            }
        }
    }

    private static bool IsTakenForNone(string text, HashSet<string> known, string table, int at)
    {
        text = text.ReplaceLineEndings("\n");
        var right = Check.Recognise(text);
        var line = at < right.Tables.Length ? HeadOf(right, right.Tables[at].Line) : right.Outline.Items.First(i => i.Role == OutlineRole.Heading && i.Block.Line > right.Tables[^1].Line).Block.Line;
        var lines = text.Split('\n').ToList();
        lines.Insert(line - 1, "\n" + table);
        var changed = string.Join('\n', lines);
        var added = table.Count(static c => c == '\n') + 2;
        var document = Check.Recognise(changed);
        Assert.Equal(
            right.Tables.Select(t => $"{t.Layout.Id} {(t.Line < line ? t.Line : t.Line + added)}"),
            document.Tables.Select(static t => string.Create(CultureInfo.InvariantCulture, $"{t.Layout.Id} {t.Line}")));
        Assert.DoesNotContain(Shown(changed), f => !known.Contains(f));
        return true;
    }

    private static IEnumerable<string> Shown(string text)
        => Check.Text(text).Findings.Where(static f => f.Severity > Severity.Info).Select(static f => $"{f.Rule} {f.Message.Chinese}");

    /// <summary>Where the titles above a table begin.</summary>
    private static int HeadOf(RecognisedDocument document, int table)
    {
        var items = document.Outline.Items;
        var at = Enumerable.Range(0, items.Length).First(i => items[i].Block.Line == table);
        while (at > 0 && items[at - 1] is { Role: OutlineRole.TableHead, Block: Paragraph })
            at--;
        return items[at].Block.Line;
    }

    private static Gen<string> RowsOf(string header)
        => from cells in Gen.ArrayOf(Gen.OneOf(Gen.Elements(Labels), Gen.Choose(1, 99999).Select(static n => (n / 100m).ToString("0.00", CultureInfo.InvariantCulture)), Gen.Constant(string.Empty)), header.Split('|').Length)
           from first in Gen.Elements(Labels)
           select string.Join('\t', cells.Skip(1).Prepend(first)) + "\n";
}
