using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Narrative;
using BudgetDomain.Documents.Tests.Plans;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Documents.Tests.Publication;
using BudgetDomain.Documents.Tests.Typed;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Typed;
using BudgetDomain.Variances;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>The documents whose readings are kept: the sample, and what other tests invent of the forms, plans and sentences of many places.</summary>
internal static class ReadDocuments
{
    private const int Damages = 60, MaxChanges = 8;

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        ("sample", () => Whole(Check.SampleText)),
        .. ProvinceDocuments.All.Select(static p => ($"province-{p.Key}", (Func<string>)(() => Whole(p.Value)))),
        .. InventedTables.Kinds.Keys.Select(static kind => ($"table-{kind}", (Func<string>)(() => Whole(InventedTables.Document(kind, 1))))),
        .. Texts(typeof(PlanLayouts)).Select(static p => ($"plans-{p.Name}", (Func<string>)(() => Whole(p.Text)))),
        .. Drawn(AccountsDraft.Drafts, 3).Select(static (draft, i) => ($"accounts-{i}", (Func<string>)(() => Whole(draft.ToString())))),
        .. Drawn(PublishableLedgers.Publishable().Generator, 6).Select(static (ledger, i) => ($"composed-{i}", (Func<string>)(() => Composed(ledger)))),
        ("provinces-damaged", static () => Damaged(ProvinceDocuments.All.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => p.Value), 12)),
        ("tables-damaged", static () => Damaged(InventedTables.Kinds.Keys.Order(StringComparer.Ordinal).Select(static kind => InventedTables.Document(kind, 1)), 10)),
        ("plans-damaged", static () => Damaged(Texts(typeof(PlanLayouts)).OrderBy(static p => p.Name, StringComparer.Ordinal).Select(static p => p.Text), 14)),
        ("accounts-damaged", static () => Damaged(Drawn(AccountsDraft.Drafts, 3).Select(static draft => draft.ToString()!), 7)),
        ("sentences-damaged", static () => Damaged(SentenceDocuments(), 5)),
        .. Examples(),
        ("blanks", Blanks),
        .. PublishedDocuments.All,
        ("figures", Figures),
        .. ExplainedSlips.All,
        .. SentenceVariants.All,
        .. RuleVariants.All,
        .. LayoutVariants.All,
        .. CrossedReadings.All,
        .. CrossedFigures.All,
        .. SubstitutedCells.All,
        .. SubstitutedWords.All,
        .. SubstitutedLines.All,
        .. SubstitutedFigures.All,
        .. SweptLengths.All,
        ("years", Years),
        ("units", Units),
        ("json", Json),
        ("sentences", Sentences),
        ("damages", Damaged),
    ];

    private static string Whole(string text)
    {
        var document = Check.Recognise(text);
        return ReadingText.Of(document, Check.Checker.Check(document));
    }

    /// <summary>The examples of the rules' pages, those of a group in one file: small, each with one thing wrong or nearly so.</summary>
    private static IEnumerable<(string Name, Func<string> Reading)> Examples()
        => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Rules, "examples"), "*.md").Order(StringComparer.Ordinal)
            .GroupBy(static file => Path.GetFileName(file)[0])
            .SelectMany(static group => new (string, Func<string>)[]
            {
                ($"examples-{group.Key}", () => string.Concat(group.Select(static file => $"== {Path.GetFileName(file)}\n{Whole(File.ReadAllText(file))}"))),
                ($"examples-{group.Key}-doubled", () => string.Concat(group.Where(static file => !file.EndsWith("-good.md", StringComparison.Ordinal)).Select(static file => $"== {Path.GetFileName(file)}\n{Doubled(File.ReadAllText(file))}"))),
                ($"examples-{group.Key}-damaged", () => string.Concat(group.Where(static file => !file.EndsWith("-good.md", StringComparison.Ordinal)).Select(static file => $"== {Path.GetFileName(file)}\n{Damaged(File.ReadAllText(file), 14, Whole)}"))),
            });

    /// <summary>What is said of a document with each paragraph twice, each row of its tables twice, and all of it after its title twice.</summary>
    private static string Doubled(string document)
    {
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder();
        foreach (var (what, twice) in (IEnumerable<(string, IEnumerable<string>)>)
            [
                ("paragraphs", lines.SelectMany(static l => IsRow(l) || l.Length == 0 || l[0] == '#' ? [l] : new[] { l, "", l })),
                ("rows", lines.SelectMany(static l => IsRow(l) && l.AsSpan().ContainsAnyInRange('0', '9') ? [l, l] : new[] { l })),
                ("all", [.. lines, .. lines.Skip(1)]),
            ])
        {
            var report = Check.Text(string.Join('\n', twice));
            text.Append(CultureInfo.InvariantCulture, $"-- {what}: {report.Verdict} {report.Counts}\n");
            foreach (var finding in report.Findings.Where(static f => f.Rule != "C02"))
                text.Append(CultureInfo.InvariantCulture, $"{finding.Severity} {finding.Rule} {finding.Places.Length} {finding.Message}\n");
        }

        return text.ToString();

        static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal) || line.StartsWith('|');
    }

    private static IEnumerable<(string Name, string Text)> Texts(Type type)
        => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static f => f.IsLiteral && f.FieldType == typeof(string)).Select(static f => (f.Name, (string)f.GetRawConstantValue()!));

    /// <summary>The same drafts in every run.</summary>
    internal static T[] Drawn<T>(Gen<T> drafts, int count) => [.. drafts.Sample(count, new Rnd(20_260_101, 1), 20)];

    private static string Composed(PublishableLedger ledger)
    {
        var composed = new DisclosureComposer().Compose(ledger.Ledger, ledger.Form, new() { UnitName = ledger.Name });
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownDisclosureWriter.Write(composed, writer);
        return $"{ledger}\n{composed.Rounding.Method} {composed.Rounding.WhyNotAdditive}\n{string.Join('\n', composed.Rounding.Moved)}\n{writer}";
    }

    /// <summary>Sentences beside figures that are blank, zero, a dash or cannot be read, in 元 and in 万元.</summary>
    private static string Blanks()
    {
        var text = new StringBuilder();
        foreach (var unit in (string[])["元", "万元", "千元"])
        {
            foreach (var printed in (string[])["", "0", "0.00", "-", "1,31,5.2", "300", "3000000", "3"])
            {
                text.Append("== ").Append(printed).Append(unit).Append('\n').Append(ReadingText.Of(Check.Text($"""
                    某县发展局2025年度部门预算

                    ## 2025年部门支出总表

                    单位：{unit}

                    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
                    |---|---|---|---|---|
                    |  | 合计 | 500 | {printed} | 200 |
                    | 201 | 一般公共服务支出 | 500 | {printed} | 200 |
                    | 20103 | 政府办公厅（室）及相关机构事务 | 500 | {printed} | 200 |

                    # 第三部分 情况说明

                    2025年支出预算500万元，其中：基本支出300万元，占60%；项目支出200万元，占40%。基本支出3000000元，比上年增加100万元，增长50%。项目支出为200元。
                    """)));
            }
        }

        return text.ToString();
    }

    /// <summary>Some figures of the sample made wrong, one at a time: what is found, and what it says is the wrong one.</summary>
    private static string Figures()
    {
        var text = new StringBuilder();
        var document = Disclosures.Sample;
        var random = new Random(2026);
        for (var i = 0; i < Damages; i++)
        {
            var at = random.Next(document.Figures.Length);
            var wrong = document.With(at, f => f.Adding((i % 4) switch { 0 => 3, 1 => 50, 2 => -1000, _ => 90 * f.Amount.Fen } * f.LastPlace));
            text.Append(wrong.PlaceOf(wrong.Figures[at])).Append('\n');
            foreach (var finding in Check.Checker.Check(wrong).Findings.Where(static f => f.Severity > Severity.Info))
                text.Append(finding.Rule).Append(' ').Append(finding.Message).Append(" / ").Append(finding.Message.English).Append(' ').AppendJoin("; ", finding.Explanation?.Candidates ?? []).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A document of one place against that of another, as if they were two years of one.</summary>
    private static string Years()
    {
        var text = new StringBuilder();
        var (before, now) = (Check.Recognise(ProvinceDocuments.All["Beijing"]), Check.Recognise(ProvinceDocuments.All["Sichuan"].Replace("60.00", "71.50", StringComparison.Ordinal)));
        var variance = DocumentVariance.Compare(before, now);
        foreach (var slice in variance.Slices)
            text.Append(slice.Slice).Append(": ").Append(slice.Variance).Append(' ').Append(slice.Variance.GrowthRate).Append(' ').Append(slice.Variance.CompletionRate).Append('\n');
        foreach (var within in variance.Tables(RowAxis.Function))
        {
            var table = variance.Table(RowAxis.Function, within);
            text.Append(within).Append('\n');
            foreach (var row in table.Rows)
                text.Append(CultureInfo.InvariantCulture, $"  {row.Change} {row.Code} {row.Name} {row.Parent} {row.Variance}\n");
            if (table.Total is { } total)
                text.Append("  ").AppendJoin("\n  ", table.ContributionsTo(total).Rows).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The sample as a department of itself and of itself with some figures changed.</summary>
    private static string Units()
    {
        var text = new StringBuilder();
        var aggregation = DepartmentAggregation.Of(Disclosures.Sample, [Disclosures.Sample.With(5, static f => f.Adding(700)), Disclosures.Sample.With(40, static f => f.Adding(100))]);
        foreach (var slice in aggregation.Slices.Take(60))
            text.Append(slice).Append('\n');
        foreach (var finding in DepartmentFindings.Of(aggregation).Take(60))
            text.Append(finding.Rule).Append(' ').Append(finding.Message).Append(" / ").Append(finding.Message.English).Append(' ').AppendJoin("; ", finding.Places).Append('\n');
        return text.ToString();
    }

    /// <summary>A document with a plan and its report, as other systems get them.</summary>
    private static string Json()
    {
        var document = Check.Recognise($"{ProvinceDocuments.All["Henan"]}\n\n{PlanLayouts.Shanghai}");
        var report = Check.Checker.Check(document);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, CheckReportJson.WriterOptions))
        {
            json.WriteStartArray();
            CheckReportJson.Write(json, report);
            CheckReportJson.Write(json, report, MessageLanguage.English);
            UnitDisclosureJson.Write(json, UnitDisclosure.Create(document));
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Every sentence of <see cref="VarietyTests"/>, right and wrong, with all that is claimed of it.</summary>
    private static string Sentences()
    {
        var text = new StringBuilder();
        foreach (var method in typeof(VarietyTests).GetMethods())
        {
            foreach (var data in method.GetCustomAttributes<InlineDataAttribute>().SelectMany(d => d.GetData(method)))
            {
                var sentence = data.OfType<string>().First();
                var wrong = sentence.IndexOf('|', StringComparison.Ordinal);
                foreach (var one in wrong < 0 ? [sentence] : new[] { Without(sentence, 0), Without(sentence, 1) })
                {
                    var head = method.Name.StartsWith("Accounts", StringComparison.Ordinal) ? "某县发展局2023年度部门决算" : "某县发展局2025年度部门预算";
                    text.Append(one).Append('\n').Append(ReadingText.Of(Check.Text($"{head}\n\n# 第三部分 情况说明\n\n## 一、收支情况说明\n\n{one}")));
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The right one of every sentence, in a document of nothing else, several together: what is said of one is not said of another.</summary>
    private static IEnumerable<string> SentenceDocuments()
        => typeof(VarietyTests).GetMethods()
            .SelectMany(static method => method.GetCustomAttributes<InlineDataAttribute>().SelectMany(d => d.GetData(method)))
            .Select(static data => data.OfType<string>().First())
            .Select(static sentence => sentence.Contains('「', StringComparison.Ordinal) ? Without(sentence, 0) : sentence)
            .Select(static sentence => $"某县发展局2025年度部门预算\n\n# 第三部分 情况说明\n\n## 一、收支情况说明\n\n{sentence}");

    private static string Damaged(IEnumerable<string> documents, int damages) => string.Concat(documents.Select((text, i) => $"== {i + 1}\n{Damaged(text, damages, Whole)}"));

    /// <summary>「right|wrong」 with one of the two.</summary>
    internal static string Without(string sentence, int kept)
    {
        var (start, end) = (sentence.IndexOf('「', StringComparison.Ordinal), sentence.IndexOf('」', StringComparison.Ordinal));
        return sentence[..start] + sentence[(start + 1)..end].Split('|')[kept] + sentence[(end + 1)..];
    }

    /// <summary>The sample with one line after the other damaged, always in the same places: what the report then says more.</summary>
    private static string Damaged() => Damaged(Check.SampleText, Damages, static text => ReadingText.Of(Check.Text(text)));

    private static string Damaged(string document, int damages, Func<string, string> reading)
    {
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        var known = reading(document).Split('\n').ToHashSet(StringComparer.Ordinal);
        var random = new Random(2025);
        var filled = Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < damages; i++)
        {
            var at = filled[random.Next(filled.Length)];
            var damaged = lines.ToArray();
            damaged[at] = Damage(lines[at], i % 7, random);
            text.Append(at + 1).Append(": ").Append(damaged[at].Replace('\n', '⏎')).Append('\n');
            var changed = reading(string.Join('\n', damaged)).Split('\n').Where(l => !known.Contains(l)).ToList();
            foreach (var line in changed.Take(MaxChanges))
                text.Append("  ").Append(line).Append('\n');
            // The rest of a long list need not be read, but must not change unseen.
            if (changed.Count > MaxChanges)
                text.Append(CultureInfo.InvariantCulture, $"  … {changed.Count - MaxChanges} more, {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', changed))))[..8]}\n");
        }

        return text.ToString();
    }

    private static string Damage(string line, int way, Random random)
    {
        // A sentence is cut at its commas.
        var between = Array.Find(['\t', '|', '，', '、'], c => line.Contains(c, StringComparison.Ordinal)) is var found and not '\0' ? found : '\t';
        var cells = line.Split(between);
        var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
        var digit = line.IndexOfAny([.. "123456789"]);
        switch (way)
        {
            case 0:
                return string.Empty;
            case 1:
                (cells[one], cells[other]) = (cells[other], cells[one]);
                return string.Join(between, cells);
            case 2:
                return string.Join(between, cells.Where((_, i) => i != one));
            case 3 when digit >= 0:
                return line[..digit] + (char)('1' + random.Next(9)) + line[(digit + 1)..];
            case 4:
                return line[..(line.Length / 2)] + "　" + line[(line.Length / 2)..];
            case 5:
                cells[one] = string.Empty;
                return string.Join(between, cells);
            default:
                return string.Join(between, cells.Append(cells[one]));
        }
    }
}
