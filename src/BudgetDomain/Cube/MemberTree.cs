using System.Collections.Immutable;

namespace BudgetDomain.Cube;

/// <summary>The members of one closed dimension: who is part of whom, and whether the parts make up the whole.</summary>
/// <remarks>
/// A <em>complete</em> member equals the sum of its required parts and of those optional parts that a document prints.
/// An <em>open</em> member is at least the sum of its parts. Members are numbers below 16, the value of their enum.
/// </remarks>
public sealed class MemberTree
{
    private readonly sbyte[] _parent;
    private readonly ImmutableArray<int>[] _parts;
    private readonly uint[] _within;
    private readonly uint[] _wholes;
    private readonly int _firstBit;
    private readonly uint _optional;
    private readonly uint _open;

    private MemberTree(ClosedDimension dimension, int count, params (int Member, int Parent, bool Optional)[] parts)
    {
        Dimension = dimension;
        _firstBit = MemberBits.At(dimension);
        Count = count;
        _parent = new sbyte[count];
        _parts = new ImmutableArray<int>[count];
        _within = new uint[count];
        _wholes = new uint[count];
        Array.Fill(_parent, (sbyte)-1);
        foreach (var (member, parent, optional) in parts)
        {
            _parent[member] = (sbyte)parent;
            if (optional)
                _optional |= 1u << member;
        }

        for (var member = 0; member < count; member++)
        {
            _parts[member] = [.. parts.Where(p => p.Parent == member).Select(p => p.Member)];
            for (var up = member; up >= 0; up = _parent[up])
            {
                _within[up] |= 1u << member;
                _wholes[member] |= 1u << up;
            }

            // A member whose every part is optional can only be bounded from below by them.
            if (_parts[member].Length > 0 && _parts[member].All(p => (_optional >> p & 1) != 0))
                _open |= 1u << member;
        }
    }

    /// <summary>收支平衡: 收入总计 = 支出 + 年终结转 (+ 结余分配).</summary>
    public static MemberTree Side { get; } = new(
        ClosedDimension.Side,
        4,
        ((int)Cube.Side.Expenditure, (int)Cube.Side.Income, false),
        ((int)Cube.Side.CarriedForward, (int)Cube.Side.Income, false),
        ((int)Cube.Side.Distribution, (int)Cube.Side.Income, true));

    /// <summary>合计 = 基本支出 (人员 + 公用) + 项目支出 (其他运转类 + 特定目标类) (+ 经营, 上缴上级, 对附属单位补助).</summary>
    public static MemberTree Kind { get; } = new(
        ClosedDimension.Kind,
        11,
        ((int)ExpenditureKind.Basic, (int)ExpenditureKind.All, false),
        ((int)ExpenditureKind.Personnel, (int)ExpenditureKind.Basic, false),
        ((int)ExpenditureKind.Public, (int)ExpenditureKind.Basic, false),
        ((int)ExpenditureKind.AgencyOperating, (int)ExpenditureKind.Public, true),
        ((int)ExpenditureKind.Project, (int)ExpenditureKind.All, false),
        ((int)ExpenditureKind.OtherOperating, (int)ExpenditureKind.Project, false),
        ((int)ExpenditureKind.SpecificTarget, (int)ExpenditureKind.Project, false),
        ((int)ExpenditureKind.BusinessOperation, (int)ExpenditureKind.All, true),
        ((int)ExpenditureKind.RemittedToSuperior, (int)ExpenditureKind.All, true),
        ((int)ExpenditureKind.SubsidyToSubordinates, (int)ExpenditureKind.All, true));

    /// <summary>合计 = 财政拨款 (一般公共预算 + 政府性基金 + 国有资本经营) + 财政专户 + 单位资金 (五项).</summary>
    public static MemberTree Fund { get; } = new(
        ClosedDimension.Fund,
        12,
        ((int)FundSource.FiscalAppropriation, (int)FundSource.All, false),
        ((int)FundSource.General, (int)FundSource.FiscalAppropriation, false),
        ((int)FundSource.GovernmentFund, (int)FundSource.FiscalAppropriation, false),
        ((int)FundSource.StateCapital, (int)FundSource.FiscalAppropriation, false),
        ((int)FundSource.SpecialAccount, (int)FundSource.All, false),
        ((int)FundSource.UnitFunds, (int)FundSource.All, false),
        ((int)FundSource.BusinessIncome, (int)FundSource.UnitFunds, false),
        ((int)FundSource.OperatingIncome, (int)FundSource.UnitFunds, false),
        ((int)FundSource.SuperiorSubsidy, (int)FundSource.UnitFunds, false),
        ((int)FundSource.SubordinateRemittance, (int)FundSource.UnitFunds, false),
        ((int)FundSource.OtherIncome, (int)FundSource.UnitFunds, false));

