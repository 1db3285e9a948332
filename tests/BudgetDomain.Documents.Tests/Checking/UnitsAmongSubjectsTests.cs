using System.Globalization;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A department prints the subjects of each of its units below it, in a form that has no units: they are those of the units, and never contradict each other.</summary>
public class UnitsAmongSubjectsTests
{
    private static readonly (string Code, string Name)[] Subjects = [("201", "一般公共服务支出"), ("20103", "政府办公厅（室）及相关机构事务"), ("2010301", "行政运行"), ("2010302", "一般行政管理事务"), ("213", "农林水支出"), ("21303", "水利"), ("2130301", "行政运行"), ("2130305", "水利工程建设")];

    private static readonly string[] Leaves = ["2010301", "2010302", "2130301", "2130305"];

    [Property(MaxTest = 200)]
    public Property Subjects_below_their_units_add_up(bool withCodes, PositiveInt seed)
    {
        var report = Check.Text(Document(Units(seed.Get), (unit, i) => withCodes ? $"10100{i}\t{unit}" : $"\t{unit}"));
        return (!Check.Errors(report).Any() && report.Tables.Length == 3 && report.Counts.Figures > 60).Label(Check.Show(report));
    }

    [Property(MaxTest = 200)]
    public Property Rows_that_nothing_names_are_left_out(PositiveInt seed)
    {
        var report = Check.Text(Document(Units(seed.Get), static (_, i) => $"\t甲乙丙{i}"));
        return (!Check.Errors(report).Any() && report.Tables.Length == 3).Label(Check.Show(report));
    }

    /// <summary>The name of a unit stands once beside its rows, as merged cells do: what is read is the same.</summary>
    [Theory]
    [InlineData("functions-beside-units")]
    [InlineData("projects-under-units")]
    public void Unit_named_once_beside_its_rows_is_that_of_all_of_them(string kind)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var text = InventedTables.Document(kind, seed).ReplaceLineEndings("\n");
            var (last, lines) = (string.Empty, new List<string>());
            foreach (var line in text.Split('\n'))
            {
                var cells = line.Split('\t');
                var isAgain = cells.Length > 3 && cells[0].Length > 0 && cells[0] == last;
                last = cells.Length > 3 && cells[0].Length > 0 ? cells[0] : last;
                lines.Add(isAgain ? string.Join('\t', cells.Skip(1).Prepend(string.Empty)) : line);
            }

