using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using BudgetDomain.Rules;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>The pages that are made of the program say what it says.</summary>
public sealed partial class GeneratedPageTests
{
    private static readonly string[] Letters = ["A 勾稽：由数字的含义推出", "S 科目", "N 文字说明", "P 绩效目标", "F 格式", "C 完整性"];

    public static TheoryData<string> Rules => [.. RuleCatalogue.Default.Rules.Select(r => r.Id)];

    [Fact]
    public void Chinese_page_of_the_rules()
    {
        var page = new StringBuilder("""
            # 规则

            每条问题都注明所依据的规则。下面是库里的全部规则：依据什么，核对什么，什么级别。怎样判定、怎么办、正反例和消息原文见各规则的页面。本页由规则目录生成，由测试保持一致。

            级别：**错误**表示不可能正确；**警告**表示多半有误，或须由人判断；**提示**表示正确但值得知道，例如四舍五入可以解释的差异。

            ## 判定的等级

            印出的数 p 代表一个区间内的精确金额。u 是该表的末位一个单位：

            | 等级 | p 代表的 x | 报告为 |
            |---|---|---|
            | 一致 | x = p | 不报告 |
            | 四舍五入 | \|x − p\| ≤ u ∕ 2 | 提示 |
            | 截尾或轧差 | \|x − p\| < u | 警告 |
            | 矛盾 | 没有这样的 x | 错误，并列出互相冲突的最小一组数字 |

            全部计算以整数分进行，没有可以设置的容差。印出的行中的空白单元格、`-` 和 `0` 是零；不是数字的单元格是未知，从不当作零。零在任何等级都只代表零。

            ## 怎样读一条消息

            消息依次说明：数字所在的表、引号中的行和栏，印出的数，应当符合的数，相差多少。只有一个数若有误就能使全文相符时，加上“只要改正……这一个数，全文就能相符”：
            先看这个数。一个原因只报告一次，不随它影响的每个合计重复。


            """);
        foreach (var group in RuleCatalogue.Default.Rules.GroupBy(r => r.Id[0]))
        {
            page.Append("## ").Append(Array.Find(Letters, l => l[0] == group.Key) ?? group.Key.ToString()).Append("\n\n");
            foreach (var rule in group)
            {
                page.Append("### ").Append(rule.Id).Append(' ').Append(rule.Title.Chinese).Append("\n\n");
                page.Append(CultureInfo.InvariantCulture, $"级别：{ChineseRulePage.Severities(rule)}。依据：{ChineseRulePage.Sentence(rule.Regulation.Chinese)}核对：{ChineseRulePage.Sentence(rule.Formula.Chinese)}详见 [{rule.Id}](rules/{rule.Id}.md)。\n\n");
            }
        }

        GeneratedPage.Check("docs/zh-CN/rules.md", page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Chinese_page_of_a_rule(string id)
    {
        Assert.True(RuleCatalogue.Default.TryFind(id, out var rule));
        GeneratedPage.Check(ChineseRulePage.PathOf(id), ChineseRulePage.Of(rule));
        var page = Snippets.Read(ChineseRulePage.PathOf(id));
        var missing = ChineseRulePage.MissingSections(page).ToList();
        Assert.True(missing.Count == 0, $"{ChineseRulePage.PathOf(id)} 没有写：{string.Join('、', missing)}");
        Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Docs, "rules", "examples"), id + "-*.md").Length, ChineseRulePage.ExamplesOf(page));
    }

    [Fact]
    public void Chinese_pages_are_of_rules()
        => Assert.Equal(
            RuleCatalogue.Default.Rules.Select(r => r.Id).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Repository.Root, ChineseRulePage.Folder)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Report_of_the_chinese_readme_is_that_of_the_readme()
    {
        const string Page = "docs/zh-CN/README.md";
        var (own, english) = (Report().Match(Snippets.Read(Page)), Report().Match(Snippets.Read("README.md")));
        Assert.True(own.Success && english.Success);
        GeneratedPage.Check(Page, Snippets.Read(Page).Replace(own.Value, english.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Index_of_the_public_types()
    {
        var page = new StringBuilder("""
            # Public types

            Every public type of the packages, by namespace, with the first sentence of its documentation. Made of the assemblies, and held equal by a test.


            """);
        foreach (var assembly in TypeIndex.Assemblies)
        {
            var summaries = TypeIndex.Summaries(assembly);
            page.Append("## ").Append(assembly.GetName().Name).Append("\n\n");
            foreach (var space in assembly.GetExportedTypes().Where(t => !t.IsNested).GroupBy(t => t.Namespace!).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                page.Append("### ").Append(space.Key).Append("\n\n| type | what it is |\n|---|---|\n");
                foreach (var type in space.OrderBy(t => t.Name, StringComparer.Ordinal))
                    page.Append(CultureInfo.InvariantCulture, $"| `{TypeIndex.NameOf(type)}` | {summaries.GetValueOrDefault("T:" + type.FullName, "")} |\n");
                page.Append('\n');
            }
        }

        GeneratedPage.Check("docs/types.md", page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        var silent = TypeIndex.Assemblies.SelectMany(a => a.GetExportedTypes().Where(t => !t.IsNested && TypeIndex.Summaries(a).GetValueOrDefault("T:" + t.FullName, "").Length == 0));
        Assert.Empty(silent);
    }

    [GeneratedRegex("<!-- report -->\n```text\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex Report();
}
