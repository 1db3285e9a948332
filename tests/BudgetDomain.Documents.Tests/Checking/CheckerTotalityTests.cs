using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>
/// Whatever comes in ends in a report or a <see cref="DisclosureFormatException"/>, and without a hang: a disclosure with anything done to it,
/// a table of 5,000 rows of which none agrees. The large ones are counted in seconds of the processor,
/// and so run alone.
/// </summary>
[Collection("alone")]
public class CheckerTotalityTests(ITestOutputHelper output)
{
    // Watchdogs against a hang, not measures of speed: each takes seconds at most.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private static readonly string[] Lines = Check.SampleText.ReplaceLineEndings("\n").Split('\n')[60..390];

    private static readonly string[] Texts =
        ["", "-", "99999999999999999", "-5.00", "1e5", "合计", "一、一般公共预算", "201", "2010301", "项目", "科目编码", "2636.07", "0.01", "其中：", "单位：元", "注：本表无数据", "|", "<td>", "\t", "２０８", "9007199254740993", "\uFFFD"];

    [Property(MaxTest = 500)]
    public bool AnyString_EndsInAReport(string? text) => Ends(text ?? string.Empty);

    [Property(MaxTest = 500)]
    public bool AnyBytes_EndInAReport(byte[] bytes)
    {
        try
        {
            return Check.Checker.Check(DisclosureReader.Default.Read("a.txt", bytes)) is not null;
        }
        catch (DisclosureFormatException)
        {
            return true;
        }
    }

    [Property(MaxTest = 500)]
    public bool AnyMixtureOfMarks_EndsInAReport(MixedSource source) => Ends(source.Text);

    [Property(MaxTest = 400)]
    public Property DamagedSample_EndsInAReport() => Prop.ForAll(Damages(), text => Ends(text));

    [Property(MaxTest = 100)]
    public Property AnyDisclosureCutAnywhere_EndsInAReport(SyntheticDisclosure disclosure, NonNegativeInt from, NonNegativeInt length)
    {
        var text = disclosure.Text;
        var start = from.Get % text.Length;
        return Ends(text.Remove(start, length.Get % (text.Length - start))).ToProperty();
    }

    [Trait("Instrumented", "No")]
    [Fact]
    public void FiveThousandRowsThatDoNotAgree_AreReportedInTime() => InTime(RandomTable(5000, consistent: false), Soon);

    [Trait("Instrumented", "No")]
    [Fact]
    public void FiveThousandRowsThatAgree_AreReportedInTime() => InTime(RandomTable(5000, consistent: true), Soon);

    [Trait("Instrumented", "No")]
    [Fact]
    public void HundredThousandColumns_AreReportedInTime()
        => InTime(string.Join('\n', Enumerable.Range(0, 20).Select(r => r == 0 ? "2025年预算支出总表\n" : string.Join('\t', Enumerable.Range(0, 100_000).Select(c => r == 1 ? "合计" : "1.00")))), Soon);

    [Trait("Instrumented", "No")]
    [Fact]
    public void SixHundredColumnsOfThreeKinds_AreReportedInTime()
    {
        var header = "科目编码\t科目名称\t" + string.Join('\t', Enumerable.Range(0, 600).Select(c => c % 3 == 0 ? "合计" : c % 3 == 1 ? "基本支出" : "项目支出"));
        var rows = Enumerable.Range(0, 100).Select(r => $"{2010101 + r}\t名\t" + string.Join('\t', Enumerable.Range(0, 600).Select(c => $"{(r * c % 89) + 1}.0{c % 10}")));
        InTime("2025年预算支出总表\n\n" + header + "\n" + string.Join('\n', rows), Soon);
    }

    [Trait("Instrumented", "No")]
    [Fact]
    public void ManyTablesOfOneTitle_AreReportedInTime()
        => InTime(string.Concat(Enumerable.Repeat("2025年预算支出总表\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t5.00\t2.00\t1.00\n合计\t\t7.00\t2.00\t3.00\n\n", 1000)), Soon);

    private void InTime(string text, TimeSpan bound)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var report = Check.Text(text);
        process.Refresh();
        var taken = process.TotalProcessorTime - before;
        output.WriteLine($"{taken.TotalMilliseconds} ms, {report.Counts}, {report.Findings.Length} findings");
        Assert.True(taken < bound, $"{taken.TotalMilliseconds} ms");
    }

    private static bool Ends(string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            _ = Check.Text(text);
        }
        catch (DisclosureFormatException)
        {
        }

        return watch.Elapsed < Soon;
    }

    private static string RandomTable(int rows, bool consistent)
    {
        var random = new Random(11);
        var text = new StringBuilder("2025年预算支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n");
        for (var r = 0; r < rows; r++)
        {
            var (basic, project) = (random.Next(1, 1_000_000) / 100m, random.Next(1, 1_000_000) / 100m);
            var total = consistent ? basic + project : random.Next(1, 1_000_000) / 100m;
            text.Append(CultureInfo.InvariantCulture, $"{201 + (r / 2500)}{1 + (r / 50 % 50):00}{1 + (r % 50):00}\t名\t{total:F2}\t{basic:F2}\t{project:F2}\n");
            if (!consistent && r % 50 == 0)
                text.Append(CultureInfo.InvariantCulture, $"{201 + (r / 2500)}{1 + (r / 50 % 50):00}\t名\t{total * 3:F2}\t{basic:F2}\t{project:F2}\n");
        }

        return text.Append(consistent ? "" : "合计\t\t1.00\t2.00\t3.00\n").ToString();
    }

    /// <summary>The tables of the sample after up to forty strokes: lines and cells lost, doubled, exchanged or overwritten.</summary>
    private static Arbitrary<string> Damages()
    {
        var stroke =
            from what in Gen.Choose(0, 6)
            from line in Gen.Choose(0, Lines.Length - 1)
            from other in Gen.Choose(0, Lines.Length - 1)
            from cell in Gen.Choose(0, 8)
            from text in Gen.Elements(Texts)
            select (what, line, other, cell, text);
        return (from strokes in stroke.ListOf().Resize(40) select Damage(strokes)).ToArbitrary();
    }

    private static string Damage(IEnumerable<(int What, int Line, int Other, int Cell, string Text)> strokes)
    {
        var lines = Lines.ToList();
        foreach (var (what, at, to, cell, text) in strokes)
        {
            var (line, other) = (at % lines.Count, to % lines.Count);
            var cells = lines[line].Split('\t').ToList();
            switch (what)
            {
                case 0 when lines.Count > 10:
                    lines.RemoveAt(line);
                    continue;
                case 1:
                    lines.Insert(other, lines[line]);
                    continue;
                case 2:
                    (lines[line], lines[other]) = (lines[other], lines[line]);
                    continue;
                case 3:
                    cells.RemoveAt(cell % cells.Count);
                    break;
                case 4:
                    cells.Insert(cell % cells.Count, text);
                    break;
                default:
                    cells[cell % cells.Count] = text;
                    break;
            }

            lines[line] = string.Join('\t', cells);
        }

        return string.Join('\n', lines);
    }
}
