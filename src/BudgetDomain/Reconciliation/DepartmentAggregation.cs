using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// 部门预算 = 所属单位预算之和: adds up the disclosures of units slice by slice, and asks whether exact amounts exist that print as the
/// units and the department do. Each figure stands for an interval, so the sum of n units reaches n times as far.
/// </summary>
/// <remarks>
/// Units and projects have other numbers in every document, so slices that name one are left out. So are slices over money that
/// units of one department pay each other (上级补助收入, 附属单位上缴收入, 上缴上级支出, 对附属单位补助支出), where a unit prints any: a
/// department leaves it out, so its totals are no sums of the units'.
/// </remarks>
public sealed class DepartmentAggregation
{
    private DepartmentAggregation(RecognisedDocument department, ImmutableArray<RecognisedDocument> units, ImmutableArray<DepartmentSlice> slices, ImmutableArray<Slice> internalTransfers)
    {
        (Department, Units, Slices, InternalTransfers) = (department, units, slices, internalTransfers);
        Verdict = slices.Select(static s => s.Grade).DefaultIfEmpty(Grade.Exact).Max();
    }

    /// <summary>The department.</summary>
    public RecognisedDocument Department { get; }

    /// <summary>The units.</summary>
    public ImmutableArray<RecognisedDocument> Units { get; }

    /// <summary>Every slice that the department or a unit prints an amount for, in slice order.</summary>
    public ImmutableArray<DepartmentSlice> Slices { get; }

    /// <summary>The slices of money between units that were met; slices over them are left out.</summary>
    public ImmutableArray<Slice> InternalTransfers { get; }

    /// <summary>The worst grade of all slices.</summary>
    public Grade Verdict { get; }

    /// <summary>Sets units against their department.</summary>
    /// <param name="department">The disclosure of the department.</param>
    /// <param name="units">The disclosures of its units, or of some of them.</param>
    /// <param name="options">How; <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentNullException">A document is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">A sum leaves the range of amounts.</exception>
    public static DepartmentAggregation Of(RecognisedDocument department, IEnumerable<RecognisedDocument> units, DepartmentAggregationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(units);
        options ??= new();
        var whole = new UnitFigures(department);
        var parts = units.Select(static unit => new UnitFigures(unit)).ToImmutableArray();
        var transfers = parts.Append(whole).SelectMany(static unit => unit.Transfers).Distinct().Order().ToImmutableArray();
        var slices = parts.Append(whole).SelectMany(static unit => unit.Filled).Distinct().Order()
            .Where(slice => !transfers.Any(slice.Contains))
            .Select(slice => Judge(slice, whole, parts, options.UnitsAreComplete));
        return new(department, [.. parts.Select(static unit => unit.Document)], [.. slices.OfType<DepartmentSlice>()], transfers);
    }

    private static DepartmentSlice? Judge(Slice slice, UnitFigures whole, ImmutableArray<UnitFigures> parts, bool complete)
    {
        var department = whole.Find(slice, out var state);
        if (state == UnitFigureState.Unknown)
            return null;
        var figures = ImmutableArray.CreateBuilder<Figure?>(parts.Length);
        var unknown = 0;
        var (sum, reach) = (WanYuan.Zero, 0L);
        foreach (var part in parts)
        {
            var figure = part.Find(slice, out var known);
            figures.Add(figure);
            unknown += known == UnitFigureState.Unknown ? 1 : 0;
            if (figure is null || known == UnitFigureState.Unknown)
                continue;
            sum += figure.Amount;
            reach += figure.IsZero ? 0 : figure.LastPlace / 2;
        }

        var isEquality = complete && unknown == 0;
        var all = figures.MoveToImmutable();
        return new()
        {
            Slice = slice,
            Department = department,
            Units = all,
            UnknownUnits = unknown,
            Sum = sum,
            RoundedReach = WanYuan.FromFen(reach),
            IsEquality = isEquality,
            Grade = GradeOf(department, all, isEquality),
        };
    }

    /// <summary>The first grade at which the intervals of both sides meet.</summary>
    private static Grade GradeOf(Figure? department, ImmutableArray<Figure?> units, bool isEquality)
    {
        for (var grade = Grade.Exact; grade < Grade.Contradicted; grade++)
        {
            // A row that a whole table does not have is zero.
            var (least, most) = department is null ? (0, 0) : Bounds.Of(department, grade);
            Int128 unitsLeast = 0, unitsMost = 0;
            foreach (var figure in units)
            {
                if (figure is null || figure.State == FigureState.Unreadable)
                    continue;
                var (low, high) = Bounds.Of(figure, grade);
                unitsLeast += low;
                unitsMost += high;
            }

            if (unitsLeast <= most && (!isEquality || unitsMost >= least))
                return grade;
        }

        return Grade.Contradicted;
    }
}
