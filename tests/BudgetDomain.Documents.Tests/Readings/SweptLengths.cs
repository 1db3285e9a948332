using System.Text;
using BudgetDomain.Documents.Tests.Checking;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// Every line of small documents and every cell of plans and tables made shorter and longer, and every line printed several times or pushed down by others: what is read of each
/// and said of it is kept as a hash for the place. How long a text may be, how far apart and how many, is so looked at everywhere.
/// </summary>
internal static class SweptLengths
{
    private const string Head = "某县水利局2025年部门预算\n\n", Filler = "与有关部门和单位共同做好协调配合以及其他各项日常管理服务保障工作的落实情况";
    private const int Longest = 130, OfEachLine = 26, LongestCell = 70, OfEachCell = 8, OfEachPlanCell = 16, MostLines = 6, Parts = 16, OfEachCount = 7;

    private static readonly int[] Counts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 20, 21, 24, 25, 30, 31, 32, 40, 41, 50, 60, 61, 64];

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        .. Enumerable.Range(0, Parts).Select(static i => ($"swept-lines-{i}", (Func<string>)(() => Examples(i, static (lines, l, first) => Lengths(lines, l, first))))),
        .. Enumerable.Range(0, Parts).Select(static i => ($"swept-counts-{i}", (Func<string>)(() => Examples(i, static (lines, l, first) => Repeated(lines, l, first))))),
        .. CrossedReadings.PlanTexts().Where(static plan => !plan.Text.Contains("<td", StringComparison.Ordinal)).Select(static plan => ($"swept-plan-{plan.Name}", (Func<string>)(() => Cells(Head + "第三部分 情况说明\n\n一、绩效目标\n\n", string.Empty, plan.Text.ReplaceLineEndings("\n").Split('\n'), OfEachPlanCell)))),
        .. Enumerable.Range(0, Parts).Select(static i => ($"swept-tables-{i}", (Func<string>)(() => string.Concat(CrossedReadings.AllTables()
            .DistinctBy(static t => string.Join('|', t.Header.Select(static r => string.Join('|', r))), StringComparer.Ordinal).Where((_, t) => t % Parts == i)
            .Select(static table => Cells(Head + "第二部分 2025年部门预算表\n\n" + table.Above + "\n\n", "\n", [.. table.Header.Concat(table.Rows).Take(MostLines).Select(static r => string.Join('\t', r))], OfEachCell)))))),
    ];

    private static string Examples(int part, Func<string[], int, int, IEnumerable<string[]>> changes)
    {
        var text = new StringBuilder();
        foreach (var (index, file) in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Rules, "examples"), "*.md").Order(StringComparer.Ordinal).Index())
        {
            if (index % Parts != part)
                continue;
            var lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
            text.Append(Path.GetFileName(file));
            for (var l = 0; l < lines.Length; l++)
            {
                if (lines[l].Length > 0)
                    text.Append(l % 8 == 0 ? "\n  " : " ").Append(Read(changes(lines, l, (index * 17) + (l * 5)).Select(static changed => string.Join('\n', changed))));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A line that is no row: cut, or with more words behind its number or before its last sign.</summary>
    private static IEnumerable<string[]> Lengths(string[] lines, int at, int first)
    {
        var line = lines[at];
        if (line.Contains('\t', StringComparison.Ordinal) || line[0] == '|')
            yield break;
        for (var i = 0; i < OfEachLine; i++)
        {
            var length = 1 + ((first + (i * Longest / OfEachLine)) % Longest);
            yield return With(Behind(line, length));
            if (length > line.Length)
                yield return With(Before(line, length));
        }

        string[] With(string changed) => [.. lines[..at], changed, .. lines[(at + 1)..]];
    }

    /// <summary>A line or row several times, and with as many others above it.</summary>
    private static IEnumerable<string[]> Repeated(string[] lines, int at, int first)
    {
        for (var i = 0; i < OfEachCount; i++)
        {
            var count = Counts[(first + (i * Counts.Length / OfEachCount)) % Counts.Length];
            yield return [.. lines[..at], .. Enumerable.Repeat(lines[at], count), .. lines[(at + 1)..]];
            yield return [.. lines[..at], .. Enumerable.Repeat(lines[at] + "\n", count), .. lines[(at + 1)..]];
            yield return [.. lines[..at], .. Enumerable.Range(0, count).SelectMany(static n => (string[])[$"{Filler[..(4 + (n % 9))]}。", string.Empty]), .. lines[at..]];
        }
    }

    private static string Cells(string before, string behind, string[] lines, int ofEach)
    {
        var text = new StringBuilder();
        for (var l = 0; l < lines.Length; l++)
        {
            var (at, sign) = (l, lines[l].Contains('\t', StringComparison.Ordinal) ? '\t' : '|');
            var cells = lines[l].Split(sign);
            text.Append("  ");
            for (var c = 0; cells.Length > 1 && c < cells.Length; c++)
            {
                var cell = cells[c].Trim();
                if (cell.Length == 0 || char.IsAsciiDigit(cell[0]) || cell[0] is '-' or '<')
                    continue;
                var (column, first) = (c, (l * 13) + (c * 29));
                text.Append(Read(Enumerable.Range(0, ofEach).Select(i => 1 + ((first + (i * LongestCell / ofEach)) % LongestCell)).SelectMany(length => (string[])[Behind(cell, length), Before(cell, Math.Max(length, cell.Length + 1))])
                    .Select(changed => before + string.Join('\n', (string[])[.. lines[..at], string.Join(sign, cells.Select((old, i) => i == column ? changed : old)), .. lines[(at + 1)..]]) + behind))).Append(' ');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The text cut, or with words before its last sign.</summary>
    private static string Behind(string text, int length)
    {
        if (length <= text.Length)
            return text[..length];
        var end = text[^1] is '。' or '：' or '）' or '；' ? text.Length - 1 : text.Length;
        return text[..end] + Words(length - text.Length) + text[end..];
    }

    /// <summary>The text with words behind its number.</summary>
    private static string Before(string text, int length)
    {
        var mark = text.AsSpan(0, Math.Min(6, text.Length)).LastIndexOfAny("、）# .") + 1;
        return text[..mark] + Words(length - text.Length) + text[mark..];
    }

    private static string Words(int length) => string.Concat(Enumerable.Range(0, length).Select(static i => Filler[i % Filler.Length]));

    private static string Read(IEnumerable<string> texts) => HashOf.All(texts.Select(static text =>
    {
        var document = Check.Recognise(text);
        return ReadingText.Of(document, Check.Checker.Check(document));
    }));
}
