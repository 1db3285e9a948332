using BenchmarkDotNet.Attributes;
using BudgetDomain.Documents;
using BudgetDomain.Pdf;
using BudgetDomain.Rules;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>A published PDF file of some twenty-five pages with ruled tables, read, and read and checked. <c>BUDGET_PDF</c> names it.</summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private readonly DisclosureReader _reader = new(DisclosureReaderOptions.Default, PdfFormat.Instance);
    private readonly DisclosureChecker _checker = new();
    private byte[] _bytes = [];

    [GlobalSetup]
    public void Setup()
        => _bytes = File.ReadAllBytes(Environment.GetEnvironmentVariable("BUDGET_PDF") ?? throw new InvalidOperationException("BUDGET_PDF names no file"));

    [Benchmark]
    public int Read() => _reader.Read("x.pdf", _bytes).Blocks.Length;

    [Benchmark]
    public int ReadAndCheck() => _checker.Check(_reader.Read("x.pdf", _bytes)).Findings.Length;
}
