using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BudgetDomain.Ledger;

/// <content>汇总: sums over lines.</content>
public sealed partial class BudgetLedger
{
    /// <summary>全部单位汇总: the sums over all units.</summary>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public RollUp RollUpAll(int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        return new(_cells, LineSums.ByCell(_columns, _cells.Length, degreeOfParallelism, progress, cancellationToken), Count);
    }

    /// <summary>分单位汇总: the sums of each unit.</summary>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GroupedRollUp<UnitCode> RollUpByUnit(int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => RollUpBy(_eachUnit.Value, degreeOfParallelism, progress, cancellationToken);

    /// <summary>分部门汇总: the sums of each department over its units (部门预算 = 所属单位预算之和).</summary>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GroupedRollUp<UnitCode> RollUpByDepartment(int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => RollUpBy(static unit => unit.Department, degreeOfParallelism, progress, cancellationToken);

    /// <summary>按指定分组汇总: the sums of each group of units that the host names.</summary>
    /// <typeparam name="TGroup">What names a group.</typeparam>
    /// <param name="groupOf">The group of each unit; asked once for each.</param>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="groupOf"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GroupedRollUp<TGroup> RollUpBy<TGroup>(
        Func<BudgetUnit, TGroup> groupOf, int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        where TGroup : notnull
    {
        ArgumentNullException.ThrowIfNull(groupOf);
        return RollUpBy(GroupsOf(groupOf), degreeOfParallelism, progress, cancellationToken);
    }

    /// <summary>各单位一张表: a table for each unit, all slices of a plan.</summary>
    /// <param name="plan">The plan of the tables.</param>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GroupedTables<UnitCode> TablesByUnit(
        RollUpPlan plan, int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => TablesBy(_eachUnit.Value, plan, degreeOfParallelism, progress, cancellationToken);

    /// <summary>各部门一张表: a table for each department over its units, all slices of a plan.</summary>
    /// <param name="plan">The plan of the tables.</param>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GroupedTables<UnitCode> TablesByDepartment(
        RollUpPlan plan, int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => TablesBy(static unit => unit.Department, plan, degreeOfParallelism, progress, cancellationToken);

    /// <summary>各组一张表: a table for each group of units that the host names, all slices of a plan.</summary>
    /// <typeparam name="TGroup">What names a group.</typeparam>
    /// <param name="groupOf">The group of each unit; asked once for each.</param>
    /// <param name="plan">The plan of the tables.</param>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone.</param>
    /// <param name="progress">Is told how many lines are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GroupedTables<TGroup> TablesBy<TGroup>(
        Func<BudgetUnit, TGroup> groupOf, RollUpPlan plan, int degreeOfParallelism = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        where TGroup : notnull
    {
        ArgumentNullException.ThrowIfNull(groupOf);
        return TablesBy(GroupsOf(groupOf), plan, degreeOfParallelism, progress, cancellationToken);
    }

    private GroupedRollUp<TGroup> RollUpBy<TGroup>(
        (ImmutableArray<TGroup> Groups, int[] OfUnit) by, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
        where TGroup : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        var lines = GroupedLines.Of(_columns, _owners, by.OfUnit, by.Groups.Length, cancellationToken);
        return new(by.Groups, _cells, GroupSums.ByCell(lines, _cells.Length, by.Groups.Length, degreeOfParallelism, progress, cancellationToken));
    }

    private GroupedTables<TGroup> TablesBy<TGroup>(
        (ImmutableArray<TGroup> Groups, int[] OfUnit) by, RollUpPlan plan, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
        where TGroup : notnull
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        var lines = GroupedLines.Of(_columns, _owners, by.OfUnit, by.Groups.Length, cancellationToken);
        var fold = plan.Over(_cells);
        return new(by.Groups, fold, GroupSums.ByRow(lines, fold, by.Groups.Length, degreeOfParallelism, progress, cancellationToken));
    }

    private (ImmutableArray<UnitCode> Groups, int[] OfUnit) EachUnit()
    {
        var codes = new UnitCode[Units.Length];
        var numbers = new int[codes.Length];
        for (var unit = 0; unit < codes.Length; unit++)
        {
            codes[unit] = Units[unit].Code;
            numbers[unit] = unit;
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(codes), numbers);
    }

    private (ImmutableArray<TGroup> Groups, int[] OfUnit) GroupsOf<TGroup>(Func<BudgetUnit, TGroup> groupOf)
        where TGroup : notnull
    {
        var numbers = new Dictionary<TGroup, int>();
        var groups = ImmutableArray.CreateBuilder<TGroup>();
        var ofUnit = new int[Units.Length];
        for (var unit = 0; unit < ofUnit.Length; unit++)
        {
            var group = groupOf(Units[unit]);

            // Units of one group mostly stand together.
            if (unit > 0 && EqualityComparer<TGroup>.Default.Equals(groups[ofUnit[unit - 1]], group))
            {
                ofUnit[unit] = ofUnit[unit - 1];
            }
            else if (!numbers.TryGetValue(group, out ofUnit[unit]))
            {
                ofUnit[unit] = groups.Count;
                numbers.Add(group, groups.Count);
                groups.Add(group);
            }
        }

        return (groups.DrainToImmutable(), ofUnit);
    }
}
