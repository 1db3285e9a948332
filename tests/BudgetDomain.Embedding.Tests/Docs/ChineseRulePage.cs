using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BudgetDomain.Rules;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>
/// The Chinese page of a rule. The rule catalogue gives its title, severities, regulation and formula, the English page its examples with their
/// messages, which other tests hold to what the program says; only 判定 and 怎么办 are written by hand, in the page itself, and are kept.
/// </summary>
internal static partial class ChineseRulePage
{
    public const string Folder = "docs/zh-CN/rules";

    private static readonly string[] ByHand = ["判定", "怎么办"];

    public static string PathOf(string rule) => $"{Folder}/{rule}.md";

    /// <summary>What the page of a rule must be, with the sections by hand that it has now.</summary>
    public static string Of(RuleInfo rule)
    {
        var file = Path.Combine(Repository.Root, PathOf(rule.Id));
        var now = File.Exists(file) ? Snippets.Read(PathOf(rule.Id)) : string.Empty;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {rule.Id} {rule.Title.Chinese}\n\n[English](../../rules/{rule.Id}.md) · [全部规则](../rules.md)\n\n");
        page.Append(CultureInfo.InvariantCulture, $"级别：{Severities(rule)}。\n\n");
        page.Append(CultureInfo.InvariantCulture, $"## 依据\n\n{Sentence(rule.Regulation.Chinese)}\n\n## 公式\n\n{Sentence(rule.Formula.Chinese)}\n\n");
        foreach (var title in ByHand)
            page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{SectionByHand(now, title)}\n\n");
        foreach (Match example in Example().Matches(Snippets.Read($"docs/rules/{rule.Id}.md")))
        {
            var (name, message) = (example.Groups["file"].Value, example.Groups["message"]);
            page.Append(CultureInfo.InvariantCulture, $"## {example.Groups["title"].Value}\n\n[{name}](../../rules/{name})");
            page.Append(message.Success ? string.Empty : " 没有违反本规则。").Append("\n\n```markdown\n").Append(example.Groups["text"].Value).Append("\n```\n\n");
            if (message.Success)
                page.Append("> ").Append(message.Value).Append("\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The sections that a person must write and nobody has.</summary>
    public static IEnumerable<string> MissingSections(string page) => ByHand.Where(title => SectionByHand(page, title).Length == 0);

    /// <summary>How many examples a page shows.</summary>
    public static int ExamplesOf(string page) => Regex.Count(page, "^```markdown$", RegexOptions.Multiline);

    public static string Severities(RuleInfo rule)
        => string.Join('、', rule.Severities.Select(static s => s switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" }));

    public static string Sentence(string text) => text.EndsWith('。') ? text : text + "。";

    /// <summary>The text under a title, up to the next one. Sections by hand stand before all examples, whose titles are text.</summary>
    private static string SectionByHand(string page, string title)
    {
        var match = Regex.Match(page, $"^## {title}\n\n(?<text>.*?)\n*^## ", RegexOptions.Multiline | RegexOptions.Singleline);
        return match.Groups["text"].Value;
    }

    [GeneratedRegex("""
        ^\#\#\ [^\n]*[(（](?<title>[^()（）\n]+)[)）]\n\n
        \[(?<file>examples/[^\]\n]+)\][^\n]*\n\n
        ```markdown\n(?<text>.*?)\n```\n
        (\n>\ (?<message>[^\n]+)\n>\n>\ [^\n]+\n)?
        """, RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
