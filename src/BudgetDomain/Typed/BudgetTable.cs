using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Cube;

namespace BudgetDomain.Typed;

/// <summary>A table whose rows are found by what they are about, such as 支出总表 by functional code. Its own amounts are those of its 合计 row.</summary>
/// <typeparam name="TKey">What the rows are about: a subject code, a fund, or the name of a unit or project.</typeparam>
/// <remarks>
/// <para>Immutable, and safe for use from many threads. A table that the document does not have is an empty one
/// (<see cref="IsPrinted"/> is <see langword="false"/>), so that nothing has to be asked before looking a row up.</para>
/// <para>Where no 合计 row is printed, the table's amounts are the sums of its topmost rows, provided that every row was understood.</para>
/// </remarks>
public sealed class BudgetTable<TKey> : BudgetAmounts
    where TKey : notnull
{
    private readonly FrozenDictionary<TKey, BudgetRow> _rows;

    internal BudgetTable(PrintedPanel panel, RowKey<TKey> keyOf, IEqualityComparer<TKey>? comparer = null)
        : this(panel, panel.TotalSlices(), keyOf, comparer)
    {
    }

    internal BudgetTable(PrintedPanel panel, ImmutableArray<Slice> total, RowKey<TKey> keyOf, IEqualityComparer<TKey>? comparer = null)
        : base(panel, total, panel.Caption)
    {
        comparer ??= EqualityComparer<TKey>.Default;
        var rows = panel.Rows
            .Select(row => (IsKey: keyOf(row, out var key), Key: key, Row: row))
            .Where(static x => x.IsKey)
            .GroupBy(static x => x.Key, comparer)
            .Select(group => (group.Key, First: group.First().Row, Slices: panel.Topmost(group.Select(static x => x.Row))))
            .Where(static x => !x.Slices.IsEmpty)
            .Select(x => KeyValuePair.Create(x.Key, new BudgetRow(panel, x.Slices, x.First.Code, x.First.Name)))
            .ToList();
        Keys = [.. rows.Select(static r => r.Key)];
        Rows = [.. rows.Select(static r => r.Value)];
        _rows = rows.ToFrozenDictionary(comparer);
    }

    /// <summary>Whether the document has the table.</summary>
    public bool IsPrinted => Panel.IsPrinted;

    /// <summary>Whether no amount but zero is printed in the table; also for a table that the document does not have.</summary>
    public bool IsEmpty => !Panel.IsPrinted || Panel.IsEmpty;

    /// <summary>What the rows are about, in printed order, each once; 合计 is not among them.</summary>
    public ImmutableArray<TKey> Keys { get; }

    /// <summary>The rows in the order of <see cref="Keys"/>.</summary>
    public ImmutableArray<BudgetRow> Rows { get; }

    /// <summary>The row of a subject, fund, unit or project.</summary>
    /// <exception cref="KeyNotFoundException">No such row is printed.</exception>
    public BudgetRow this[TKey key]
        => TryGet(key, out var row)
            ? row
            : throw new KeyNotFoundException(Panel.IsPrinted ? $"{Panel.Caption}没有印出“{key}”一行" : $"本公开文件没有《{Panel.Caption}》，找不到“{key}”");

    /// <summary>The row of a subject, fund, unit or project, where it is printed.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out BudgetRow? row) => _rows.TryGetValue(key, out row);
}