    /// <summary>合计 = 当年 + 上年结转 (+ 使用非财政拨款结余). The budgets beside 决算数 stand apart.</summary>
    public static MemberTree Vintage { get; } = new(
        ClosedDimension.Vintage,
        6,
        ((int)Cube.Vintage.CurrentYear, (int)Cube.Vintage.All, false),
        ((int)Cube.Vintage.CarriedOver, (int)Cube.Vintage.All, false),
        ((int)Cube.Vintage.Reserves, (int)Cube.Vintage.All, true));

    /// <summary>“三公” = 因公出国 + 公务接待 + 公务用车 (购置 + 运行). <see cref="ThreePublicItem.None"/> is no part of the sums.</summary>
    public static MemberTree ThreePublic { get; } = new(
        ClosedDimension.ThreePublic,
        7,
        ((int)ThreePublicItem.Abroad, (int)ThreePublicItem.Total, false),
        ((int)ThreePublicItem.Reception, (int)ThreePublicItem.Total, false),
        ((int)ThreePublicItem.Vehicles, (int)ThreePublicItem.Total, false),
        ((int)ThreePublicItem.VehiclePurchase, (int)ThreePublicItem.Vehicles, false),
        ((int)ThreePublicItem.VehicleRunning, (int)ThreePublicItem.Vehicles, false));

    /// <summary>All trees in the order of <see cref="ClosedDimension"/>.</summary>
    public static ImmutableArray<MemberTree> All { get; } = [Side, Kind, Fund, Vintage, ThreePublic];

    /// <summary>The dimension.</summary>
    public ClosedDimension Dimension { get; }

    /// <summary>How many members there are; they are numbered from 0.</summary>
    public int Count { get; }

    /// <summary>The member that the given one is a part of, or -1 for a root.</summary>
    public int ParentOf(int member) => _parent[member];

    /// <summary>The direct parts of a member; empty for a leaf.</summary>
    public ImmutableArray<int> PartsOf(int member) => _parts[member];

    /// <summary>Whether a part counts only where a document prints it.</summary>
    public bool IsOptional(int member) => (_optional >> member & 1) != 0;

    /// <summary>
    /// Whether a part is taken not to exist where no table of a document has it: 年终结转 in forms without such a row.
    /// </summary>
    public bool IsOptionalWhereUnseen(int member) => Dimension == ClosedDimension.Side && member == (int)Cube.Side.CarriedForward;

    /// <summary>Whether a member has parts that are known not to make up the whole.</summary>
    public bool IsOpen(int member) => (_open >> member & 1) != 0;

    /// <summary>All members of the dimension, as <see cref="MemberBits"/>.</summary>
    internal ulong Members => ((1UL << Count) - 1) << _firstBit;

    /// <summary>A member alone, as <see cref="MemberBits"/>.</summary>
    internal ulong BitOf(int member) => 1UL << _firstBit + member;

    /// <summary>The members that a member lies within, itself included, as <see cref="MemberBits"/>.</summary>
    internal ulong WholesOf(int member) => (ulong)_wholes[member] << _firstBit;

    /// <summary>The members that a member lies within, itself left out, as <see cref="MemberBits"/>.</summary>
    internal ulong AboveOf(int member) => (ulong)(_wholes[member] & ~(1u << member)) << _firstBit;

    /// <summary>The members that lie within a member, itself left out, as <see cref="MemberBits"/>.</summary>
    internal ulong BelowOf(int member) => (ulong)(_within[member] & ~(1u << member)) << _firstBit;

    /// <summary>Whether a set of members has one of this dimension.</summary>
    internal bool IsIn(ulong members, int member) => (members >> _firstBit >> member & 1) != 0;

    /// <summary>Whether a member is another one or lies within it.</summary>
    public bool Contains(int whole, int part) => (_within[whole] >> part & 1) != 0;
}
