using BudgetDomain.Benchmarks.Ledgers;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Ledger;

/// <summary>Ledgers large enough for threads, blocks and pools to matter.</summary>
public sealed class LargeLedgerTests
{
    private static readonly BudgetLedger Ledger = LedgerGenerator.Ledger(300_000, 7);

    private static readonly Slice All = default(Slice).With(ExpenditureKind.All);

    private static readonly Slice[] SixColumns =
    [
        All, All.With(ExpenditureKind.Basic), All.With(ExpenditureKind.Project), All.With(FundSource.General), All.With(FundSource.GovernmentFund), All.With(Vintage.CurrentYear),
    ];

    [Fact]
    public void Generator_GivesRealisticLinesFromASeed()
    {
        var builder = new BudgetLedgerBuilder();
        LedgerGenerator.Fill(builder, 200, 3);
        var ledger = builder.Build();
        Assert.Empty(builder.Rejections);
        Assert.DoesNotContain(builder.GetWarnings(), warning => warning.Code == LineProblemCodes.UnknownSubject);
        Assert.Empty(builder.GetWarnings());
        Assert.Equal(200, ledger.Units.Length);
        Assert.All(ledger.RollUpByUnit().Groups, unit => Assert.InRange(ledger.RollUpByUnit()[unit].LineCount, 15, 60));
        var again = new BudgetLedgerBuilder();
        LedgerGenerator.Fill(again, 200, 3);
        Assert.Equal(ledger, again.Build());
        Assert.Equal(Enumerable.Range(0, ledger.Count).Select(i => ledger[i].ToDraft()), LedgerGenerator.Drafts(200, 3));
        again = new BudgetLedgerBuilder();
        LedgerGenerator.Fill(again, 200, 4);
        Assert.NotEqual(ledger, again.Build());
    }

    [Fact]
    public void AllPaths_AgreeOnALargeLedger()
    {
        var expected = new Dictionary<Slice, long>();
        for (var i = 0; i < Ledger.Count; i++)
            expected[Ledger[i].Slice] = expected.GetValueOrDefault(Ledger[i].Slice) + Ledger[i].Amount.Fen;
        var slow = RollUp.FromCells(expected.Select(pair => KeyValuePair.Create(pair.Key, WanYuan.FromFen(pair.Value))), Ledger.Count);
        foreach (var degree in new[] { 1, 2, 4 })
        {
            Assert.Equal(slow, Ledger.RollUpAll(degree));
            Assert.Equal(slow, Ledger.GroupByKey().RollUpAll(degree));
            Assert.Equal(slow, Ledger.RollUpByUnit(degree).Total());
            Assert.Equal(slow, Ledger.GroupByKey().RollUpByUnit(degree).Total());
            Assert.Equal(slow, Ledger.RollUpByDepartment(degree).Total());
        }

        // Tables of few columns have a loop of their own.
        var rollUps = Ledger.RollUpByUnit(3);
        foreach (var plan in new[] { RollUpPlan.Expenditure, RollUpPlan.Create(RollUpAxis.Function, SixColumns), RollUpPlan.Create(RollUpAxis.DepartmentEconomy, SixColumns) })
        {
            var tables = Ledger.TablesByUnit(plan);
            var inParallel = Ledger.TablesByUnit(plan, 3);
            for (var unit = 0; unit < tables.Groups.Length; unit += 97)
            {
                var expectedTable = rollUps.At(unit).ToTable(plan);
                foreach (var table in new[] { tables.At(unit), inParallel.At(unit) })
                {
                    Assert.Equal(expectedTable.Rows.ToArray(), table.Rows.ToArray());
                    for (var row = 0; row < table.RowCount; row++)
                        Assert.Equal(plan.Columns.Select((_, c) => expectedTable[row, c]), plan.Columns.Select((_, c) => table[row, c]));
                }
            }
        }
    }

    /// <summary>One thread goes through the lines in blocks of a million.</summary>
    [Fact]
    public void MoreLinesThanABlock_AreAllSummed()
    {
        var builder = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        for (var i = 0; i < 4; i++)
            builder.AddRange(Ledger);
        var four = builder.Build();
        var seen = new List<long>();
        var expected = Ledger.RollUpAll() + Ledger.RollUpAll() + Ledger.RollUpAll() + Ledger.RollUpAll();
        Assert.Equal(expected, four.RollUpAll(1, new Recorder(seen)));
        Assert.Equal((four.Count, true), (seen[^1], seen.Count > 1));
        Assert.Equal(expected, four.RollUpAll(3));
        Assert.Equal(expected, four.RollUpByUnit(2).Total());
    }

