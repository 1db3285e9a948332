using BenchmarkDotNet.Attributes;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Solver;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>The complete decision, the proof of a contradiction and the search for what is wrong, over all 13 tables of the sample.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private static readonly ReconciliationOptions WithSolver = new() { Solver = new CpSatIdentitySolver() };
    private static readonly ReconciliationOptions Explained = new() { Solver = new CpSatIdentitySolver(), Repair = new() };

    private IdentitySystem _consistent = null!;
    private IdentitySystem _oneWrong = null!;
    private IdentitySystem _twoWrong = null!;
    private IdentityQuestion _question = null!;
    private IdentitySystem _threeWrong = null!;

    [GlobalSetup]
    public void Setup()
    {
        var document = new DisclosureChecker().Recognise(DisclosureReader.Default.ReadFile(CheckBenchmarks.SamplePath()));
        var printed = document.Figures.Select((f, i) => (Figure: f, Index: i)).Where(f => f.Figure is { State: FigureState.Printed, IsZero: false }).ToList();
        _consistent = IdentitySystem.Derive(document.Tables, document.Figures);
        _oneWrong = Wrong(document, printed[60].Index);
        _twoWrong = Wrong(document, printed[60].Index, printed[200].Index);
        _question = Question(_consistent);
        _threeWrong = Wrong(document, printed[60].Index, printed[120].Index, printed[200].Index);
    }

    [Benchmark(Baseline = true)]
    public Grade Propagation() => Reconciler.Decide(_consistent);

    [Benchmark]
    public ConsistencyState Complete_Consistent() => Reconciler.Reconcile(_consistent, WithSolver).Consistency;

    [Benchmark]
    public Grade Complete_Contradicted() => Reconciler.Decide(_oneWrong);

    [Benchmark]
    public int AllSingleRepairs() => Reconciler.Reconcile(_oneWrong, Explained).Contradictions.Length;

    [Benchmark]
    public int TwoWrong_Explained() => Reconciler.Reconcile(_twoWrong, Explained).Repair!.Sets.Length;

    [Benchmark]
    public SolverOutcome CpSat_Feasible() => WithSolver.Solver!.Solve(_question, TimeSpan.FromSeconds(10)).Outcome;

    [Benchmark]
    public int ThreeWrong_Explained() => Reconciler.Reconcile(_threeWrong, Explained).Repair!.Sets.Length;

    private static IdentitySystem Wrong(RecognisedDocument document, params int[] figures)
    {
        var all = document.Figures;
        foreach (var index in figures)
        {
            var f = all[index];
            all = all.SetItem(index, new(f.Slice, f.State, f.Amount + WanYuan.FromFen(50 * f.LastPlace), f.LastPlace, f.Table, f.Row, f.Column, f.Text));
        }

        return IdentitySystem.Derive(document.Tables, all);
    }

    /// <summary>The system as it would be asked without any propagation before it.</summary>
    private static IdentityQuestion Question(IdentitySystem system)
    {
        var (least, most) = (new long[system.QuantityCount], new long[system.QuantityCount]);
        Array.Fill(most, 1L << 45);
        for (var i = 0; i < system.Figures.Length; i++)
        {
            var f = system.Figures[i];
            var q = Enumerable.Range(0, system.QuantityCount).First(k => system.SliceOf(k) == f.Slice);
            var reach = f.IsZero ? 0 : f.LastPlace - 1;
            (least[q], most[q]) = (Math.Max(least[q], f.Amount.Fen - reach), Math.Min(most[q], f.Amount.Fen + reach));
        }

        return new() { System = system, Least = [.. least], Most = [.. most], Identities = [.. Enumerable.Range(0, system.IdentityCount)] };
    }
}
