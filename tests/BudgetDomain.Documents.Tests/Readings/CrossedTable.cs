using System.Buffers;
using System.Globalization;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>One table as text: what stands above it, the rows of its header, the rows below.</summary>
internal sealed record CrossedTable(string Above, List<string[]> Header, List<string[]> Rows)
{
    private static readonly SearchValues<char> OfAmounts = SearchValues.Create("0123456789.,-");

    public static IEnumerable<CrossedTable> In(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i]))
                continue;
            var start = i;
            while (i < lines.Length && IsRow(lines[i]))
                i++;
            var rows = lines[start..i].Where(static l => l.AsSpan().IndexOfAnyExcept("|-: ") >= 0).Select(static l => l.Contains('\t', StringComparison.Ordinal) ? l.Split('\t') : [.. l.Trim('|').Split('|').Select(static c => c.Trim())]).ToList();
            var top = rows.FindIndex(static r => Array.Exists(r, static c => decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out _)));
            if (top is < 1 or > 4)
                continue;
            var above = lines[Math.Max(0, start - 5)..start].Where(static l => l.Length > 0 && !IsRow(l) && !l.StartsWith("单位名称", StringComparison.Ordinal) && l[0] != '<').TakeLast(2);
            yield return new(string.Join("\n\n", above), rows[..top], rows[top..]);
        }

        static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal) || line.StartsWith('|');
    }

    /// <summary>This table with a part of another, or with its own parts in another order.</summary>
    public CrossedTable Cross(CrossedTable other, int way, Random random) => way switch
    {
        0 => other with { Above = Above },
        1 => other with { Header = Header },
        2 => this with { Rows = [.. Rows.Where(_ => random.Next(3) > 0), .. other.Rows.Where(_ => random.Next(3) == 0)] },
        3 => this with { Rows = Shuffled(Rows, random) },
        4 => this with { Header = [.. Header.Select(r => Swapped(r, random.Next(r.Length), random.Next(r.Length)))] },
        5 => Columns(Order(random)),
        6 => this with { Header = [.. Header.Zip(other.Header, (a, b) => Replaced(a, random.Next(a.Length), b[random.Next(b.Length)]))] },
        7 => this with { Rows = [.. Rows.Select(r => random.Next(4) == 0 ? Replaced(r, random.Next(r.Length), Pick(Pick(other.Rows, random), random)) : r)] },
        _ => this with { Above = string.Empty },
    };

    /// <summary>This table without its amounts.</summary>
    public CrossedTable Emptied(int way, Random random) => way switch
    {
        0 => this with { Rows = [] },
        1 => this with { Rows = [[CrossedReadings.Notes.Draw(random)]] },
        2 => this with { Rows = [.. Rows.Take(2).Select(static r => r.Select(static _ => string.Empty).ToArray())] },
        3 => this with { Rows = [["无", .. Header[^1].Skip(1).Select(static _ => string.Empty)]] },
        4 => WithAmounts(["0.00", "0", "-", ""], random),
        5 => WithAmounts([""], random),
        _ => WithAmounts(["", "", "0.00", "5.00"], random),
    };

    private CrossedTable WithAmounts(string[] amounts, Random random)
        => this with { Rows = [.. Rows.Take(3).Select(r => r.Select(c => c.Length > 0 && !c.AsSpan().ContainsAnyExcept(OfAmounts) && c.Contains('.', StringComparison.Ordinal) ? Pick(amounts, random) : c).ToArray())] };

    public override string ToString() => $"{Above}\n\n{string.Join('\n', Header.Concat(Rows).Take(14).Select(static r => string.Join('\t', r)))}\n";

    /// <summary>The columns of labels where they are, those of amounts in any order, some left out.</summary>
    private int[] Order(Random random)
    {
        var labels = Math.Min(2, Header[0].Length);
        return [.. Enumerable.Range(0, labels), .. Enumerable.Range(labels, Math.Max(0, Header.Concat(Rows).Max(static r => r.Length) - labels)).Where(_ => random.Next(5) > 0).OrderBy(_ => random.Next())];
    }

    private CrossedTable Columns(int[] order)
    {
        return this with { Header = [.. Header.Select(Ordered)], Rows = [.. Rows.Select(Ordered)] };

        string[] Ordered(string[] row) => [.. order.Select(c => c < row.Length ? row[c] : string.Empty)];
    }

    private static List<string[]> Shuffled(List<string[]> rows, Random random)
    {
        var result = rows.ToArray();
        for (var i = 0; i < 3; i++)
        {
            var (one, two) = (random.Next(result.Length), random.Next(result.Length));
            (result[one], result[two]) = (result[two], result[one]);
        }

        return [.. result];
    }

    private static string[] Swapped(string[] row, int one, int two) => Replaced(Replaced(row, one, row[two]), two, row[one]);

    private static string[] Replaced(string[] row, int at, string by) => [.. row.Select((c, i) => i == at ? by : c)];

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
