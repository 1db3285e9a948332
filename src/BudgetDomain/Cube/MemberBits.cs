namespace BudgetDomain.Cube;

/// <summary>Sets of members of the closed dimensions: one bit for each member, all dimensions side by side in one word.</summary>
internal static class MemberBits
{
    private const int KindAt = 4, FundAt = 15, VintageAt = 27, ThreePublicAt = 33;

    /// <summary>All “三公” members and <see cref="ThreePublicItem.None"/>.</summary>
    public const ulong ThreePublic = 127UL << ThreePublicAt;

    private static ReadOnlySpan<byte> Starts => [0, KindAt, FundAt, VintageAt, ThreePublicAt];

    /// <summary>The bit at which the members of a dimension begin.</summary>
    public static int At(ClosedDimension dimension) => Starts[(int)dimension];

    /// <summary>The members of a slice, one on each dimension.</summary>
    public static ulong Of(Slice slice)
        => 1UL << (int)slice.Side
        | 1UL << KindAt + (int)slice.Kind
        | 1UL << FundAt + (int)slice.Fund
        | 1UL << VintageAt + (int)slice.Vintage
        | 1UL << ThreePublicAt + (int)slice.ThreePublic;

    /// <summary>
    /// The members that those of a slice lie within, themselves included; of the “三公” dimension all, since codes and items
    /// are compared as economy.
    /// </summary>
    public static ulong WholesOf(Slice slice)
        => MemberTree.Side.WholesOf((int)slice.Side)
        | MemberTree.Kind.WholesOf((int)slice.Kind)
        | MemberTree.Fund.WholesOf((int)slice.Fund)
        | MemberTree.Vintage.WholesOf((int)slice.Vintage)
        | ThreePublic;

    /// <summary>The members within those of a slice, themselves left out.</summary>
    public static ulong BelowOf(Slice slice)
        => MemberTree.Side.BelowOf((int)slice.Side)
        | MemberTree.Kind.BelowOf((int)slice.Kind)
        | MemberTree.Fund.BelowOf((int)slice.Fund)
        | MemberTree.Vintage.BelowOf((int)slice.Vintage)
        | MemberTree.ThreePublic.BelowOf((int)slice.ThreePublic);

    /// <summary>The members that those of a slice lie within, themselves left out.</summary>
    public static ulong AboveOf(Slice slice)
        => MemberTree.Side.AboveOf((int)slice.Side)
        | MemberTree.Kind.AboveOf((int)slice.Kind)
        | MemberTree.Fund.AboveOf((int)slice.Fund)
        | MemberTree.Vintage.AboveOf((int)slice.Vintage)
        | MemberTree.ThreePublic.AboveOf((int)slice.ThreePublic);
}
