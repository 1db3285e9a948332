using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Ledger;

[Properties(MaxTest = 1000 / Thinned.By)]
public sealed class RollUpLaws
{
    private static readonly Slice All = default(Slice).With(ExpenditureKind.All);

    private static readonly Slice[] Columns =
    [
        All, All.With(ExpenditureKind.Basic), All.With(ExpenditureKind.Project), All.With(FundSource.FiscalAppropriation), All.With(FundSource.General).With(Vintage.CurrentYear),
        All.With(ThreePublicItem.Total),
    ];

    /// <summary>The exact sum, found in the most obvious way.</summary>
    private static Int128 Slow(IEnumerable<BudgetLineDraft> drafts, Slice slice)
        => drafts.Where(draft => slice.Contains(BudgetLine.Create(draft).Slice)).Aggregate((Int128)0, static (sum, draft) => sum + draft.Amount.Fen);

    private static Int128? Read(Func<WanYuan> amount)
    {
        try
        {
            return amount().Fen;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Int128? Within(Int128 fen) => fen < -long.MaxValue || fen > long.MaxValue ? null : fen;

    /// <summary>As many lines, and a sum more on one side: not equal, whichever way it is asked.</summary>
    [Property]
    public void A_sum_more_is_another_rollup(GoodLines lines)
    {
        if (lines.Drafts.IsEmpty)
            return;
        var last = lines.Drafts[^1];
        var (more, less) = (lines.Ledger.RollUpAll(), (lines with { Drafts = [.. lines.Drafts.SkipLast(1), last with { Amount = WanYuan.Zero }] }).Ledger.RollUpAll());
        var isSame = last.Amount == WanYuan.Zero;
        Assert.Equal((isSame, isSame), (more.Equals(less), less.Equals(more)));
        Assert.Equal(isSame, more == less);
    }

    [Property]
    public void EverySlice_IsTheSumOfItsLines_OnEveryPath(GoodLines lines, LineSlice slice)
    {
        var expected = Within(Slow(lines.Drafts, slice.Slice));
        var ledger = lines.Ledger;
        Assert.Equal(expected, Read(() => ledger.Evaluate(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.RollUpAll().Amount(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.RollUpAll(3).Amount(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.GroupByKey().RollUpAll().Amount(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.GroupByKey().RollUpAll(2).Amount(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.RollUpByUnit().Total().Amount(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.RollUpByDepartment(2).Total().Amount(slice.Slice)));
        Assert.Equal(expected, Read(() => ledger.RollUpAll().Within(slice.Slice).Total));
    }

    [Property]
    public void EveryCellOfATable_IsItsSlice(GoodLines lines)
    {
        var rollUp = lines.Ledger.RollUpAll();
        foreach (var axis in Enum.GetValues<RollUpAxis>())
        {
            var table = rollUp.ToTable(RollUpPlan.Create(axis, Columns));
            Assert.Equal(All, table.Rows[0]);
            for (var row = 0; row < table.RowCount; row++)
            {
                Assert.Equal(row, table.IndexOf(table.Rows[row]));
                for (var column = 0; column < Columns.Length; column++)
                {
                    var (r, c) = (row, column);
                    Assert.Equal(Within(lines.Drafts.Aggregate((Int128)0, (sum, draft) => BudgetLine.Create(draft).Slice is var cell && table.Rows[r].Contains(cell) && Columns[c].Contains(cell) ? sum + draft.Amount.Fen : sum)), Read(() => table[r, c]));
                }
            }
        }
    }

    [Property]
    public void TableToALevel_HasTheSameRowsThere(GoodLines lines)
    {
        var rollUp = lines.Ledger.RollUpAll();
        var whole = rollUp.ToTable(RollUpPlan.Create(RollUpAxis.Function, Columns));
        var part = rollUp.ToTable(RollUpPlan.Create(RollUpAxis.Function, SubjectLevel.Section, Columns));
        Assert.Equal(whole.Rows.ToArray().Where(row => row.Function.Level <= SubjectLevel.Section), part.Rows.ToArray());
        for (var row = 0; row < part.RowCount; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                var (r, c) = (row, column);
                Assert.Equal(Read(() => whole[whole.IndexOf(part.Rows[r]), c]), Read(() => part[r, c]));
            }
        }
    }

    [Property]
    public void Parent_IsTheSumOfItsChildren(GoodLines lines)
    {
        // Amounts within range, so that every sum can be read. A line may lie on 项目支出 itself, and 机关运行经费 is only a part of 公用经费.
        var drafts = lines.Drafts.Select(draft => draft with { Amount = WanYuan.FromFen(draft.Amount.Fen % 1_000_000_000), Kind = draft.Kind == ExpenditureKind.Project ? ExpenditureKind.SpecificTarget : draft.Kind });
        var rollUp = GoodLines.LedgerOf(drafts).RollUpAll();
        foreach (var tree in new[] { MemberTree.Kind, MemberTree.Fund, MemberTree.Vintage })
        {
            for (var member = 0; member < tree.Count; member++)
            {
                if (tree.PartsOf(member).Length > 0 && !tree.IsOpen(member))
                    Assert.Equal(rollUp.Amount(All.WithMember(tree.Dimension, member)), tree.PartsOf(member).Select(part => rollUp.Amount(All.WithMember(tree.Dimension, part))).Total());
            }
        }

        var table = rollUp.ToTable(RollUpPlan.Create(RollUpAxis.Function, All));
        for (var row = 0; row < table.RowCount; row++)
        {
            var code = table.Rows[row].Function;
            if (code.Level == SubjectLevel.Item)
                continue;
            var children = Enumerable.Range(0, table.RowCount).Where(i => table.Rows[i].Function is { IsDefault: false } child && child.Parent == code);
            Assert.Equal(table[row, 0], children.Select(child => table[child, 0]).Total());
        }
    }

    [Property]
    public void Groups_AreTheLedgersOfTheirUnits(GoodLines lines)
    {
        var ledger = lines.Ledger;
        var byUnit = ledger.RollUpByUnit();
        Assert.Equal(ledger.Units.Select(unit => unit.Code), byUnit.Groups);
        foreach (var unit in byUnit.Groups)
            Assert.Equal(ledger.OfUnits(u => u.Code == unit).RollUpAll(), byUnit[unit]);

        // 部门预算 = 所属单位预算之和.
        var byDepartment = ledger.RollUpByDepartment();
        foreach (var department in byDepartment.Groups)
            Assert.Equal(RollUp.Merge(byUnit.Groups.Where(unit => unit.Root == department).Select(unit => byUnit[unit])), byDepartment[department]);
        Assert.Equal(ledger.RollUpBy(unit => unit.Code.Length), ledger.RollUpBy(unit => unit.Code.Length, 3));
        Assert.Equal(ledger.RollUpAll(), ledger.RollUpBy(_ => 0)[0]);
        Assert.Equal(RollUp.Empty, byUnit[UnitCode.Parse("999")]);
    }

    [Property]
    public void TablesOfGroups_AreTheTablesOfTheirRollUps(GoodLines lines, byte last)
    {
        // Tables of few columns have a loop of their own.
        var columns = Columns[..(1 + (last % Columns.Length))];
        var plan = RollUpPlan.Create(RollUpAxis.Function, columns);
        var ledger = lines.Ledger;
        var rollUps = ledger.RollUpByDepartment();
        var tables = ledger.TablesByDepartment(plan);
        foreach (var department in rollUps.Groups)
        {
            Assert.True(tables.TryGet(department, out var table));
            var expected = rollUps[department].ToTable(plan);
            Assert.Equal(expected.Rows.ToArray(), table.Rows.ToArray());
            for (var row = 0; row < table.RowCount; row++)
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    var (r, c) = (row, column);
                    Assert.Equal(Read(() => expected[r, c]), Read(() => table[r, c]));
                }
            }
        }
    }

    [Property]
    public void OrderOfLines_DoesNotMatter(GoodLines lines, int seed)
    {
        var shuffled = lines.Drafts.ToArray();
        new Random(seed).Shuffle(shuffled);
        var ledger = GoodLines.LedgerOf(shuffled);
        Assert.Equal(lines.Ledger.RollUpAll(), ledger.RollUpAll());
        Assert.Equal(lines.Ledger.RollUpAll().GetHashCode(), ledger.RollUpAll().GetHashCode());
        Assert.Equal(lines.Ledger.RollUpByUnit(), ledger.RollUpByUnit());
        Assert.Equal(lines.Ledger.RollUpByDepartment(), ledger.RollUpByDepartment());
    }

    [Property]
    public void Parts_MergeToTheWhole(GoodLines lines, int cut)
    {
        var at = lines.Drafts.Length == 0 ? 0 : (int)(unchecked((uint)cut) % (uint)lines.Drafts.Length);
        var (left, right) = (GoodLines.LedgerOf(lines.Drafts.Take(at)), GoodLines.LedgerOf(lines.Drafts.Skip(at)));
        Assert.Equal(lines.Ledger.RollUpAll(), left.RollUpAll().Merge(right.RollUpAll()));
        Assert.Equal(lines.Ledger.RollUpByUnit(), left.RollUpByUnit().Merge(right.RollUpByUnit()));
        Assert.Equal(left.RollUpByUnit(), lines.Ledger.RollUpByUnit().Subtract(right.RollUpByUnit()));
    }

    [Property]
    public void Merge_IsACommutativeGroup(GoodLines first, GoodLines second, GoodLines third)
    {
        var (a, b, c) = (first.Ledger.RollUpAll(), second.Ledger.RollUpAll(), third.Ledger.RollUpAll());
        Assert.Equal(a + b, b + a);
        Assert.Equal((a + b).GetHashCode(), (b + a).GetHashCode());
        Assert.Equal(a + b + c, a + (b + c));
        Assert.Equal(a, a + RollUp.Empty);
        Assert.Equal(a, RollUp.Empty + a);
        Assert.Equal(a, a + b - b);
        Assert.Equal(RollUp.Empty, a - a);
        Assert.Equal(a, -(-a));
        Assert.Equal(a - b, a + -b);
        Assert.Equal(a.LineCount + b.LineCount, (a + b).LineCount);
    }

    [Property]
    public void ScaledLines_GiveScaledTotals(GoodLines lines, LineSlice slice)
    {
        var small = lines.Drafts.Select(draft => draft with { Amount = WanYuan.FromFen(draft.Amount.Fen % 1_000_000_000) }).ToArray();
        var large = small.Select(draft => draft with { Amount = draft.Amount * 7 });
        Assert.Equal(GoodLines.LedgerOf(small).RollUpAll().Amount(slice.Slice) * 7, GoodLines.LedgerOf(large).RollUpAll().Amount(slice.Slice));
    }

    [Property]
    public void FromCells_GivesBackARollUp(GoodLines lines)
    {
        var rollUp = GoodLines.LedgerOf(lines.Drafts.Select(draft => draft with { Amount = WanYuan.FromFen(draft.Amount.Fen % 1_000_000_000) })).RollUpAll();
        var cells = rollUp.Cells.ToArray().Select((cell, index) => KeyValuePair.Create(cell, rollUp.AmountAt(index))).Reverse();
        Assert.Equal(rollUp, RollUp.FromCells(cells, rollUp.LineCount));
    }

    [Fact]
    public void Overflow_IsAnErrorThatNamesTheSlice_NeverAWrap()
    {
        var line = BudgetLine.Create(BudgetLineTests.Basic with { Amount = WanYuan.MaxValue });
        var ledger = BudgetLedger.Create(line, line, line);
        var error = Assert.Throws<OverflowException>(() => ledger.RollUpAll().Total);
        Assert.Contains("27670116110564327421", error.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => ledger.Evaluate(default));
        Assert.Throws<OverflowException>(() => ledger.RollUpByUnit().At(0).Total);
        Assert.Throws<OverflowException>(() => ledger.TablesByUnit(RollUpPlan.Expenditure).At(0)[0, 0]);
        Assert.Throws<OverflowException>(() => ledger.GroupByKey().RollUpAll(2).Total);

        // A part that is in range can be read, and what was too much comes back when it is taken away.
        Assert.Equal(WanYuan.Zero, ledger.RollUpAll().Amount(All.With(ExpenditureKind.Project)));
        Assert.Equal(WanYuan.MaxValue, (ledger.RollUpAll() - BudgetLedger.Create(line, line).RollUpAll()).Total);
    }

    [Fact]
    public void SliceOfUnitOrProject_IsRefused()
    {
        var rollUp = BudgetLedger.Create(BudgetLine.Create(BudgetLineTests.Basic)).RollUpAll();
        Assert.Throws<ArgumentException>(() => rollUp.Amount(All.WithUnit(1)));
        Assert.Throws<ArgumentException>(() => rollUp.Within(All.WithProject(1)));
        Assert.Throws<ArgumentException>(() => RollUpPlan.Create(RollUpAxis.Fund, All.WithUnit(1)));
        Assert.Throws<ArgumentException>(() => RollUpPlan.Create(RollUpAxis.Fund));
        Assert.Throws<ArgumentException>(() => RollUp.FromCells([KeyValuePair.Create(All.WithUnit(1), WanYuan.Zero)], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollUpPlan.Create((RollUpAxis)9, All));
    }
}
