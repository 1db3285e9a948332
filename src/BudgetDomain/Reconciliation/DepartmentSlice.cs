using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>One slice of a department (部门) against its units (单位).</summary>
public sealed record DepartmentSlice
{
    /// <summary>The slice; it names no unit and no project.</summary>
    public required Slice Slice { get; init; }

    /// <summary>The figure of the department; <see langword="null"/> where it prints none.</summary>
    public Figure? Department { get; init; }

    /// <summary>The figures of the units, in the order of the units; <see langword="null"/> for a unit that prints none.</summary>
    public required ImmutableArray<Figure?> Units { get; init; }

    /// <summary>How many units are unknown here: not zero, but not said, or unreadable. Then the department is only at least the sum.</summary>
    public required int UnknownUnits { get; init; }

    /// <summary>合计: the sum of what the units print.</summary>
    public required WanYuan Sum { get; init; }

    /// <summary>The greatest distance of the exact sum from <see cref="Sum"/> where figures are rounded: half a unit of the last place for each.</summary>
    public required WanYuan RoundedReach { get; init; }

    /// <summary>Whether department and units are to be equal here; otherwise the department is at least the sum.</summary>
    public required bool IsEquality { get; init; }

    /// <summary>How well they agree.</summary>
    public required Grade Grade { get; init; }
}
