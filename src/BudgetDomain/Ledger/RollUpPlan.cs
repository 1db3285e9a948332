using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Ledger;

/// <summary>What a table of sums asks for: the members of one dimension at all levels as rows, and slices as columns.</summary>
/// <remarks>
/// The 支出总表 is <see cref="RollUpAxis.Function"/> × {合计, 基本支出, 项目支出}. A column may say anything but unit and project; what it
/// says on the dimension of the rows narrows which lines count. Immutable, safe to share between threads, equal by reference. A plan remembers how
/// it applies to the last ledger that it was used on: keep one and use it again.
/// </remarks>
public sealed class RollUpPlan
{
    /// <summary>How many columns a plan may have.</summary>
    public const int MaxColumns = 64;

    private RollUpFold? _last;

    private RollUpPlan(RollUpAxis axis, SubjectLevel deepest, ImmutableArray<Slice> columns)
    {
        Axis = axis;
        Deepest = deepest;
        Columns = columns;
    }

    /// <summary>预算支出总表: functional subjects × 合计, 基本支出, 项目支出.</summary>
    public static RollUpPlan Expenditure { get; } = Create(RollUpAxis.Function, Of(ExpenditureKind.All), Of(ExpenditureKind.Basic), Of(ExpenditureKind.Project));

    /// <summary>What the rows stand for.</summary>
    public RollUpAxis Axis { get; }

    /// <summary>The deepest level of rows where they are subjects.</summary>
    public SubjectLevel Deepest { get; }

    /// <summary>The slices of the columns.</summary>
    public ImmutableArray<Slice> Columns { get; }

    /// <summary>Makes a plan with rows of all levels.</summary>
    /// <param name="axis">What the rows stand for.</param>
    /// <param name="columns">The slices of the columns.</param>
    /// <exception cref="ArgumentException">There is no column or more than <see cref="MaxColumns"/>, or a column names a unit or a project.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="axis"/> is not defined.</exception>
    public static RollUpPlan Create(RollUpAxis axis, params ReadOnlySpan<Slice> columns) => Create(axis, SubjectLevel.SubItem, columns);

    /// <summary>Makes a plan with rows down to a level.</summary>
    /// <param name="axis">What the rows stand for.</param>
    /// <param name="deepest">The deepest level of rows where they are subjects.</param>
    /// <param name="columns">The slices of the columns.</param>
    /// <exception cref="ArgumentException">There is no column or more than <see cref="MaxColumns"/>, or a column names a unit or a project.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="axis"/> is not defined.</exception>
    public static RollUpPlan Create(RollUpAxis axis, SubjectLevel deepest, params ReadOnlySpan<Slice> columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)axis), (uint)RollUpAxis.Vintage, nameof(axis));
        if (columns.Length is 0 or > MaxColumns)
            throw new ArgumentException($"应有 1 至 {MaxColumns} 列", nameof(columns));
        foreach (var column in columns)
        {
            if (column.Unit != 0 || column.Project != 0)
                throw new ArgumentException($"汇总不区分单位和项目：{column}", nameof(columns));
        }

        return new(axis, deepest, [.. columns]);
    }

    /// <summary>The plan made ready for certain cells: which row and which columns each belongs to.</summary>
    internal RollUpFold Over(Slice[] cells)
    {
        // The roll-ups of a ledger share its cells. Two threads may both make a fold; either one is right.
        var last = Volatile.Read(ref _last);
        if (last is null || !ReferenceEquals(last.Cells, cells))
            Volatile.Write(ref _last, last = new(this, cells));
        return last;
    }

    /// <summary>The number of the row member that a cell lies in, at the deepest level asked for; 0 for 合计 alone.</summary>
    internal int MemberOf(Slice cell) => Axis switch
    {
        RollUpAxis.Function => SubjectDigits.RollUp(cell.Function, Deepest).Padded,
        RollUpAxis.DepartmentEconomy => SubjectDigits.RollUp(cell.DepartmentEconomy, Deepest).Padded,
        RollUpAxis.GovernmentEconomy => SubjectDigits.RollUp(cell.GovernmentEconomy, Deepest).Padded,
        RollUpAxis.Kind => (int)cell.Kind,
        RollUpAxis.Fund => (int)cell.Fund,
        _ => (int)cell.Vintage,
    };

    /// <summary>The member directly over another; 0 for 合计.</summary>
    internal int ParentOf(int member) => Axis switch
    {
        RollUpAxis.Kind => MemberTree.Kind.ParentOf(member),
        RollUpAxis.Fund => MemberTree.Fund.ParentOf(member),
        RollUpAxis.Vintage => MemberTree.Vintage.ParentOf(member),
        _ => Lattice.PaddedParent(member),
    };

    /// <summary>The slice of a row.</summary>
    internal Slice RowOf(int member) => Axis switch
    {
        RollUpAxis.Function => default(Slice).With(FunctionalCode.FromPadded(member)),
        RollUpAxis.DepartmentEconomy => default(Slice).With(DepartmentEconomicCode.FromPadded(member)),
        RollUpAxis.GovernmentEconomy => default(Slice).With(GovernmentEconomicCode.FromPadded(member)),
        RollUpAxis.Kind => default(Slice).With((ExpenditureKind)member),
        RollUpAxis.Fund => default(Slice).With((FundSource)member),
        _ => default(Slice).With((Vintage)member),
    };

    private static Slice Of(ExpenditureKind kind) => default(Slice).With(kind);
}
