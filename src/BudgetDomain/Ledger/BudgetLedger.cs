using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>预算账: budget lines of any number of units, held in columns. Immutable and safe to share between threads.</summary>
/// <remarks>
/// <para>Two ledgers are equal when they are of one year and have the same units, projects and lines in the same order.</para>
/// <para>A line takes 14 bytes (16 where there are more than 65,536 <see cref="Cells"/>). Units and projects are numbered from 1, as
/// in <see cref="Slice"/>; numbers are of this ledger only.</para>
/// <para>All lines are expenditure. What is spent was taken in, so a slice of income is the sum of the same lines.</para>
/// </remarks>
[DebuggerDisplay("{Count} lines of {Units.Length} units")]
[JsonConverter(typeof(BudgetLedgerJsonConverter))]
public sealed partial class BudgetLedger : IEquatable<BudgetLedger>
{
    private const uint OwnerMask = ~BudgetLedgerBuilder.AdjustmentBit;

    private readonly LineColumns _columns;
    private readonly Slice[] _cells;
    private readonly (int Unit, int Project)[] _owners;
    private readonly Lazy<FrozenDictionary<UnitCode, int>> _unitNumbers;
    private readonly Lazy<(ImmutableArray<UnitCode> Groups, int[] OfUnit)> _eachUnit;

    internal BudgetLedger(
        FiscalYear year, ImmutableArray<BudgetUnit> units, ImmutableArray<BudgetProject> projects, Slice[] cells, LineColumns columns, (int Unit, int Project)[] owners)
    {
        Year = year;
        Units = units;
        Projects = projects;
        _cells = cells;
        _columns = columns;
        _owners = owners;
        _unitNumbers = new(() => Units.Select(static (unit, index) => KeyValuePair.Create(unit.Code, index + 1)).ToFrozenDictionary());
        _eachUnit = new(EachUnit);
    }

    /// <summary>The ledger of no lines.</summary>
    public static BudgetLedger Empty { get; } = new BudgetLedgerBuilder().Build();

    /// <summary>年度; the default value where the ledger is of no certain year.</summary>
    public FiscalYear Year { get; }

    /// <summary>The number of lines.</summary>
    public int Count => _columns.Count;

    /// <summary>The units; the number of a unit is its index + 1.</summary>
    public ImmutableArray<BudgetUnit> Units { get; }

    /// <summary>The projects of all units; the number of a project is its index + 1.</summary>
    public ImmutableArray<BudgetProject> Projects { get; }

    /// <summary>The distinct members of lines, unit and project left out, in order.</summary>
    public ReadOnlySpan<Slice> Cells => _cells;

    /// <summary>Whether the lines are sorted by their members, as <see cref="GroupByKey"/> sorts them.</summary>
    public bool IsGrouped => _columns.Runs is not null;

    /// <summary>How many bytes a line takes in the columns.</summary>
    public int BytesPerLine => (_columns.HasNarrowKeys ? sizeof(ushort) : sizeof(int)) + sizeof(uint) + sizeof(long);

