using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BudgetDomain.Documents.Tests.Checking;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// Every number, word and sign of sentences with others in its place, every clause left out, said twice or before the one that it follows: what is claimed of each, alone and beside
/// a table, is kept as a hash for the sentence.
/// </summary>
internal static partial class SubstitutedWords
{
    private const int Parts = 32;

    // Words of a line stand for each other, whatever they mean.
    private static readonly string[][] Kin =
    [
        ["增加", "减少", "增长", "下降", "持平", "压减", "为", "增加（减少）"],
        ["比上年", "较上年", "同比", "与上年相比", "比2023年", "比年初预算", "比上年决算", ""],
        ["2025年", "2024年", "2023年", "今年", "上年", ""],
        ["收入", "支出", "预算", "决算", "拨款", "总计"],
        ["年初预算", "全年预算", "调整预算", "预算", "决算"],
        ["基本支出", "项目支出", "人员经费", "公用经费", "教育支出", "“三公”经费", "公务接待费", "不知名的钱"],
        ["其中：", "其中", "包括", "主要原因是", "分别为", "共", "即", "用于"],
        ["占", "完成", "增长", "是"],
        ["大于", "小于", "等于", "持平", "超过"],
        ["万元", "元", "亿元", "千元", "%", "个", ""],
        ["%", "％", "‰", "个百分点", "万元", ""],
        ["个", "辆", "项", "人", "台", "家"],
        ["没有", "未安排", "无", "有"],
        ["全部", "总", "本级", "下属单位", "全市"],
    ];

    private static readonly string[] Signs = ["，", "。", "；", "、", "：", "（", "）", ""];

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
        [.. Enumerable.Range(0, Parts).Select(static i => ($"substituted-words-{i}", (Func<string>)(() => Read(i))))];

    private static string Read(int part)
    {
        var text = new StringBuilder();
        foreach (var (index, (sentence, heads)) in Sentences().Index())
        {
            if (index % Parts == part)
                text.Append(sentence.Length > 60 ? sentence[..60] + "…" : sentence).Append(string.Concat(heads.Select(head => Of(head, sentence)))).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Sentence, string[] Heads)> Sentences()
        => CrossedReadings.Sentences(accounts: false).Select(static s => (s, SentenceVariants.BudgetHeads))
            .Concat(CrossedReadings.Sentences(accounts: true).Select(static s => (s, SentenceVariants.AccountsHeads)))
            .Concat(SentenceVariants.Representative().Select(static s => (s.Sentence, s.IsOfAccounts ? SentenceVariants.AccountsHeads : SentenceVariants.BudgetHeads)));

    private static string Of(string head, string sentence)
        => string.Create(CultureInfo.InvariantCulture, $" {Hash(head, Numbers(sentence))} {Hash(head, Words(sentence))} {Hash(head, SignsOf(sentence))} {Hash(head, Clauses(sentence))}");

    private static string Hash(string head, IEnumerable<string> sentences) => HashOf.All(sentences.Select(sentence =>
    {
        var report = Check.Text(head + sentence);
        return $"{string.Join('\n', report.Claims.Select(static c => $"{c} {c.Subject} {c.Expected} {c.Basis.Chinese} {c.Basis.English} {c.Match}"))}\n{string.Join('\n', report.Findings.Where(static f => f.Rule[0] is 'N' or 'P' or 'S').Select(static f => $"{f.Rule} {f.Message.Chinese} {f.Message.English}"))}\n";
    }));

    private static IEnumerable<string> Numbers(string sentence)
    {
        var numbers = Number().Matches(sentence);
        for (var i = 0; i < numbers.Count; i++)
        {
            var (number, next) = (numbers[i], numbers[(i + 1) % numbers.Count].Value);
            var last = number.Value[^1];
            foreach (var other in (string[])["0", "100", next, number.Value[..^1] + (char)(last == '9' ? '8' : last + 1), "1" + number.Value, number.Value + "0", number.Value.TrimEnd('0').TrimEnd('.'), "99999999999999999999"])
                yield return sentence[..number.Index] + other + sentence[(number.Index + number.Length)..];
        }
    }

    private static IEnumerable<string> Words(string sentence) =>
        from kin in Kin
        from word in kin
        where word.Length > 0
        let at = sentence.IndexOf(word, StringComparison.Ordinal)
        where at >= 0
        from other in kin
        where other != word
        select sentence[..at] + other + sentence[(at + word.Length)..];

    private static IEnumerable<string> SignsOf(string sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!Signs.Contains(sentence[at..(at + 1)]))
                continue;
            foreach (var other in Signs)
                yield return sentence[..at] + other + sentence[(at + 1)..];
        }
    }

    private static IEnumerable<string> Clauses(string sentence)
    {
        var clauses = ClauseOf().Matches(sentence).Select(static m => m.Value).ToArray();
        for (var i = 0; i < clauses.Length; i++)
        {
            yield return string.Concat(clauses[..i].Concat(clauses[(i + 1)..]));
            yield return string.Concat(clauses[..i].Append(clauses[i]).Concat(clauses[i..]));
            yield return string.Concat(clauses[..i].Concat(clauses.Skip(i + 1).Take(1)).Append(clauses[i]).Concat(clauses.Skip(i + 2)));
            foreach (var before in (string[])["其中：", "主要原因是", "2024年", "（", "本单位"])
                yield return string.Concat(clauses[..i].Append(before).Concat(clauses[i..]));
        }
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex("[^，。；]+[，。；]?")]
    private static partial Regex ClauseOf();
}