    [Fact]
    public void WidenedSums_AgreeWithPlainOnes()
    {
        // One pair of lines that cancel, too large for a proof in 64 bits, forces the widened path.
        var builder = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        builder.AddRange(Ledger);
        var huge = BudgetLineTests.Basic with { Unit = UnitCode.Parse("999001"), Amount = WanYuan.MaxValue, IsAdjustment = true };
        builder.AddRange([huge, huge with { Amount = WanYuan.MinValue }]);
        var wide = builder.Build();
        var pair = BudgetLedger.Create(BudgetLine.Create(huge), BudgetLine.Create(huge with { Amount = WanYuan.MinValue })).RollUpAll();
        foreach (var degree in new[] { 1, 2 })
        {
            Assert.Equal(Ledger.RollUpAll() + pair, wide.RollUpAll(degree));
            Assert.Equal(Ledger.RollUpAll() + pair, wide.GroupByKey().RollUpAll(degree));
            Assert.Equal(Ledger.RollUpAll() + pair, wide.RollUpByDepartment(degree).Total());
        }

        Assert.Equal(Ledger.TablesByUnit(RollUpPlan.Expenditure).At(5)[0, 0], wide.TablesByUnit(RollUpPlan.Expenditure, 2).At(5)[0, 0]);
    }

    [Fact]
    public void MoreCellsThan65536_ArePossible()
    {
        var builder = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        var total = 0L;
        foreach (var (function, fund, economy) in
            from function in Enumerable.Range(0, 9800)
            from fund in new[] { FundSource.General, FundSource.GovernmentFund, FundSource.OtherIncome, FundSource.BusinessIncome }
            from economy in new[] { "30101", "30201" }
            select (function, fund, economy))
        {
            total++;
            builder.Add(BudgetLineTests.Basic with
            {
                Function = FunctionalCode.FromParts(201, 1 + (function / 99), 1 + (function % 99)),
                Fund = fund,
                DepartmentEconomy = DepartmentEconomicCode.Parse(economy),
                Amount = WanYuan.FromFen(total),
            });
        }

        var ledger = builder.Build();
        Assert.Equal(78_400, ledger.Cells.Length);
        Assert.Equal(16, ledger.BytesPerLine);
        Assert.Equal(WanYuan.FromFen(total * (total + 1) / 2), ledger.RollUpAll(2).Total);
        Assert.Equal(ledger.RollUpAll(), ledger.GroupByKey().RollUpAll());
        Assert.Equal(ledger.RollUpAll(), ledger.RollUpByUnit().Total());
        Assert.Equal(ledger.Evaluate(default(Slice).With(FundSource.General)), ledger.TablesByUnit(RollUpPlan.Create(RollUpAxis.Fund, default(Slice).With(FundSource.General))).At(0)[0, 0]);
    }

    [Trait("Instrumented", "No")]
    [Theory]
    [InlineData(10_000)]
    [InlineData(300_000)]
    public void AllUnitsRollUp_AllocatesAtMost64KiB_WhateverTheNumberOfLines(int lines)
    {
        var ledger = lines == 300_000 ? Ledger : LedgerGenerator.Ledger(lines, 7);
        var grouped = ledger.GroupByKey();
        ledger.RollUpAll().ToTable(RollUpPlan.Expenditure);
        grouped.RollUpAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(ledger.RollUpAll());
        var all = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(grouped.RollUpAll());
        var byRuns = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(ledger.RollUpAll().ToTable(RollUpPlan.Expenditure));
        var table = GC.GetAllocatedBytesForCurrentThread();
        Assert.InRange(all - before, 0, 64 * 1024);
        Assert.InRange(byRuns - all, 0, 64 * 1024);
        Assert.InRange(table - byRuns, 0, 64 * 1024);
    }

    [Fact]
    public void Line_TakesAtMost16Bytes() => Assert.InRange(Ledger.BytesPerLine, 1, 16);

    [Fact]
    public void Progress_EndsWithAllLines_AndCancellationEndsTheWork()
    {
        var seen = new List<long>();
        var progress = new Recorder(seen);
        Ledger.RollUpAll(1, progress);
        Assert.Equal(Ledger.Count, seen[^1]);
        seen.Clear();
        Ledger.RollUpByUnit(1, progress);
        Assert.Equal(Ledger.Count, seen[^1]);
        Assert.Equal(seen.Order(), seen);
        seen.Clear();
        Ledger.RollUpAll(2, progress);
        Assert.Equal(Ledger.Count, seen.Max());

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Ledger.RollUpAll(1, null, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Ledger.RollUpAll(2, null, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Ledger.RollUpByUnit(1, null, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Ledger.TablesByUnit(RollUpPlan.Expenditure, 2, null, cancelled.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.RollUpAll(0));
    }

    private sealed class Recorder(List<long> seen) : IProgress<long>
    {
        public void Report(long value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}
