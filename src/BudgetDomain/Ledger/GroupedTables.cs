using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>分组汇总表: a table of one plan for each of many groups of units, each with the rows in which the group has lines.</summary>
/// <typeparam name="TGroup">What names a group: <see cref="UnitCode"/> for units and departments.</typeparam>
[DebuggerDisplay("{Groups.Length} tables")]
public sealed class GroupedTables<TGroup>
    where TGroup : notnull
{
    private readonly RollUpFold _fold;
    private readonly GroupRuns _runs;
    private readonly Lazy<FrozenDictionary<TGroup, int>> _numbers;

    internal GroupedTables(ImmutableArray<TGroup> groups, RollUpFold fold, GroupRuns runs)
    {
        Groups = groups;
        _fold = fold;
        _runs = runs;
        _numbers = new(() => Groups.Select(static (group, index) => KeyValuePair.Create(group, index)).ToFrozenDictionary());
    }

    /// <summary>The plan of all tables.</summary>
    public RollUpPlan Plan => _fold.Plan;

    /// <summary>The groups, in the order in which the ledger has their first units.</summary>
    public ImmutableArray<TGroup> Groups { get; }

    /// <summary>The table of a group, by its index.</summary>
    /// <param name="index">The index in <see cref="Groups"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public RollUpTable At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)index), (uint)Groups.Length, nameof(index));
        var (start, end) = (_runs.Starts[index], _runs.Ends[index]);
        var rows = new Slice[end - start];
        for (var i = start; i < end; i++)
            rows[i - start] = _fold.Rows[_runs.Items[i]];
        return new(Plan, rows, _runs.Sums.Part(start * _fold.ColumnCount, rows.Length * _fold.ColumnCount));
    }

    /// <summary>The table of a group, where there is one.</summary>
    /// <param name="group">The group.</param>
    /// <param name="table">The table, or null.</param>
    /// <returns>Whether there is such a group.</returns>
    public bool TryGet(TGroup group, [NotNullWhen(true)] out RollUpTable? table)
    {
        table = _numbers.Value.TryGetValue(group, out var index) ? At(index) : null;
        return table is not null;
    }
}
