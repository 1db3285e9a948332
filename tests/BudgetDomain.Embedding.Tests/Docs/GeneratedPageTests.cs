using System.Globalization;
using System.Reflection;
using System.Text;
using BudgetDomain.Rules;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>The pages that are made of the program say what it says.</summary>
public sealed class GeneratedPageTests
{
    private static readonly string[] Letters = ["A 勾稽：由数字的含义推出", "S 科目", "N 文字说明", "P 绩效目标", "F 格式", "C 完整性"];

    [Fact]
    public void Chinese_page_of_the_rules()
    {
        var page = new StringBuilder("""
            # 规则

            每条问题都注明所依据的规则。下面是库里的全部规则：依据什么，核对什么，什么级别。正反例及中英文消息原文见各规则的页面（英文页，例子为中文）。本页由规则目录生成，由测试保持一致。

            级别：**错误**表示不可能正确；**警告**表示多半有误，或须由人判断；**提示**表示正确但值得知道，例如四舍五入可以解释的差异。
            印出的数代表一个区间内的精确金额：四舍五入可解释的为提示，截尾或轧差可解释的为警告，任何精确金额都不能解释的为错误。没有可以设置的容差。


            """);
        foreach (var group in RuleCatalogue.Default.Rules.GroupBy(r => r.Id[0]))
        {
            page.Append("## ").Append(Array.Find(Letters, l => l[0] == group.Key) ?? group.Key.ToString()).Append("\n\n");
            foreach (var rule in group)
            {
                page.Append("### ").Append(rule.Id).Append(' ').Append(rule.Title.Chinese).Append("\n\n");
                page.Append(CultureInfo.InvariantCulture, $"级别：{string.Join("、", rule.Severities.Select(Word))}。依据：{Sentence(rule.Regulation.Chinese)}核对：{Sentence(rule.Formula.Chinese)}详见 [{rule.Id}](../rules/{rule.Id}.md)。\n\n");
            }
        }

        GeneratedPage.Check("docs/zh-CN/rules.md", page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
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

    private static string Word(Severity severity) => severity switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" };

    private static string Sentence(string text) => text.EndsWith('。') ? text : text + "。";
}
