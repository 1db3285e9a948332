using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Variances;

/// <summary>预算账的增减变动: two ledgers, or two roll-ups, compared. All amounts are exact, so contributions leave no residual.</summary>
public static class LedgerVariance
{
    /// <summary>Compares two ledgers by subject, kind, fund or vintage (按科目、支出性质、资金来源或年份).</summary>
    /// <param name="before">The ledger of the base year.</param>
    /// <param name="now">The ledger of the current year.</param>
    /// <param name="axis">What the rows stand for.</param>
    /// <param name="within">The lines that count: a slice without unit and project. Default: all.</param>
    /// <param name="catalogue">The subjects and their names over the years; <see langword="null"/> for <see cref="SubjectCatalogue.Default"/>.</param>
    /// <param name="degreeOfParallelism">How many threads sum up.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OverflowException">A sum is out of the range of an amount.</exception>
    public static VarianceTable Compare(
        BudgetLedger before,
        BudgetLedger now,
        RollUpAxis axis,
        Slice within = default,
        SubjectCatalogue? catalogue = null,
        int degreeOfParallelism = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return Compare(
            before.RollUpAll(degreeOfParallelism, null, cancellationToken),
            now.RollUpAll(degreeOfParallelism, null, cancellationToken),
            axis,
            within,
            Options(before, now, catalogue));
    }

    /// <summary>Compares two roll-ups by subject, kind, fund or vintage (按科目、支出性质、资金来源或年份).</summary>
    /// <param name="before">The roll-up of the base year.</param>
    /// <param name="now">The roll-up of the current year.</param>
    /// <param name="axis">What the rows stand for. Subjects have rows of all levels; the members of the others are those that lines are booked on.</param>
    /// <param name="within">The lines that count: a slice without unit and project. Default: all.</param>
    /// <param name="options">The years and the catalogue; its axis is not looked at.</param>
    /// <exception cref="ArgumentException"><paramref name="within"/> has a unit or a project.</exception>
    /// <exception cref="OverflowException">A sum is out of the range of an amount.</exception>
    public static VarianceTable Compare(RollUp before, RollUp now, RollUpAxis axis, Slice within = default, VarianceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (axis is RollUpAxis.Kind or RollUpAxis.Fund or RollUpAxis.Vintage)
            return VarianceTable.Compare(Members(before, axis, within), Members(now, axis, within), (options ?? new()) with { Axis = RowAxis.Words });
        var plan = RollUpPlan.Create(axis, within);
        return Compare(before.ToTable(plan), now.ToTable(plan), 0, options);
    }

    /// <summary>Compares one column of two rolled-up tables of subjects (汇总表).</summary>
    /// <param name="before">The table of the base year.</param>
    /// <param name="now">The table of the current year, of the same rows.</param>
    /// <param name="column">The index of the column in both.</param>
    /// <param name="options">The years and the catalogue; its axis is not looked at.</param>
    /// <exception cref="ArgumentException">The tables have rows of different kinds, or rows that are no subjects.</exception>
    /// <exception cref="OverflowException">A sum is out of the range of an amount.</exception>
    public static VarianceTable Compare(RollUpTable before, RollUpTable now, int column = 0, VarianceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var axis = now.Plan.Axis;
        if (before.Plan.Axis != axis || axis is RollUpAxis.Kind or RollUpAxis.Fund or RollUpAxis.Vintage)
            throw new ArgumentException("两表应同为按科目列行 (both tables must have subjects of one family as rows)", nameof(now));
        options = (options ?? new()) with { Axis = axis == RollUpAxis.Function ? RowAxis.Function : RowAxis.Economy };
        return VarianceTable.Compare(Rows(before, column, options.BaseYear, options.Catalogue), Rows(now, column, options.CurrentYear, options.Catalogue), options);
    }

