using System.Diagnostics;
using System.Text.Json.Serialization;
using BudgetDomain.Subjects;

namespace BudgetDomain.Cube;

/// <summary>
/// One cell of the budget cube: a member on every dimension, "all" (合计) where nothing is said. Every printed figure
/// is the amount of one slice.
/// </summary>
/// <remarks>
/// <para>Two slices are equal when they name the same members. The order is that of the packed key: arbitrary, but total
/// and stable. The key has 128 bits: closed members and economy codes in one half, subject, unit and project in the other.</para>
/// <para>Units and projects are numbers that a <em>document</em> or <em>ledger</em> gives to its names, from 1; 0 is all.</para>
/// <para>The default value of this type is income over everything: 收入总计.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(SliceJsonConverter))]
public readonly struct Slice : IEquatable<Slice>, IComparable<Slice>, IComparable
{
    // Closed half: side 0-3, kind 4-7, fund 8-11, vintage 12-15, government economy 16-32, department economy 33-49.
    internal const int SideShift = 0, KindShift = 4, FundShift = 8, VintageShift = 12, GovernmentShift = 16, DepartmentShift = 33;

    // Open half: subject 0-29 with the revenue mark at 30, unit 31-46, project 47-63.
    internal const int RevenueMark = 30, UnitShift = 31, ProjectShift = 47;
    internal const ulong SubjectMask = (1UL << 31) - 1, UnitMask = 0xFFFFUL << UnitShift, ProjectMask = 0x1FFFFUL << ProjectShift;
    internal const ulong EconomyMask = 0x1FFFF;

    /// <summary>The highest number of a unit: 65,535.</summary>
    public const int MaxUnit = 0xFFFF;

    /// <summary>The highest number of a project: 131,071.</summary>
    public const int MaxProject = 0x1FFFF;

    internal Slice(ulong closed, ulong open)
    {
        Closed = closed;
        Open = open;
    }

    internal ulong Closed { get; }

    internal ulong Open { get; }

    /// <summary>收支.</summary>
    public Side Side => (Side)(Closed >> SideShift & 15);

    /// <summary>支出性质.</summary>
    public ExpenditureKind Kind => (ExpenditureKind)(Closed >> KindShift & 15);

    /// <summary>资金来源.</summary>
    public FundSource Fund => (FundSource)(Closed >> FundShift & 15);

    /// <summary>当年 / 上年结转.</summary>
    public Vintage Vintage => (Vintage)(Closed >> VintageShift & 15);

    /// <summary>支出功能分类科目; the default code for all, or where the slice has a revenue code.</summary>
    public FunctionalCode Function => IsRevenue ? default : FunctionalCode.FromPadded((int)(Open & SubjectMask));

    /// <summary>收入分类科目; the default code for all, or where the slice has a functional code.</summary>
    public RevenueCode Revenue => IsRevenue ? RevenueCode.FromPadded((int)(Open & SubjectMask & ~(1UL << RevenueMark))) : default;

    /// <summary>部门预算支出经济分类科目; the default code for all, or where the slice has a “三公” member.</summary>
    public DepartmentEconomicCode DepartmentEconomy => DepartmentMember is var d and > 6 ? DepartmentEconomicCode.FromPadded(d) : default;

    /// <summary>“三公”经费 member.</summary>
    public ThreePublicItem ThreePublic => DepartmentMember is var d and <= 6 ? (ThreePublicItem)d : ThreePublicItem.None;

    /// <summary>政府预算支出经济分类科目; the default code for all.</summary>
    public GovernmentEconomicCode GovernmentEconomy => GovernmentEconomicCode.FromPadded(GovernmentMember);

    /// <summary>单位: the number of a unit, 0 for all.</summary>
    public int Unit => (int)((Open & UnitMask) >> UnitShift);

    /// <summary>项目: the number of a project, 0 for all.</summary>
    public int Project => (int)(Open >> ProjectShift);

    internal int GovernmentMember => (int)(Closed >> GovernmentShift & EconomyMask);

    internal int DepartmentMember => (int)(Closed >> DepartmentShift & EconomyMask);

    private bool IsRevenue => (Open >> RevenueMark & 1) != 0;

    /// <summary>Whether two slices name the same members.</summary>
    public static bool operator ==(Slice left, Slice right) => left.Equals(right);

    /// <summary>Whether two slices name different members.</summary>
    public static bool operator !=(Slice left, Slice right) => !left.Equals(right);

    /// <summary>Whether one slice comes before another in key order.</summary>
    public static bool operator <(Slice left, Slice right) => left.CompareTo(right) < 0;

    /// <summary>Whether one slice comes before another in key order, or is equal.</summary>
    public static bool operator <=(Slice left, Slice right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one slice comes after another in key order.</summary>
    public static bool operator >(Slice left, Slice right) => left.CompareTo(right) > 0;

    /// <summary>Whether one slice comes after another in key order, or is equal.</summary>
    public static bool operator >=(Slice left, Slice right) => left.CompareTo(right) >= 0;

    /// <summary>The same slice with another side.</summary>
    public Slice With(Side side) => new(Put(Closed, SideShift, 15, (ulong)side), Open);

    /// <summary>The same slice with another kind.</summary>
    public Slice With(ExpenditureKind kind) => new(Put(Closed, KindShift, 15, (ulong)kind), Open);

    /// <summary>The same slice with another fund.</summary>
    public Slice With(FundSource fund) => new(Put(Closed, FundShift, 15, (ulong)fund), Open);

    /// <summary>The same slice with another vintage.</summary>
    public Slice With(Vintage vintage) => new(Put(Closed, VintageShift, 15, (ulong)vintage), Open);

    /// <summary>The same slice with a “三公” member in place of a department economy code.</summary>
    public Slice With(ThreePublicItem item) => new(Put(Closed, DepartmentShift, EconomyMask, (uint)item), Open);

    /// <summary>The same slice with another department economy code; the default code for all.</summary>
    public Slice With(DepartmentEconomicCode code) => new(Put(Closed, DepartmentShift, EconomyMask, (uint)code.Padded), Open);

    /// <summary>The same slice with another government economy code; the default code for all.</summary>
    public Slice With(GovernmentEconomicCode code) => new(Put(Closed, GovernmentShift, EconomyMask, (uint)code.Padded), Open);

    /// <summary>The same slice with another functional code; the default code for all.</summary>
    public Slice With(FunctionalCode code) => new(Closed, (Open & ~SubjectMask) | (uint)code.Padded);

    /// <summary>The same slice with a revenue code; the default code for all.</summary>
    public Slice With(RevenueCode code) => new(Closed, (Open & ~SubjectMask) | (code.IsDefault ? 0 : (uint)code.Padded | 1UL << RevenueMark));

    /// <summary>The same slice with another unit.</summary>
    /// <param name="unit">0 for all, or the number of a unit up to <see cref="MaxUnit"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Slice WithUnit(int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unit, MaxUnit);
        return new(Closed, (Open & ~UnitMask) | (ulong)unit << UnitShift);
    }

    /// <summary>The same slice with another project.</summary>
    /// <param name="project">0 for all, or the number of a project up to <see cref="MaxProject"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Slice WithProject(int project)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(project);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(project, MaxProject);
        return new(Closed, (Open & ~ProjectMask) | (ulong)project << ProjectShift);
    }

    /// <summary>The number of the member on a closed dimension, as in <see cref="MemberTree"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public int Member(ClosedDimension dimension)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)dimension), (uint)ClosedDimension.ThreePublic, nameof(dimension));
        if (dimension == ClosedDimension.ThreePublic)
            return (int)ThreePublic;

        // The four dimensions stand side by side in the order of the enum, four bits each.
        return (int)(Closed >> ((int)dimension * 4) & 15);
    }

    /// <summary>The same slice with another member on a closed dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension or member.</exception>
    public Slice WithMember(ClosedDimension dimension, int member)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)dimension), (uint)ClosedDimension.ThreePublic, nameof(dimension));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)member), 16u, nameof(member));
        return dimension == ClosedDimension.ThreePublic
            ? With((ThreePublicItem)member)
            : new(Put(Closed, (int)dimension * 4, 15, (uint)member), Open);
    }

    /// <summary>Whether every budget line of another slice is one of this slice too. A slice contains itself.</summary>
    public bool Contains(Slice other)
        => MemberTree.Side.Contains((int)Side, (int)other.Side)
        && MemberTree.Kind.Contains((int)Kind, (int)other.Kind)
        && MemberTree.Fund.Contains((int)Fund, (int)other.Fund)
        && MemberTree.Vintage.Contains((int)Vintage, (int)other.Vintage)
        && Lattice.EconomyContains(DepartmentMember, other.DepartmentMember)
        && Lattice.PaddedContains(GovernmentMember, other.GovernmentMember)
        && Lattice.SubjectContains(Open & SubjectMask, other.Open & SubjectMask)
        && (Unit == 0 || Unit == other.Unit)
        && (Project == 0 || Project == other.Project);

    /// <inheritdoc/>
    public bool Equals(Slice other) => Closed == other.Closed && Open == other.Open;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Slice other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var mixed = (Closed * 0x9E3779B97F4A7C15UL) ^ (Open * 0xC2B2AE3D27D4EB4FUL);
            return (int)(mixed ^ (mixed >> 32));
        }
    }

    /// <inheritdoc/>
    public int CompareTo(Slice other) => Open != other.Open ? Open.CompareTo(other.Open) : Closed.CompareTo(other.Closed);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Slice other => CompareTo(other),
        _ => throw new ArgumentException("not a Slice", nameof(obj)),
    };

    /// <summary>The members in Chinese, "all" left out, such as <c>支出·2010301·一般公共预算·基本支出</c>.</summary>
    public override string ToString() => SliceText.Describe(this);

    private static ulong Put(ulong key, int shift, ulong mask, ulong value) => (key & ~(mask << shift)) | value << shift;
}
