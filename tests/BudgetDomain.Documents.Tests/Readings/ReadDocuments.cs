using System.Reflection;
using System.Text;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Narrative;
using BudgetDomain.Documents.Tests.Plans;
using BudgetDomain.Documents.Tests.Provinces;
using Xunit;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>The documents whose readings are kept: the sample, and what other tests invent of the forms, plans and sentences of many places.</summary>
internal static class ReadDocuments
{
    private const int Damages = 60;

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        ("sample", () => Whole(Check.SampleText)),
        .. ProvinceDocuments.All.Select(static p => ($"province-{p.Key}", (Func<string>)(() => Whole(p.Value)))),
        .. InventedTables.Kinds.Keys.Select(static kind => ($"table-{kind}", (Func<string>)(() => Whole(InventedTables.Document(kind, 1))))),
        .. Texts(typeof(PlanLayouts)).Select(static p => ($"plans-{p.Name}", (Func<string>)(() => Whole(p.Text)))),
        ("sentences", Sentences),
        ("damages", Damaged),
    ];

    private static string Whole(string text)
    {
        var document = Check.Recognise(text);
        return ReadingText.Of(document, Check.Checker.Check(document));
    }

    private static IEnumerable<(string Name, string Text)> Texts(Type type)
        => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static f => f.IsLiteral && f.FieldType == typeof(string)).Select(static f => (f.Name, (string)f.GetRawConstantValue()!));

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

    /// <summary>「right|wrong」 with one of the two.</summary>
    private static string Without(string sentence, int kept)
    {
        var (start, end) = (sentence.IndexOf('「', StringComparison.Ordinal), sentence.IndexOf('」', StringComparison.Ordinal));
        return sentence[..start] + sentence[(start + 1)..end].Split('|')[kept] + sentence[(end + 1)..];
    }

    /// <summary>The sample with one line after the other damaged, always in the same places: what the report then says more.</summary>
    private static string Damaged()
    {
        var lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');
        var known = ReadingText.Of(Check.Text(Check.SampleText)).Split('\n').ToHashSet(StringComparer.Ordinal);
        var random = new Random(2025);
        var filled = Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < Damages; i++)
        {
            var at = filled[random.Next(filled.Length)];
            var damaged = lines.ToArray();
            damaged[at] = Damage(lines[at], i % 6, random);
            text.Append(at + 1).Append(": ").Append(damaged[at].Replace('\n', '⏎')).Append('\n');
            foreach (var line in ReadingText.Of(Check.Text(string.Join('\n', damaged))).Split('\n').Where(l => !known.Contains(l)))
                text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Damage(string line, int way, Random random)
    {
        var cells = line.Split('\t');
        var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
        var digit = line.IndexOfAny([.. "123456789"]);
        switch (way)
        {
            case 0:
                return string.Empty;
            case 1:
                (cells[one], cells[other]) = (cells[other], cells[one]);
                return string.Join('\t', cells);
            case 2:
                return string.Join('\t', cells.Where((_, i) => i != one));
            case 3 when digit >= 0:
                return line[..digit] + (char)('1' + random.Next(9)) + line[(digit + 1)..];
            case 4:
                return line[..(line.Length / 2)] + "　" + line[(line.Length / 2)..];
            default:
                return string.Join('\t', cells.Append(cells[one]));
        }
    }
}