            Assert.True(lines.Count(static l => l.StartsWith('\t')) > 2);
            Assert.Equal(Slices(text), Slices(string.Join('\n', lines)));
        }

        static IEnumerable<string> Slices(string text) => Check.Recognise(text).Figures.Select(static f => $"{f.Slice} {f.Text}");
    }

    /// <summary>So in a described form that has no units, to which a place added a column for them.</summary>
    [Property(MaxTest = 100)]
    public Property Unit_named_once_in_a_column_of_its_own(PositiveInt seed)
    {
        var text = Document(Units(seed.Get), static (unit, _) => $"※{unit}");
        var (once, each) = (Check.Text(InColumn(text, isOnce: true)), Check.Text(InColumn(text, isOnce: false)));
        return (!Check.Errors(once).Any()).Label("error")
            .And(Slices(once).SequenceEqual(Slices(each)).Label("slices"))
            .And((once.Document!.Figures.Count(static f => f.Table == 1 && f.Slice.Unit != 0) == 2 * once.Document.Figures.Count(static f => f.Table == 0 && f.Slice.Unit != 0) + (Units(seed.Get).Count * Subjects.Length * 3)).Label("units"))
            .Label(Check.Show(once));

        static IEnumerable<string> Slices(CheckReport report) => report.Document!.Figures.Select(static f => $"{f.Slice} {f.Text}");

        static string InColumn(string text, bool isOnce)
        {
            var (unit, isFirst, lines) = (string.Empty, false, new List<string>());
            foreach (var line in text.Split('\n'))
            {
                var cells = line.Split('\t');
                if (line.StartsWith('※'))
                {
                    (unit, isFirst) = (cells[0][1..], true);
                }
                else if (cells.Length == 5 && cells[0].StartsWith('2'))
                {
                    lines.Add($"{(isFirst || !isOnce ? unit : string.Empty)}\t{line}");
                    isFirst = false;
                }
                else
                {
                    lines.Add(cells.Length != 5 ? line : cells[0].Length == 0 ? $"\t{line}" : $"单位名称\t{line}");
                }
            }

            return string.Join('\n', lines);
        }
    }

    /// <summary>So with the department's subject that the table divides by those of the government.</summary>
    [Fact]
    public void Subject_named_once_beside_its_rows_is_that_of_all_of_them()
    {
        var (last, changed) = (string.Empty, 0);
        var lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n');
        for (var l = Array.FindIndex(lines, static line => line.StartsWith("部门预算支出经济科目名称", StringComparison.Ordinal)); lines[l].Contains('\t', StringComparison.Ordinal); l++)
        {
            var cells = lines[l].Split('\t');
            if (cells[0] == last && cells[1].Length > 0)
                (lines[l], changed) = (string.Join('\t', cells.Skip(1).Prepend(string.Empty)), changed + 1);
            else
                last = cells[0];
        }

        Assert.Equal(4, changed);
        Assert.Equal(Check.Recognise(Check.SampleText).Figures.Select(static f => f.Slice), Check.Recognise(string.Join('\n', lines)).Figures.Select(static f => f.Slice));
    }

    /// <summary>A department that stands above its own units is in the sum twice: only the total is certain.</summary>
    [Property(MaxTest = 100)]
    public Property Department_above_its_units_is_not_counted_twice(PositiveInt seed)
    {
        var units = Units(seed.Get);
        var report = Check.Text(Document(units, (unit, i) => i == 0 ? $"101\t某县水利局{Row([.. units.SelectMany(static u => u)], "")}\n10100{i}\t{unit}" : $"10100{i}\t{unit}"));
        return (!Check.Errors(report).Any() && report.Tables.Length == 3).Label(Check.Show(report));
    }

    /// <summary>What is wrong in one place is found there: not all of the table is in doubt because of it.</summary>
    [Fact]
    public void Wrong_amount_of_a_unit_is_found()
    {
        var right = Document(Units(7), static (unit, _) => $"\t{unit}");
        var line = right.Split('\n').First(static l => l.StartsWith("2010301\t", StringComparison.Ordinal));
        var cells = line.Split('\t');
        cells[3] = (decimal.Parse(cells[3], CultureInfo.InvariantCulture) + 300).ToString("0.00", CultureInfo.InvariantCulture);
        var at = right.IndexOf(line, StringComparison.Ordinal);
        var report = Check.Text(right[..at] + string.Join('\t', cells) + right[(at + line.Length)..]);
        Assert.Contains(Check.Errors(report), f => f.Places.Any(p => p.Printed == cells[3]));
    }

    private static List<Dictionary<string, (long Basic, long Project)>> Units(int seed)
    {
        var random = new System.Random(seed);
        return [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Leaves.ToDictionary(static code => code, _ => ((long)random.Next(100, 90_000), (long)random.Next(100, 90_000))))];
    }

    private static string Document(List<Dictionary<string, (long Basic, long Project)>> units, Func<string, int, string> label)
    {
        string[] names = ["某县水利局（本级）", "某县水利站", "某县水库管理处"];
        var text = new StringBuilder("某县水利局2025年部门预算\n\n第二部分 2025年部门预算表\n\n表1 2025年预算收支总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n");
        var all = units.SelectMany(static u => u).ToList();
        text.Append(CultureInfo.InvariantCulture, $"一、一般公共预算\t{Print(Sum(all, "", 2))}\t一、一般公共服务支出\t{Print(Sum(all, "201", 2))}\n\t\t二、农林水支出\t{Print(Sum(all, "213", 2))}\n本年收入合计\t{Print(Sum(all, "", 2))}\t本年支出合计\t{Print(Sum(all, "", 2))}\n");
        foreach (var title in (string[])["表3 2025年预算支出总表", "表5 2025年一般公共预算支出预算表"])
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{title}\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计{Row(all, "")}\n");
            for (var u = 0; u < units.Count; u++)
            {
                text.Append(label(names[u], u)).Append(Row([.. units[u]], "")).Append('\n');
                foreach (var (code, name) in Subjects)
                    text.Append(code).Append('\t').Append(name).Append(Row([.. units[u]], code)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Row(List<KeyValuePair<string, (long Basic, long Project)>> lines, string code) => $"\t{Print(Sum(lines, code, 2))}\t{Print(Sum(lines, code, 0))}\t{Print(Sum(lines, code, 1))}";

    private static long Sum(List<KeyValuePair<string, (long Basic, long Project)>> lines, string code, int column)
        => lines.Where(l => l.Key.StartsWith(code, StringComparison.Ordinal)).Sum(l => column switch { 0 => l.Value.Basic, 1 => l.Value.Project, _ => l.Value.Basic + l.Value.Project });

    private static string Print(long hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
