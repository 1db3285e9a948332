using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>What a header or row word says about a slice: a member on some of the closed dimensions, nothing on the others.</summary>
/// <remarks>The default value says nothing, as 合计 or 预算数 do.</remarks>
public readonly record struct Meaning
{
    // One nibble a closed dimension: 0 says nothing, else the member plus one.
    private readonly uint _members;

    private Meaning(uint members, bool widens)
    {
        _members = members;
        Widens = widens;
    }

    /// <summary>Whether the members hold even where the table is already about less: 支出总计 among expenditure rows, 机关运行经费 in a “三公” table.</summary>
    public bool Widens { get; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => _members == 0;

    /// <summary>A meaning with a side.</summary>
    public static Meaning Of(Side side) => default(Meaning).And(side);

    /// <summary>A meaning with a kind.</summary>
    public static Meaning Of(ExpenditureKind kind) => default(Meaning).And(kind);

    /// <summary>A meaning with a fund.</summary>
    public static Meaning Of(FundSource fund) => default(Meaning).And(fund);

    /// <summary>A meaning with a vintage.</summary>
    public static Meaning Of(Vintage vintage) => default(Meaning).And(vintage);

    /// <summary>A meaning with a “三公” member.</summary>
    public static Meaning Of(ThreePublicItem item) => default(Meaning).And(item);

    /// <summary>The same meaning and a side.</summary>
    public Meaning And(Side side) => Put(ClosedDimension.Side, (int)side);

    /// <summary>The same meaning and a kind.</summary>
    public Meaning And(ExpenditureKind kind) => Put(ClosedDimension.Kind, (int)kind);

    /// <summary>The same meaning and a fund.</summary>
    public Meaning And(FundSource fund) => Put(ClosedDimension.Fund, (int)fund);

    /// <summary>The same meaning and a vintage.</summary>
    public Meaning And(Vintage vintage) => Put(ClosedDimension.Vintage, (int)vintage);

    /// <summary>The same meaning and a “三公” member; <see cref="ThreePublicItem.None"/> takes one away.</summary>
    public Meaning And(ThreePublicItem item) => Put(ClosedDimension.ThreePublic, (int)item);

    /// <summary>The same meaning, holding also where the table is already about less.</summary>
    public Meaning Widening() => new(_members, true);

    /// <summary>The member on a dimension, or -1 where nothing is said.</summary>
    public int Member(ClosedDimension dimension) => (int)(_members >> ((int)dimension * 4) & 15) - 1;

    /// <summary>Narrows a slice to the members; a member that is wider than the slice's own changes nothing unless it <see cref="Widens"/>.</summary>
    /// <param name="slice">The slice to narrow.</param>
    /// <param name="narrowed">The narrowed slice.</param>
    /// <returns>Whether it could be done; not when a member and the slice's own exclude each other.</returns>
    public bool TryNarrow(Slice slice, out Slice narrowed)
    {
        narrowed = slice;
        foreach (var tree in MemberTree.All)
        {
            var member = Member(tree.Dimension);
            if (member < 0)
                continue;
            var own = slice.Member(tree.Dimension);
            var isThreePublic = tree.Dimension == ClosedDimension.ThreePublic;
            if (Widens || tree.Contains(own, member) || (isThreePublic && own == 0))
                narrowed = narrowed.WithMember(tree.Dimension, member);
            else if (!tree.Contains(member, own) && !(isThreePublic && member == 0))
                return false;
        }

        return true;
    }

    /// <summary>Puts two meanings together; not when both speak of one dimension.</summary>
    public bool TryCombine(Meaning other, out Meaning both)
    {
        both = new(_members | other._members, Widens | other.Widens);
        foreach (var tree in MemberTree.All)
        {
            if (Member(tree.Dimension) >= 0 && other.Member(tree.Dimension) >= 0)
                return false;
        }

        return true;
    }

    /// <summary>Puts the members on a slice, whatever it had there.</summary>
    public Slice Replace(Slice slice)
    {
        foreach (var tree in MemberTree.All)
        {
            if (Member(tree.Dimension) is var member and >= 0)
                slice = slice.WithMember(tree.Dimension, member);
        }

        return slice;
    }

    private Meaning Put(ClosedDimension dimension, int member)
    {
        var shift = (int)dimension * 4;
        return new((_members & ~(15u << shift)) | (uint)(member + 1) << shift, Widens);
    }
}