    /// <summary>Compares two ledgers by unit or by department (按单位或部门); what changed its code and kept its name is found by name.</summary>
    /// <param name="before">The ledger of the base year.</param>
    /// <param name="now">The ledger of the current year.</param>
    /// <param name="byDepartment">Whether rows are departments (主管部门) and not units.</param>
    /// <param name="within">The lines that count: a slice without unit and project. Default: all.</param>
    /// <param name="degreeOfParallelism">How many threads sum up.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OverflowException">A sum is out of the range of an amount.</exception>
    public static VarianceTable CompareUnits(
        BudgetLedger before,
        BudgetLedger now,
        bool byDepartment = false,
        Slice within = default,
        int degreeOfParallelism = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return VarianceTable.Compare(Rows(before), Rows(now), Options(before, now, null) with { Axis = RowAxis.Unit });

        List<AmountRow> Rows(BudgetLedger ledger)
        {
            var groups = byDepartment
                ? ledger.RollUpByDepartment(degreeOfParallelism, null, cancellationToken)
                : ledger.RollUpByUnit(degreeOfParallelism, null, cancellationToken);
            var rows = new List<AmountRow> { AmountRow.Total(new(groups.Total().Amount(within))) };
            for (var i = 0; i < groups.Groups.Length; i++)
            {
                var code = groups.Groups[i];
                var name = ledger.UnitNumberOf(code) is var number and > 0 ? ledger.Units[number - 1].Name : string.Empty;
                rows.Add(new(code.ToString(), name, groups.At(i).Amount(within)));
            }

            return rows;
        }
    }

    private static VarianceOptions Options(BudgetLedger before, BudgetLedger now, SubjectCatalogue? catalogue) => new()
    {
        BaseYear = before.Year.IsDefault ? null : before.Year.Year,
        CurrentYear = now.Year.IsDefault ? null : now.Year.Year,
        Catalogue = catalogue ?? SubjectCatalogue.Default,
    };

    private static List<AmountRow> Rows(RollUpTable table, int column, int? year, SubjectCatalogue catalogue)
    {
        var rows = new List<AmountRow>(table.RowCount);
        for (var i = 0; i < table.RowCount; i++)
        {
            var amount = table[i, column];
            var slice = table.Rows[i];
            var (code, name) = table.Plan.Axis switch
            {
                RollUpAxis.Function => Named(catalogue.Functional, slice.Function, year),
                RollUpAxis.DepartmentEconomy => Named(catalogue.DepartmentEconomic, slice.DepartmentEconomy, year),
                _ => Named(catalogue.GovernmentEconomic, slice.GovernmentEconomy, year),
            };
            rows.Add(code.Length == 0 ? AmountRow.Total(new(amount)) : new(code, name, amount));
        }

        return rows;
    }

    private static (string Code, string Name) Named<TCode>(SubjectTable<TCode> subjects, TCode code, int? year)
        where TCode : struct, ISubjectCode<TCode>
    {
        var subject = subjects.Find(code, year) ?? subjects.Find(code);
        return (code.ToString()!, subject is null ? string.Empty : year is { } known ? subject.NameIn(known) : subject.Name);
    }

    private static List<AmountRow> Members(RollUp rollUp, RollUpAxis axis, Slice within)
    {
        // In the order of the members, as forms print them.
        var sums = new SortedDictionary<int, (string Word, WanYuan Sum)>();
        for (var i = 0; i < rollUp.Count; i++)
        {
            var cell = rollUp.Cells[i];
            if (!within.Contains(cell))
                continue;
            var (member, word) = axis switch
            {
                RollUpAxis.Kind => ((int)cell.Kind, SliceText.Word(cell.Kind)),
                RollUpAxis.Fund => ((int)cell.Fund, SliceText.Word(cell.Fund)),
                _ => ((int)cell.Vintage, SliceText.Word(cell.Vintage)),
            };
            // Sums of another program may say nothing on the dimension.
            sums[member] = (word.Length > 0 ? word : "未分", sums.GetValueOrDefault(member).Sum + rollUp.AmountAt(i));
        }

        return [AmountRow.Total(new(rollUp.Amount(within))), .. sums.Values.Select(static sum => new AmountRow(string.Empty, sum.Word, sum.Sum))];
    }
}