    /// <summary>A line.</summary>
    /// <param name="index">The index of the line, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public BudgetLine this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)index), (uint)Count, nameof(index));
            var cell = _cells[_columns.Key(index)];
            var (unit, project) = OwnerOf(index);
            return BudgetLine.Trusted(new()
            {
                Unit = Units[unit].Code,
                Function = cell.Function,
                DepartmentEconomy = cell.DepartmentEconomy,
                GovernmentEconomy = cell.GovernmentEconomy,
                Kind = cell.Kind,
                Fund = cell.Fund,
                Vintage = cell.Vintage,
                Project = project < 0 ? null : Projects[project].Name,
                ProjectCode = project < 0 || Projects[project].Code.Length == 0 ? null : Projects[project].Code,
                Amount = WanYuan.FromFen(_columns.Amounts[index]),
                IsAdjustment = (_columns.Owners[index] & BudgetLedgerBuilder.AdjustmentBit) != 0,
            });
        }
    }

    /// <summary>Makes a ledger of checked lines.</summary>
    /// <param name="lines">The lines.</param>
    public static BudgetLedger Create(params ReadOnlySpan<BudgetLine> lines)
    {
        var builder = new BudgetLedgerBuilder();
        builder.AddRange(lines);
        return builder.Build();
    }

    /// <summary>The number of a unit, or 0 where the ledger has none with the code.</summary>
    /// <param name="code">预算单位编码.</param>
    public int UnitNumberOf(UnitCode code) => _unitNumbers.Value.GetValueOrDefault(code);

    /// <summary>The number of the unit of a line.</summary>
    /// <param name="index">The index of the line, from 0.</param>
    public int UnitNumberAt(int index) => OwnerOf(index).Unit + 1;

    /// <summary>The number of the project of a line, or 0 where it has none.</summary>
    /// <param name="index">The index of the line, from 0.</param>
    public int ProjectNumberAt(int index) => OwnerOf(index).Project + 1;

    /// <summary>The sum of all lines that a slice contains, found line by line: slow and obvious, what every roll-up must equal.</summary>
    /// <param name="slice">The slice, with the unit and project numbers of this ledger.</param>
    /// <exception cref="OverflowException">The sum is out of the range of an amount.</exception>
    public WanYuan Evaluate(Slice slice)
    {
        var members = slice.WithUnit(0).WithProject(0);
        Int128 fen = 0;
        for (var i = 0; i < Count; i++)
        {
            var (unit, project) = OwnerOf(i);
            if ((slice.Unit == 0 || slice.Unit == unit + 1) && (slice.Project == 0 || slice.Project == project + 1) && members.Contains(_cells[_columns.Key(i)]))
                fen += _columns.Amounts[i];
        }

        return SumColumn.ToAmount(fen, slice);
    }

    /// <summary>The same lines sorted by their members, so that repeated roll-ups read amounts alone. Lines alike keep their order.</summary>
    public BudgetLedger GroupByKey() => IsGrouped ? this : new(Year, Units, Projects, _cells, _columns.Grouped(_cells.Length), _owners);

    /// <summary>The ledger of the lines of some units.</summary>
    /// <param name="isWanted">Says of each unit whether it is wanted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="isWanted"/> is null.</exception>
    public BudgetLedger OfUnits(Func<BudgetUnit, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        var builder = new BudgetLedgerBuilder(new() { Year = Year, Catalogue = null });
        var wanted = new bool[Units.Length];
        for (var unit = 0; unit < wanted.Length; unit++)
        {
            if (wanted[unit] = isWanted(Units[unit]))
                builder.AddUnit(Units[unit]);
        }

        for (var i = 0; i < Count; i++)
        {
            if (wanted[OwnerOf(i).Unit])
                builder.Add(this[i]);
        }

        return builder.Build();
    }

    /// <inheritdoc/>
    public bool Equals(BudgetLedger? other)
        => other is not null
        && Count == other.Count
        && Year == other.Year
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan())
        && Projects.AsSpan().SequenceEqual(other.Projects.AsSpan())
        && _cells.AsSpan().SequenceEqual(other._cells)
        && _columns.Amounts.AsSpan().SequenceEqual(other._columns.Amounts)
        && _columns.Keys16.AsSpan().SequenceEqual(other._columns.Keys16)
        && _columns.Keys32.AsSpan().SequenceEqual(other._columns.Keys32)
        && SameOwners(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BudgetLedger);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Count, Units.Length, _columns.AbsoluteTotal);

    private (int Unit, int Project) OwnerOf(int line) => _owners[(int)(_columns.Owners[line] & OwnerMask)];

    private bool SameOwners(BudgetLedger other)
    {
        for (var i = 0; i < Count; i++)
        {
            if (OwnerOf(i) != other.OwnerOf(i) || ((_columns.Owners[i] ^ other._columns.Owners[i]) & BudgetLedgerBuilder.AdjustmentBit) != 0)
                return false;
        }

        return true;
    }
}
