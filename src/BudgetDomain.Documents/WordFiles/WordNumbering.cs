using System.Text;
using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>The automatic numbers of paragraphs, which their text does not hold: each list counts on its levels.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, Level[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, Dictionary<int, int> Starts)> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    private readonly record struct Level(string Text, string? Format, int Start, bool IsLegal);

    /// <summary>Counts one paragraph and gives the number that stands before it; empty for bullets and where there is no such list.</summary>
    internal string Next(string numberingId, int level)
    {
        if (level is < 0 or >= Levels || !_numbers.TryGetValue(numberingId, out var number) || !_lists.TryGetValue(number.List, out var levels))
            return string.Empty;
        if (!_counters.TryGetValue(number.List, out var counters))
            _counters.Add(number.List, counters = new int[Levels]);
        if (_begun.Add(numberingId))
        {
            // A list that is to begin anew says so; another that shares its form goes on counting.
            foreach (var (at, start) in number.Starts)
                counters[at] = start - 1;
        }
        else if (counters[level] == 0)
            counters[level] = levels[level].Start - 1;

        if (counters[level] == 0 && levels[level].Start != 1)
            counters[level] = levels[level].Start - 1;
        counters[level]++;
        counters.AsSpan(level + 1).Clear();
        return Print(levels, counters, level);
    }

    private static string Print(Level[] levels, int[] counters, int level)
    {
        if (levels[level].Format == "bullet")
            return string.Empty;
        var form = levels[level].Text;
        var text = new StringBuilder();
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '%' && i + 1 < form.Length && form[i + 1] is >= '1' and <= '9')
            {
                var at = form[++i] - '1';
                text.Append(ListNumber.Print(Math.Max(counters[at], at < level ? levels[at].Start : 0), levels[level].IsLegal ? "decimal" : levels[at].Format));
            }
            else
                text.Append(form[i]);
        }

        // Behind a letter or digit Word leaves a gap; 一、 and （一） need none.
        if (text.Length > 0 && (char.IsAsciiLetterOrDigit(text[^1]) || text[^1] == '.'))
            text.Append(' ');
        return text.ToString();
    }

    internal static WordNumbering Read(PartXml? xml)
    {
        var numbering = new WordNumbering();
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart && xml.Name == "abstractNum" && xml.Attribute("abstractNumId") is { } list)
                numbering._lists[list] = ReadLevels(xml);
            else if (xml.IsStart && xml.Name == "num" && xml.Attribute("numId") is { } id)
                numbering._numbers[id] = ReadNumber(xml);
        }

        return numbering;
    }

    private static Level[] ReadLevels(PartXml xml)
    {
        var levels = new Level[Levels];
        Array.Fill(levels, new(string.Empty, null, 1, false));
        if (xml.IsEmpty)
            return levels;
        var (depth, at) = (xml.Depth, 0);
        while (xml.ReadInside(depth))
        {
            var value = xml.Attribute("val");
            switch (xml.Name)
            {
                case "lvl":
                    at = Math.Min(PartXml.Number(xml.Attribute("ilvl")), Levels - 1);
                    break;
                case "start":
                    levels[at] = levels[at] with { Start = PartXml.Number(value) };
                    break;
                case "numFmt":
                    levels[at] = levels[at] with { Format = value };
                    break;
                case "lvlText":
                    levels[at] = levels[at] with { Text = value ?? string.Empty };
                    break;
                case "isLgl":
                    levels[at] = levels[at] with { IsLegal = PartXml.IsOn(value, otherwise: true) };
                    break;
            }
        }

        return levels;
    }

    private static (string List, Dictionary<int, int> Starts) ReadNumber(PartXml xml)
    {
        var (list, starts, at) = (string.Empty, new Dictionary<int, int>(), 0);
        if (xml.IsEmpty)
            return (list, starts);
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "abstractNumId":
                    list = xml.Attribute("val") ?? string.Empty;
                    break;
                case "lvlOverride":
                    at = Math.Min(PartXml.Number(xml.Attribute("ilvl")), Levels - 1);
                    break;
                case "startOverride":
                    starts[at] = Math.Max(1, PartXml.Number(xml.Attribute("val")));
                    break;
            }
        }

        return (list, starts);
    }
}
