using System.Collections.Immutable;
using System.Diagnostics;

namespace BudgetDomain.Subjects;

/// <summary>
/// Which government economic code (政府预算支出经济分类) a department economic code (部门预算支出经济分类) goes with, by kind of
/// unit, after the table 部门预算支出经济分类与政府预算支出经济分类对照表 of 政府收支分类科目 (since 2018). Immutable. 基本工资 (30101)
/// of an administrative unit is 工资奖金津补贴 (50101), of a public institution 工资福利支出 (50501).
/// </summary>
[DebuggerDisplay("{Entries.Length} pairs")]
public sealed class EconomicMap
{
    private readonly Dictionary<DepartmentEconomicCode, ImmutableArray<EconomicMapEntry>> _byDepartment;

    private EconomicMap(ImmutableArray<EconomicMapEntry> entries)
    {
        Entries = entries;
        _byDepartment = entries.GroupBy(static e => e.Department).ToDictionary(static g => g.Key, static g => g.ToImmutableArray());
    }

    /// <summary>All pairs in code order.</summary>
    public ImmutableArray<EconomicMapEntry> Entries { get; }

    /// <summary>Makes a map from a host's own pairs.</summary>
    /// <param name="entries">The pairs in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is the default, or a pair occurs twice for one kind of unit.</exception>
    public static EconomicMap Create(IEnumerable<EconomicMapEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ImmutableArray<EconomicMapEntry> sorted =
            [.. entries.OrderBy(static e => e.Department).ThenBy(static e => e.Government).ThenBy(static e => e.UnitKind)];
        for (var i = 0; i < sorted.Length; i++)
        {
            var entry = sorted[i];
            if (entry.Department.IsDefault || entry.Government.IsDefault)
                throw new ArgumentException("A pair needs two codes; the default code is none.", nameof(entries));
            if (i > 0 && sorted[i - 1] is var last && (last.Department, last.Government, last.UnitKind) == (entry.Department, entry.Government, entry.UnitKind))
                throw new ArgumentException($"{entry.Department} with {entry.Government} occurs twice for {entry.UnitKind}.", nameof(entries));
        }

        return new(sorted);
    }

    /// <summary>Whether the two codes go together. Allocates nothing.</summary>
    /// <param name="department">部门预算支出经济分类科目, as exact as the map: 款, such as 30101.</param>
    /// <param name="government">政府预算支出经济分类科目, such as 50101.</param>
    /// <param name="unitKind">The kind of unit, or <see cref="UnitKind.Unspecified"/> to allow what any kind may use; tables of a
    /// department with both kinds of units need that.</param>
    public EconomicMapAnswer Allows(
        DepartmentEconomicCode department, GovernmentEconomicCode government, UnitKind unitKind = UnitKind.Unspecified)
    {
        foreach (var entry in EntriesOf(department))
        {
            if (entry.Government == government && Serves(entry, unitKind))
                return EconomicMapAnswer.Allowed;
        }

        return EconomicMapAnswer.NotListed;
    }

    /// <summary>All pairs of a department code; empty when the map knows none, so that a pair with it cannot be judged.</summary>
    /// <param name="department">部门预算支出经济分类科目.</param>
    public ImmutableArray<EconomicMapEntry> EntriesOf(DepartmentEconomicCode department) =>
        _byDepartment.TryGetValue(department, out var entries) ? entries : [];

    private static bool Serves(EconomicMapEntry entry, UnitKind kind) =>
        kind == UnitKind.Unspecified || entry.UnitKind == UnitKind.Unspecified || entry.UnitKind == kind;
}
