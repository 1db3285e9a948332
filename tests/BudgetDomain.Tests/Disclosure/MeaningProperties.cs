using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Disclosure;

/// <summary>What words say of slices: each dimension by itself, nothing where nothing is said.</summary>
public class MeaningProperties
{
    // For each closed dimension a member, or -1.
    private static readonly Gen<int[]> Members = Gen.CollectToArray([.. MemberTree.All.Select(static t => Gen.Choose(-1, t.Count - 1))]);

    private static readonly Arbitrary<((int[] Left, int[] Right, int[] Slice) Members, bool Widens)> Cases =
        (from left in Members from right in Members from slice in Members from widens in Gen.Elements(false, true) select ((left, right, slice), widens)).ToArbitrary();

    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Meaning_says_what_was_put_into_it() => Prop.ForAll(Cases, static one =>
    {
        var meaning = Of(one.Members.Left);
        Assert.Equal(one.Members.Left, MemberTree.All.Select(t => meaning.Member(t.Dimension)));
        Assert.Equal(one.Members.Left.All(static m => m < 0), meaning.IsEmpty);
        Assert.Equal((meaning.IsEmpty, true), (meaning.Widening().IsEmpty, meaning.Widening().Widens));
    });

    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Two_combine_unless_both_speak_of_one_dimension() => Prop.ForAll(Cases, static one =>
    {
        var (left, right) = (Of(one.Members.Left), one.Widens ? Of(one.Members.Right).Widening() : Of(one.Members.Right));
        var isFree = one.Members.Left.Zip(one.Members.Right).All(static p => p.First < 0 || p.Second < 0);
        Assert.Equal(isFree, left.TryCombine(right, out var both));
        if (!isFree)
            return;
        Assert.Equal(one.Members.Left.Zip(one.Members.Right, Math.Max), MemberTree.All.Select(t => both.Member(t.Dimension)));
        Assert.Equal(one.Widens, both.Widens);
    });

    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Replace_puts_what_is_said_and_keeps_the_rest() => Prop.ForAll(Cases, static one =>
    {
        var (slice, replaced) = (SliceOf(one.Members.Slice), Of(one.Members.Left).Replace(SliceOf(one.Members.Slice)));
        Assert.All(MemberTree.All, (t, i) => Assert.Equal(one.Members.Left[i] >= 0 ? one.Members.Left[i] : slice.Member(t.Dimension), replaced.Member(t.Dimension)));
    });

    /// <summary>Narrowing goes down the tree, changes nothing for what is wider, and fails for what lies elsewhere; a “三公” item joins what is about none.</summary>
    [Property(MaxTest = 2000 / Thinned.By)]
    public Property Narrowing_goes_down_only() => Prop.ForAll(Cases, static one =>
    {
        var slice = SliceOf(one.Members.Slice);
        var could = Of(one.Members.Left).TryNarrow(slice, out var narrowed);
        var can = true;
        for (var i = 0; i < MemberTree.All.Length && can; i++)
        {
            var (tree, member) = (MemberTree.All[i], one.Members.Left[i]);
            var own = slice.Member(tree.Dimension);
            var (isOff, isNone) = (tree.Dimension == ClosedDimension.ThreePublic && own == 0, tree.Dimension == ClosedDimension.ThreePublic && member == 0);
            can = member < 0 || isOff || isNone || tree.Contains(own, member) || tree.Contains(member, own);
            if (could)
                Assert.Equal(member >= 0 && (isOff || tree.Contains(own, member)) ? member : own, narrowed.Member(tree.Dimension));
        }

        Assert.Equal(can, could);
        Assert.True(Of(one.Members.Left).Widening().TryNarrow(slice, out var widened));
        Assert.Equal(Of(one.Members.Left).Replace(slice), widened);
    });

    private static Meaning Of(int[] members)
    {
        var meaning = default(Meaning);
        if (members[0] >= 0)
            meaning = meaning.And((Side)members[0]);
        if (members[1] >= 0)
            meaning = meaning.And((ExpenditureKind)members[1]);
        if (members[2] >= 0)
            meaning = meaning.And((FundSource)members[2]);
        if (members[3] >= 0)
            meaning = meaning.And((Vintage)members[3]);
        return members[4] >= 0 ? meaning.And((ThreePublicItem)members[4]) : meaning;
    }

    private static Slice SliceOf(int[] members)
    {
        var slice = default(Slice);
        foreach (var (tree, member) in MemberTree.All.Zip(members))
            slice = slice.WithMember(tree.Dimension, Math.Max(0, member));
        return slice;
    }
}
