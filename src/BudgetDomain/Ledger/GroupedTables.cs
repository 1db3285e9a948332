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
        var items = _runs.Of(index, out var groupSums, out var first);

        // Rows were put out from the last to 合计.
        var rows = new Slice[Math.Max(1, items.Length)];
        var sums = new Int128[rows.Length * _fold.ColumnCount];
        for (var i = 0; i < items.Length; i++)
        {
            var row = items.Length - 1 - i;
            rows[row] = _fold.Rows[items[i]];
            for (var column = 0; column < _fold.ColumnCount; column++)
                sums[(row * _fold.ColumnCount) + column] = groupSums[((first + i) * _fold.ColumnCount) + column];
        }

        return new(Plan, rows, SumColumn.Of(sums));
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
