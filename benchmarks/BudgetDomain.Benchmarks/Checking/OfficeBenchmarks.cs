using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.Office;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>The sample as a Word file, a workbook and a web page, read and checked; and its report written. The baseline is the sample as Markdown.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "Median", "RatioSD", "Gen0", "Gen1", "Gen2")]
public class OfficeBenchmarks
{
    private static readonly DisclosureReader Reader = new();
    private static readonly DisclosureChecker Checker = new();
    private byte[] _text = [];
    private byte[] _word = [];
    private byte[] _workbook = [];
    private byte[] _page = [];
    private ComposedDisclosure? _sample;
    private CheckReport? _report;

    [GlobalSetup]
    public void Setup()
    {
        _text = File.ReadAllBytes(CheckBenchmarks.SamplePath());
        _report = Check(_text);
        _sample = Sample();
        _word = Bytes(stream => WordDisclosureWriter.Write(_sample, stream));
        _workbook = Bytes(stream => WorkbookDisclosureWriter.Write(_sample, stream));
        _page = Encoding.UTF8.GetBytes(Page());

        // They are the same document, or the times mean nothing.
        foreach (var bytes in (byte[][])[_word, _workbook, _page])
        {
            if (Check(bytes).Counts.Figures != _report.Counts.Figures)
                throw new InvalidOperationException($"the sample does not read back as it is: {Check(bytes).Counts}, not {_report.Counts}");
        }
    }

    [Benchmark(Baseline = true, Description = "Markdown, read and checked")]
    public CheckReport Text() => Check(_text);

    [Benchmark(Description = "Word, read and checked")]
    public CheckReport Word() => Check(_word);

    [Benchmark(Description = "workbook, read and checked")]
    public CheckReport Workbook() => Check(_workbook);

    [Benchmark(Description = "web page, read and checked")]
    public CheckReport WebPage() => Check(_page);

    [Benchmark(Description = "report as a web page, written")]
    public int PageReport()
    {
        using var writer = new StringWriter();
        new HtmlReport().Write(writer, new() { Check = _report!, Document = _report!.Document });
        return writer.GetStringBuilder().Length;
    }

    [Benchmark(Description = "report as a workbook, written")]
    public int WorkbookReport()
    {
        var report = new WorkbookReport();
        report.Add(_report!);
        return Bytes(stream => report.Save(stream)).Length;
    }

    [Benchmark(Description = "disclosure as Word, written")]
    public int WriteWord() => Bytes(stream => WordDisclosureWriter.Write(_sample!, stream)).Length;

    [Benchmark(Description = "disclosure as a workbook, written")]
    public int WriteWorkbook() => Bytes(stream => WorkbookDisclosureWriter.Write(_sample!, stream)).Length;

    [Benchmark(Description = "disclosure as a web page, written")]
    public int WritePage() => Page().Length;

    private static CheckReport Check(byte[] bytes) => Checker.Check(Reader.Read("sample", bytes));

    /// <summary>The blocks of the sample as they stand, amounts as numbers.</summary>
    private ComposedDisclosure Sample() => new()
    {
        Form = ShanxiUnit2025.Form,
        Year = FiscalYear.FromYear(2025),
        UnitName = "sample",
        Blocks = [.. Joined(Reader.Read("sample", _text).Blocks).Select(Block)],
        Rounding = new() { Method = RoundingMethod.Exact },
        Grade = Grade.Rounded,
    };

    /// <summary>A table that goes on over pages is one in a workbook.</summary>
    private static List<Block> Joined(ImmutableArray<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is Grid next && joined is [.., Grid before])
                joined[^1] = new Grid(before.Rows.AddRange(next.Rows));
            else
                joined.Add(block);
        }

        return joined;
    }

    private static ComposedBlock Block(Block block)
    {
        if (block is not Grid grid)
            return block is Paragraph { HeadingLevel: > 0 } heading ? new ComposedHeading(heading.Text, heading.HeadingLevel) : new ComposedParagraph(((Paragraph)block).Text);
        var width = grid.Rows.Max(static row => row.Cells.Length);
        return new ComposedGrid(string.Empty, [.. grid.Rows.Select(row => Enumerable.Range(0, width).Select(c => c < row.Cells.Length ? Cell(row.Cells[c].Text) : ComposedCell.Blank).ToImmutableArray())]);
    }

    private static ComposedCell Cell(string text)
        => new(text) { Amount = text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && WanYuan.TryParse(text, out var amount) ? amount : null };

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private string Page()
    {
        using var writer = new StringWriter();
        HtmlDisclosureWriter.Write(_sample!, writer);
        return writer.ToString();
    }
}
