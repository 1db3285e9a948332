using System.Text;
using BenchmarkDotNet.Attributes;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>
/// The way of a document through the product, step by step, on the sample. The baseline is what any program must do at
/// least: decode the bytes and look at every character once.
/// </summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "Median", "RatioSD", "Gen0", "Gen1", "Gen2")]
public class CheckBenchmarks
{
    private static readonly DisclosureReader Reader = new();
    private static readonly DisclosureChecker Checker = new();
    private byte[] _bytes = [];
    private SourceDocument? _document;
    private RecognisedDocument? _recognised;
    private IdentitySystem? _system;

    [GlobalSetup]
    public void Setup()
    {
        _bytes = File.ReadAllBytes(SamplePath());
        _document = Reader.Read("sample", _bytes);
        _recognised = Checker.Recognise(_document);
        _system = Derive();
    }

    [Benchmark(Baseline = true, Description = "decode and scan once")]
    public int Scan()
    {
        var digits = 0;
        foreach (var c in Encoding.UTF8.GetString(_bytes))
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    [Benchmark(Description = "read: bytes to blocks")]
    public SourceDocument Read() => Reader.Read("sample", _bytes);

    [Benchmark(Description = "recognise: blocks to figures")]
    public RecognisedDocument Recognise() => Checker.Recognise(_document!);

    [Benchmark(Description = "derive the identities")]
    public IdentitySystem Derive() => IdentitySystem.Derive(_recognised!.Tables, _recognised.Figures);

    [Benchmark(Description = "derive and decide")]
    public Grade DeriveAndDecide()
    {
        var system = IdentitySystem.Derive(_recognised!.Tables, _recognised.Figures);
        return Reconciler.Decide(system);
    }

    [Benchmark(Description = "decide")]
    public Grade Decide() => Reconciler.Decide(_system!);

    [Benchmark(Description = "check what is recognised")]
    public CheckReport CheckRecognised() => Checker.Check(_recognised!);

    [Benchmark(Description = "all: bytes to report")]
    public CheckReport Check() => Checker.Check(Reader.Read("sample", _bytes));

    internal static string SamplePath()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "docs", "samples", "jincheng-2025.md");
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException("docs/samples/jincheng-2025.md");
    }
}
