using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Narrative;
using BudgetDomain.Documents.Tests.Plans;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Rules;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// What nobody thought of: clauses, rows, columns, headers and lines of the documents at hand put together by a seed. A great part is nonsense, as are many pages of real
/// ones; what is read of it is kept, the long parts of it as a hash, so that it does not change unseen.
/// </summary>
internal static class CrossedReadings
{
    private const string Head = "某县水利局2025年部门预算\n\n第二部分 2025年部门预算表\n\n";

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    private static readonly string[] SampleLines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');

    private static readonly string[] SampleAndProvinces = [Check.SampleText, .. ProvinceDocuments.All.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => p.Value)];

    private static readonly Lazy<Paragraphs> Budgets = new(static () => new Paragraphs(
        string.Join('\n', SampleLines.TakeWhile(static l => !l.Contains("第三部分 2025年度单位预算情况说明", StringComparison.Ordinal) || l.Contains("<b>", StringComparison.Ordinal))),
        [.. SampleParagraphs(), .. Sentences(accounts: false), .. ExampleParagraphs()]));

    private static readonly Lazy<Paragraphs> Accounts = new(static () => new Paragraphs(
        AccountsText()[..AccountsText().LastIndexOf("第三部分", StringComparison.Ordinal)],
        [.. AccountsText().Split('\n').Where(IsParagraph), .. Sentences(accounts: true)]));

    private static readonly Lazy<Pool<CrossedTable>> Tables = new(static () => new(AllTables(), static table => table.ToString()));

    private static readonly Lazy<Pool<string[]>> Plans = new(static () => new(PlanTexts().Select(static plan => plan.Text).Append(SamplePlans()).Select(static text => text.ReplaceLineEndings("\n").Split('\n')), string.Concat));

    private static readonly Lazy<Paragraphs> Statements = new(static () => new Paragraphs("403.58 1,234.50 1,638.08", [.. RuleVariants.Statements(), .. SampleParagraphs().Where(static l => l.Contains("绩效", StringComparison.Ordinal))]));

    internal static readonly Pool<string> Notes = new(
    [
        "注：本表无数据", "无", "本单位无此项支出。", "注：本单位没有使用政府性基金预算拨款安排的支出，故本表无数据。", "空表", "说明：本表为空。", "备注：无", "（此表无数据）", "单位：万元", "单位：元", "注：1.本表含上年结转。", "2.本表不含教育收费。",
        "2025年没有政府性基金预算支出。", "我单位2025年无“三公”经费支出", "无国有资本经营预算支出", "续表", "表5", "（续）", "部门公开表4", "填报单位：某县水利局", "本表以万元为单位",
    ],
    static note => note);

    private static readonly Lazy<Pool<string>> Lines = new(static () => new(
        SampleAndProvinces.SelectMany(static text => text.ReplaceLineEndings("\n").Split('\n')).Where(static l => l.Length is > 0 and < 60 && !l.Contains('\t', StringComparison.Ordinal) && !l.Contains('|', StringComparison.Ordinal)).Distinct(),
        static line => line));

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        .. Enumerable.Range(0, 6).Select(static i => ($"crossed-sentences-{i}", (Func<string>)(() => Told(Budgets.Value, i, 14)))),
        .. Enumerable.Range(0, 2).Select(static i => ($"crossed-accounts-{i}", (Func<string>)(() => Told(Accounts.Value, 10 + i, 14)))),
        .. Enumerable.Range(0, 5).Select(static i => ($"crossed-tables-{i}", (Func<string>)(() => Tabled(20 + i, 90)))),
        .. Enumerable.Range(0, 2).Select(static i => ($"crossed-plans-{i}", (Func<string>)(() => Planned(30 + i, 60)))),
        .. Enumerable.Range(0, 2).Select(static i => ($"crossed-lines-{i}", (Func<string>)(() => Lined(40 + i, 40)))),
        .. Enumerable.Range(0, 2).Select(static i => ($"crossed-statements-{i}", (Func<string>)(() => Stated(90 + i, 60)))),
        .. Enumerable.Range(0, 2).Select(static i => ($"crossed-notes-{i}", (Func<string>)(() => Noted(95 + i, 70)))),
    ];

    private static string Told(Paragraphs paragraphs, int seed, int documents)
    {
        const int each = 8;
        var text = new StringBuilder();
        for (var d = 0; d < documents; d++)
        {
            // A draw of its own for each, so that a change of one is none of the others.
            var crossed = Enumerable.Range(0, each).Select(p => paragraphs.Cross(new Random((seed * 1000) + (d * each) + p))).ToList();
            var random = new Random((seed * 1000) + 999 - d);
            var source = $"{paragraphs.Tables}\n\n第三部分 情况说明\n\n{paragraphs.Heading(random)}\n\n{string.Join("\n\n", crossed)}\n";
            var first = source.AsSpan().Count('\n') - (2 * each) + 2;
            var report = Check.Text(source);
            var (claims, findings) = (report.Claims.ToLookup(static c => c.Line), report.Findings.Where(static f => f.Places.Length > 0).ToLookup(static f => f.Places[0].Line));
            for (var p = 0; p < each; p++)
            {
                text.Append(crossed[p]).Append('\n');
                foreach (var claim in claims[first + (2 * p)])
                    text.Append(CultureInfo.InvariantCulture, $"  {claim.Subject}: {claim} {claim.Expected} {claim.Match}\n");
                foreach (var finding in findings[first + (2 * p)])
                    text.Append(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Rule} {finding.Message}\n");
            }

            text.Append("  … ").Append(HashOf.Text(ReadingText.Of(report))).Append('\n');
        }

        return text.ToString();
    }

    private static string Tabled(int seed, int count) => Each(seed, count, static (text, i, random) =>
    {
        var source = Head + Tables.Value.Draw(random).Cross(Tables.Value.Draw(random), i % 9, random);
        if (i % 9 == 8)
            source += "\n" + Tables.Value.Draw(random);
        var document = Check.Recognise(source);
        var report = Check.Checker.Check(document);
        text.Append(CultureInfo.InvariantCulture, $"== {string.Join('/', source[Head.Length..].Split('\n').Where(static l => l.Length > 0).Take(4)).Replace('\t', '|')}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {document.Form?.Id} {document.FormConfidence} {report.Counts}\n");
        foreach (var table in document.Tables)
            text.Append(CultureInfo.InvariantCulture, $"  {table.Line} {table.Caption} {table.Layout.Id} {table.Rows.Length}{(table.StandsAlone ? " alone" : "")}: {string.Join(" | ", table.Columns.Select(static c => $"{c.Position} {c.Slice}"))}\n");
        foreach (var lost in document.NotUnderstood)
            text.Append(CultureInfo.InvariantCulture, $"  lost {lost.Line} {lost.What}\n");
        End(text, document, report);
    });

    private static string Planned(int seed, int count) => Each(seed, count, static (text, i, random) =>
    {
        var (one, other) = (Plans.Value.Draw(random), Plans.Value.Draw(random));
        var (cut, from) = (random.Next(one.Length), random.Next(other.Length));
        string[] lines = (i % 4) switch
        {
            0 => [.. one[..cut], .. other[from..]],
            1 => [.. one[..cut], .. other[from..Math.Min(other.Length, from + 3)], .. one[cut..]],
            2 => [.. one[..cut], .. one[Math.Min(one.Length, cut + 2)..]],
            _ => [.. one[..cut], CrossCells(one[cut], other[from], random), .. one[(cut + 1)..]],
        };
        var document = Check.Recognise($"某县水利局2025年部门预算\n\n第三部分 情况说明\n\n一、绩效目标\n\n{string.Join('\n', lines)}\n");
        var report = Check.Checker.Check(document);
        text.Append(CultureInfo.InvariantCulture, $"== {i % 4} {one[0].Trim()} {cut} {other[0].Trim()} {from}\n");
        foreach (var plan in document.Plans)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {plan.Line} {plan.Title} {plan.IsWhole} {plan.Project} {plan.YearFunds?.Total} {plan.WeightTotal} {plan.Plan is not null} {plan.Indicators.Length}\n");
            foreach (var problem in plan.Problems)
                text.Append(CultureInfo.InvariantCulture, $"    {problem}\n");
        }

        End(text, document, report);
    });

    private static string Lined(int seed, int count) => Each(seed, count, static (text, i, random) =>
    {
        var lines = Enumerable.Range(0, 30).Select(_ => Lines.Value.Draw(random)).ToList();
        for (var t = 0; t < 2; t++)
            lines.Insert(random.Next(lines.Count), $"\n{Tables.Value.Draw(random)}\n");
        var document = Check.Recognise(string.Join('\n', lines));
        var report = Check.Checker.Check(document);
        foreach (var line in ReadingText.Of(document, report).Split('\n'))
        {
            if (line.StartsWith("cover", StringComparison.Ordinal) || line.StartsWith("contents", StringComparison.Ordinal) || line.StartsWith("chapter", StringComparison.Ordinal) || line.StartsWith("role", StringComparison.Ordinal))
                text.Append(line).Append('\n');
        }

        End(text, document, report);
    });

    /// <summary>What is said of plans, beside none to three of them.</summary>
    private static string Stated(int seed, int count) => Each(seed, count, static (text, i, random) =>
    {
        var said = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Statements.Value.Cross(random)).ToList();
        var plans = Enumerable.Range(0, random.Next(4)).Select(_ => Plans.Value.Draw(random)).ToList();
        var report = Check.Text($"某县水利局2025年部门预算\n\n第三部分 情况说明\n\n一、绩效目标情况\n\n{string.Join("\n\n", said)}\n\n{string.Join("\n\n", plans.Select(static p => string.Join('\n', p)))}\n");
        text.Append(CultureInfo.InvariantCulture, $"{string.Join('/', said)} + {string.Join(", ", plans.Select(static p => p[0].Trim()))}\n");
        foreach (var finding in report.Findings.Where(static f => f.Rule[0] == 'P'))
            text.Append(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Rule} {finding.Message} {finding.Expected} {finding.Actual}\n");
        text.Append("  … ").Append(HashOf.Text(ReadingText.Of(report))).Append('\n');
    });

    /// <summary>Tables that are empty in one of many ways, with notes above and below.</summary>
    private static string Noted(int seed, int count) => Each(seed, count, static (text, i, random) =>
    {
        var table = Tables.Value.Draw(random).Emptied(i % 7, random);
        var (above, below) = (random.Next(3) == 0 ? Notes.Draw(random) : string.Empty, random.Next(3) > 0 ? Notes.Draw(random) : string.Empty);
        var document = Check.Recognise($"{Head}{above}\n\n{table}\n{below}\n\n{(random.Next(2) == 0 ? Tables.Value.Draw(random) : null)}\n\n第三部分 情况说明\n\n一、说明\n\n{Notes.Draw(random)}\n");
        var report = Check.Checker.Check(document);
        text.Append(CultureInfo.InvariantCulture, $"== {i % 7} {above} / {table.Above.Replace("\n\n", " ", StringComparison.Ordinal)} / {below}\n");
        foreach (var one in document.Tables)
            text.Append(CultureInfo.InvariantCulture, $"  {one.Line} {one.Caption} {one.Layout.Id} {one.Unit} {one.Rows.Length} empty {one.SaysEmpty}\n");
        foreach (var finding in report.Findings.Where(static f => f.Rule != "C02"))
            text.Append(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Rule} {finding.Message.Chinese}\n");
        text.Append("  … ").Append(HashOf.Text(ReadingText.Of(document, report))).Append('\n');
    });

    /// <summary>So many readings, each of a draw of its own, so that a change of one is none of the others.</summary>
    private static string Each(int seed, int count, Action<StringBuilder, int, Random> read)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            read(text, i, new Random((seed * 1000) + i));
        return text.ToString();
    }

    private static void End(StringBuilder text, RecognisedDocument document, CheckReport report)
        => text.Append(CultureInfo.InvariantCulture, $"  {string.Join(' ', report.Findings.Select(static f => f.Rule))} … {HashOf.Text(ReadingText.Of(document, report))}\n");

    private static string CrossCells(string one, string other, Random random)
    {
        var (cells, others) = (one.Split('\t'), other.Split('\t'));
        cells[random.Next(cells.Length)] = others[random.Next(others.Length)];
        return string.Join('\t', cells);
    }

    private static bool IsParagraph(string line) => line.Length > 8 && !line.Contains('\t', StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal);

    private static string AccountsText() => ReadDocuments.Drawn(AccountsDraft.Drafts, 1)[0].ToString()!.ReplaceLineEndings("\n");

    private static IEnumerable<string> SampleParagraphs()
        => SampleLines.SkipWhile(static l => l.Contains("<b>", StringComparison.Ordinal) || !l.Contains("第三部分 2025年度单位预算情况说明", StringComparison.Ordinal)).Where(IsParagraph);

    private static IEnumerable<string> ExampleParagraphs()
        => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Rules, "examples"), "*.md").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines).Where(IsParagraph).Distinct();

    /// <summary>The right one of every sentence of budgets, or of accounts.</summary>
    internal static IEnumerable<string> Sentences(bool accounts)
        => typeof(VarietyTests).GetMethods().OrderBy(static m => m.Name, StringComparer.Ordinal).Where(m => m.Name.StartsWith("Accounts", StringComparison.Ordinal) == accounts)
            .SelectMany(static method => method.GetCustomAttributes<Xunit.InlineDataAttribute>().SelectMany(d => d.GetData(method)))
            .Select(static data => data.OfType<string>().First())
            .Select(static sentence => sentence.Contains('「', StringComparison.Ordinal) ? ReadDocuments.Without(sentence, 0) : sentence);

    /// <summary>The tables of the documents at hand, of those in which tables are invented too.</summary>
    internal static IEnumerable<CrossedTable> AllTables()
        => ((IEnumerable<string>)[.. SampleAndProvinces, .. InventedTables.Kinds.Keys.Order(StringComparer.Ordinal).Select(static kind => InventedTables.Document(kind, 1)), AccountsText()]).SelectMany(CrossedTable.In);

    /// <summary>The layouts of plans.</summary>
    internal static IEnumerable<(string Name, string Text)> PlanTexts()
        => typeof(PlanLayouts).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static f => f.IsLiteral && f.FieldType == typeof(string)).OrderBy(static f => f.Name, StringComparer.Ordinal).Select(static f => (f.Name, (string)f.GetRawConstantValue()!));

    private static string SamplePlans()
        => string.Join('\n', SampleLines.SkipWhile(static l => !l.Contains("项目绩效目标", StringComparison.Ordinal) || !l.StartsWith('#')).TakeWhile(static l => !l.Contains("十一、国有资产", StringComparison.Ordinal)));

    /// <summary>The tables of a document, and paragraphs to tell beside them.</summary>
    private sealed class Paragraphs(string tables, IReadOnlyList<string> lines)
    {
        private readonly Pool<string[]> _clauses = new(lines.Where(static l => l.AsSpan().ContainsAnyInRange('0', '9') && l[0] is not ('#' or '<')).Select(static l => l.Split(['，', '。', '；'], StringSplitOptions.RemoveEmptyEntries)).Where(static c => c.Length > 1), string.Concat);
        private readonly Pool<string> _amounts = new(tables.Split(['\n', '\t', '|', ' ']).Where(static c => c.Contains('.', StringComparison.Ordinal) && decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out _)).Distinct(), static amount => amount);
        private readonly Pool<string> _headings = new(lines.Where(static l => l.Length < 24), static line => line);

        public string Tables => tables;

        public string Heading(Random random) => _headings.Draw(random);

        /// <summary>Some clauses of one after some of another, now and then with a number of a third or of a table.</summary>
        public string Cross(Random random)
        {
            var text = new StringBuilder();
            for (var i = 2 + random.Next(2); i > 0; i--)
            {
                var clauses = _clauses.Draw(random);
                var first = random.Next(clauses.Length);
                foreach (var clause in clauses.Skip(first).Take(1 + random.Next(3)))
                    text.Append(WithNumber(clause, random)).Append("，，，。；"[random.Next(5)]);
            }

            text[^1] = '。';
            return text.ToString();
        }

        private string WithNumber(string clause, Random random)
        {
            var number = NumberIn(clause);
            var other = random.Next(8) switch
            {
                0 => NumberIn(string.Concat(_clauses.Draw(random))),
                1 or 2 or 3 when number.Contains('.', StringComparison.Ordinal) => _amounts.Draw(random),
                _ => string.Empty,
            };
            return number.Length == 0 || other.Length == 0 ? clause : clause.Replace(number, other, StringComparison.Ordinal);
        }

        private static string NumberIn(string text)
        {
            var start = text.AsSpan().IndexOfAnyInRange('0', '9');
            if (start < 0)
                return string.Empty;
            var length = text.AsSpan(start).IndexOfAnyExcept(OfNumbers);
            return length < 0 ? text[start..] : text.Substring(start, length);
        }
    }
}
