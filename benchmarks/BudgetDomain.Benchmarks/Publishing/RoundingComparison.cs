using System.Diagnostics;
using System.Globalization;
using BudgetDomain.Benchmarks.Ledgers;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using BudgetDomain.Solver;

namespace BudgetDomain.Benchmarks.Publishing;

/// <summary>Whole 13-table disclosures composed from generated units whose amounts have all decimals down to the 分: how figures were rounded, and how long it took.</summary>
internal static class RoundingComparison
{
    private const int WarmUps = 20;

    public static int Run(int units)
    {
        foreach (var (name, composer) in new (string, DisclosureComposer)[]
        {
            ("nearest", new(new() { Rounding = RoundingMethod.Nearest })),
            ("additive, network alone", new()),
            ("additive, network, then CP-SAT", new(new() { RoundingSolver = new Timed(new CpSatRoundingSolver()) })),
        })
        {
            Measure(name, composer, units);
        }

        return 0;
    }

    private static void Measure(string name, DisclosureComposer composer, int units)
    {
        var times = new List<double>();
        var (exact, additive, other, moved, figures) = (0, 0, 0, 0, 0L);
        Timed.Clear();
        var warm = Processor();
        foreach (var (ledger, i) in Ledgers(units).Select(static (l, i) => (l, i)))
        {
            var start = Stopwatch.GetTimestamp();
            if (!composer.TryCompose(ledger, ShanxiUnit2025.Form, out var composed, out var problems))
                throw new InvalidOperationException(string.Join('\n', problems.Select(static p => p.Message.English)));
            if (i == WarmUps - 1)
            {
                Timed.Clear();
                warm = Processor();
            }

            if (i >= WarmUps)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            exact += composed.Grade == Grade.Exact ? 1 : 0;
            additive += composed.Rounding.Method == RoundingMethod.Additive ? 1 : 0;
            other += composed.Rounding.WhyNotAdditive is null ? 0 : 1;
            moved += composed.Rounding.Moved.Length;
            figures += composed.Tables.Sum(static t => t.Rows.Sum(static r => r.Count(static c => c.Amount is { IsZero: false })));
        }

        var spent = (Processor() - warm).TotalMilliseconds / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32} {units} documents, {figures / units} figures each: exact {exact}, additive {additive}, no additive rounding {other}, figures moved {moved}; compose {times[times.Count / 2]:0.00} ms median, {times[^1]:0.00} most, {spent:0.00} ms of processor a document; after {WarmUps} warm-ups solver asked {Timed.Times.Count} times, {(Timed.Times.Count == 0 ? 0 : Timed.Times.Order().ElementAt(Timed.Times.Count / 2)):0.00} ms median, {(Timed.Times.Count == 0 ? 0 : Timed.Spent.TotalMilliseconds / Timed.Times.Count):0.00} ms of processor each"));
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>The lines of one unit each, every amount with 分 of its own.</summary>
    private static IEnumerable<BudgetLedger> Ledgers(int units)
    {
        var all = LedgerGenerator.Ledger((int)(units * LedgerGenerator.LinesPerUnit), LedgerComparison.Seed);
        foreach (var unit in all.Units.Take(units))
        {
            var own = LedgerSelection.OfUnit(all, unit.Code);
            var builder = new BudgetLedgerBuilder(new() { Year = all.Year, Catalogue = null });
            builder.AddUnit(unit);
            for (var i = 0; i < own.Count; i++)
            {
                var line = own[i].ToDraft();
                builder.Add(line with
                {
                    Amount = WanYuan.FromFen(Math.Abs(line.Amount.Fen) + (i * 7919 % 10_000) + 1),
                    IsAdjustment = false,
                    Kind = line.Kind == ExpenditureKind.Public && i % 3 == 0 ? ExpenditureKind.AgencyOperating : line.Kind,
                });
            }

            yield return builder.Build();
        }
    }

    private sealed class Timed(IRoundingSolver inner) : IRoundingSolver
    {
        public static List<double> Times { get; } = [];

        public static TimeSpan Spent { get; private set; }

        public static void Clear()
        {
            Times.Clear();
            Spent = default;
        }

        public RoundingAnswer Solve(RoundingProblem problem, TimeSpan timeLimit, CancellationToken cancellationToken = default)
        {
            var start = Stopwatch.GetTimestamp();
            var before = Processor();
            var answer = inner.Solve(problem, timeLimit, cancellationToken);
            Times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Spent += Processor() - before;
            return answer;
        }
    }
}
