using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>分组汇总: a roll-up for each of many groups of units. A partial result and a value, like <see cref="RollUp"/>.</summary>
/// <remarks>Two are equal when every group has an equal roll-up; a group without lines counts as empty.</remarks>
/// <typeparam name="TGroup">What names a group: <see cref="UnitCode"/> for units and departments.</typeparam>
[DebuggerDisplay("{Groups.Length} groups")]
public sealed class GroupedRollUp<TGroup> : IEquatable<GroupedRollUp<TGroup>>
    where TGroup : notnull
{
    private readonly Slice[] _cells;
    private readonly GroupRuns _runs;
    private readonly Lazy<FrozenDictionary<TGroup, int>> _numbers;

    internal GroupedRollUp(ImmutableArray<TGroup> groups, Slice[] cells, GroupRuns runs)
    {
        Groups = groups;
        _cells = cells;
        _runs = runs;
        _numbers = new(() => Groups.Select(static (group, index) => KeyValuePair.Create(group, index)).ToFrozenDictionary());
    }

    /// <summary>No groups: the identity of <see cref="Merge"/>.</summary>
    public static GroupedRollUp<TGroup> Empty { get; } = new([], [], new(0, []));

    /// <summary>The groups, in the order in which the ledger has their first units.</summary>
    public ImmutableArray<TGroup> Groups { get; }

    /// <summary>The roll-up of a group; empty where there is no such group.</summary>
    /// <param name="group">The group.</param>
    public RollUp this[TGroup group] => TryGet(group, out var rollUp) ? rollUp : RollUp.Empty;

    /// <summary>The roll-up of a group, by its index.</summary>
    /// <param name="index">The index in <see cref="Groups"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public RollUp At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)index), (uint)Groups.Length, nameof(index));
        var items = _runs.Of(index, out var groupSums, out var first);

        // The cells stand in the order of their first lines.
        var order = items.ToArray();
        var sums = new Int128[order.Length];
        for (var i = 0; i < sums.Length; i++)
            sums[i] = groupSums[first + i];
        Array.Sort(order, sums);
        return new(Array.ConvertAll(order, cell => _cells[cell]), SumColumn.Of(sums), _runs.LineCounts[index]);
    }

    /// <summary>The roll-up of a group, where there is one.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rollUp">The roll-up, or null.</param>
    /// <returns>Whether there is such a group.</returns>
    public bool TryGet(TGroup group, [NotNullWhen(true)] out RollUp? rollUp)
    {
        rollUp = _numbers.Value.TryGetValue(group, out var index) ? At(index) : null;
        return rollUp is not null;
    }

    /// <summary>The sums over all groups.</summary>
    public RollUp Total()
    {
        var sums = new Int128[_cells.Length];
        var lineCount = 0L;
        for (var group = 0; group < Groups.Length; group++)
        {
            var items = _runs.Of(group, out var groupSums, out var first);
            for (var i = 0; i < items.Length; i++)
                sums[items[i]] += groupSums[first + i];
            lineCount += _runs.LineCounts[group];
        }

        return new(_cells, SumColumn.Of(sums), lineCount);
    }

    /// <summary>Adds the sums of another, group by group.</summary>
    /// <param name="other">The other.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public GroupedRollUp<TGroup> Merge(GroupedRollUp<TGroup> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(other, subtract: false);
    }

    /// <summary>Takes the sums of another from these, group by group; undoes <see cref="Merge"/>.</summary>
    /// <param name="other">The other.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public GroupedRollUp<TGroup> Subtract(GroupedRollUp<TGroup> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(other, subtract: true);
    }

    /// <inheritdoc/>
    public bool Equals(GroupedRollUp<TGroup>? other)
        => other is not null && Groups.Union(other.Groups).All(group => this[group] == other[group]);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroupedRollUp<TGroup>);

    /// <inheritdoc/>
    public override int GetHashCode() => Total().GetHashCode();

    private GroupedRollUp<TGroup> Combine(GroupedRollUp<TGroup> other, bool subtract)
    {
        ImmutableArray<TGroup> groups = [.. Groups.Union(other.Groups)];
        var parts = groups.Select(group => subtract ? this[group].Subtract(other[group]) : this[group].Merge(other[group])).ToArray();
        var cells = new SortedSet<Slice>();
        foreach (var part in parts)
        {
            foreach (var cell in part.Cells)
                cells.Add(cell);
        }

        Slice[] all = [.. cells];
        var starts = new int[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
            starts[i + 1] = starts[i] + parts[i].Count;
        var numbers = new int[starts[^1]];
        var sums = new Int128[starts[^1]];
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = 0; j < parts[i].Count; j++)
            {
                numbers[starts[i] + j] = Array.BinarySearch(all, parts[i].Cells[j]);
                sums[starts[i] + j] = parts[i].Sums[j];
            }
        }

        var runs = new GroupRuns(parts.Length, [new(numbers, SumColumn.Of(sums))]);
        for (var i = 0; i < parts.Length; i++)
            runs.Add(i, 0, starts[i], starts[i + 1], parts[i].LineCount);
        return new(groups, all, runs);
    }
}
