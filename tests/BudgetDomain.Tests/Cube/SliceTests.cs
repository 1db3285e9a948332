using BudgetDomain.Cube;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Cube;

/// <summary>The laws of slices: what is put in comes out, equal keys are equal members, and containing is a partial order.</summary>
[Properties(MaxTest = 5000 / Thinned.By)]
public class SliceTests
{
    /// <summary>The leaves of the “三公” tree and the codes they lie over.</summary>
    private static readonly Dictionary<string, ThreePublicItem> Over = new(StringComparer.Ordinal)
    {
        ["30212"] = ThreePublicItem.Abroad,
        ["30217"] = ThreePublicItem.Reception,
        ["30231"] = ThreePublicItem.VehicleRunning,
        ["30913"] = ThreePublicItem.VehiclePurchase,
        ["31013"] = ThreePublicItem.VehiclePurchase,
    };

    [Property]
    public bool Members_ComeBackFromTheKey(Slice from, Slice to)
    {
        var built = to.With(from.Side).With(from.Kind).With(from.Fund).With(from.Vintage).With(from.GovernmentEconomy).WithUnit(from.Unit).WithProject(from.Project);
        built = from.ThreePublic != ThreePublicItem.None ? built.With(from.ThreePublic) : built.With(from.DepartmentEconomy);
        built = from.Revenue.IsDefault ? built.With(from.Function) : built.With(from.Revenue);
        return built == from && Text(built) == Text(from) && built.Closed == from.Closed && built.Open == from.Open;
    }

    [Property]
    public bool OneMember_LeavesTheOthersAlone(Slice slice, Slice other)
        => Text(slice.With(other.Kind)) == Text(slice).Replace($"kind {slice.Kind};", $"kind {other.Kind};", StringComparison.Ordinal)
            && Text(slice.With(other.Fund)) == Text(slice).Replace($"fund {slice.Fund};", $"fund {other.Fund};", StringComparison.Ordinal)
            && Text(slice.WithUnit(other.Unit)) == Text(slice).Replace($"unit {slice.Unit};", $"unit {other.Unit};", StringComparison.Ordinal)
            && Text(slice.WithProject(other.Project)) == Text(slice).Replace($"project {slice.Project};", $"project {other.Project};", StringComparison.Ordinal)
            && Text(slice.With(other.GovernmentEconomy)) == Text(slice).Replace($"government {slice.GovernmentEconomy};", $"government {other.GovernmentEconomy};", StringComparison.Ordinal)
            && Enum.GetValues<ClosedDimension>().All(d => slice.WithMember(d, other.Member(d)).Member(d) == other.Member(d));

    [Property]
    public bool Equality_IsThatOfTheMembers_AndGoesWithHashAndOrder(SlicePair pair)
    {
        var (left, right) = (pair.Left, pair.Right);
        var equal = Text(left) == Text(right);
        return left.Equals(right) == equal && left == right == equal && left != right != equal && left.Equals((object)right) == equal
            && (!equal || left.GetHashCode() == right.GetHashCode())
            && left.CompareTo(right) == 0 == equal
            && Math.Sign(left.CompareTo(right)) == -Math.Sign(right.CompareTo(left))
            && left < right == left.CompareTo(right) < 0 && left <= right == left.CompareTo(right) <= 0
            && left > right == left.CompareTo(right) > 0 && left >= right == left.CompareTo(right) >= 0
            && left.CompareTo((object)right) == left.CompareTo(right) && left.CompareTo(null) > 0;
    }

    [Property]
    public bool Order_IsTransitive(SliceTriple t) => !(t.First <= t.Second && t.Second <= t.Third) || t.First <= t.Third;

    [Property]
    public bool Contains_IsThatOfEachMember(SlicePair pair)
        => pair.Left.Contains(pair.Right) == ContainsEach(pair.Left, pair.Right) && pair.Right.Contains(pair.Left) == ContainsEach(pair.Right, pair.Left);

    [Property]
    public Property Contains_IsReflexiveAndAntisymmetric(SlicePair pair)
        => (pair.Left.Contains(pair.Left) && (!(pair.Left.Contains(pair.Right) && pair.Right.Contains(pair.Left)) || pair.Left == pair.Right)).Classify(pair.Left.Contains(pair.Right), "contained");

    [Property]
    public Property Contains_IsTransitive(SliceTriple t)
    {
        var chain = t.First.Contains(t.Second) && t.Second.Contains(t.Third);
        return (!chain || t.First.Contains(t.Third)).Classify(chain, "chain");
    }

    [Property]
    public bool TheWholeCube_ContainsAll(Slice slice) => WholeOf(slice).Contains(slice) && default(Slice).Contains(slice) == (WholeOf(slice) == default);

    /// <summary>All that is received and spent; the budgets that stand beside accounts are no part of it, and each is a whole of its own.</summary>
    private static Slice WholeOf(Slice slice) => slice.Vintage is Vintage.InitialBudget or Vintage.FinalBudget ? default(Slice).With(slice.Vintage) : default;

    [Property]
    public bool Parents_ContainTheSlice_AndAreOthers(Slice slice, bool closedOnly)
    {
        Span<Slice> parents = stackalloc Slice[12];
        var count = Lattice.Parents(slice, parents, ulong.MaxValue, closedOnly ? 0 : ulong.MaxValue);
        foreach (var parent in parents[..count])
        {
            if (parent == slice || !parent.Contains(slice) || slice.Contains(parent))
                return false;
        }

        return count > 0 || slice == WholeOf(slice) || closedOnly;
    }

    /// <summary>Climbing any way long enough ends at the whole cube: nothing is contained without a way up.</summary>
    [Property]
    public bool Parents_LeadToTheWholeCube(Slice slice, PositiveInt turn)
    {
        var whole = WholeOf(slice);
        Span<Slice> parents = stackalloc Slice[12];
        for (var step = 0; step < 60; step++)
        {
            var count = Lattice.Parents(slice, parents);
            if (count == 0)
                break;
            slice = parents[(turn.Get + step) % count];
        }

        return slice == whole;
    }

    [Fact]
    public void Trees_AreTrees_AndNameEveryMember()
    {
        foreach (var tree in MemberTree.All)
        {
            var names = tree.Dimension switch
            {
                ClosedDimension.Side => Enum.GetNames<Side>().Length,
                ClosedDimension.Kind => Enum.GetNames<ExpenditureKind>().Length,
                ClosedDimension.Fund => Enum.GetNames<FundSource>().Length,
                ClosedDimension.Vintage => Enum.GetNames<Vintage>().Length,
                _ => Enum.GetNames<ThreePublicItem>().Length,
            };
            Assert.Equal(names, tree.Count);
            Assert.InRange(tree.Count, 2, 16);
            Assert.Equal(MemberTree.All[(int)tree.Dimension], tree);
            for (var member = 0; member < tree.Count; member++)
            {
                Assert.All(tree.PartsOf(member), part => Assert.Equal(member, tree.ParentOf(part)));
                if (tree.ParentOf(member) is var parent and >= 0)
                    Assert.Contains(member, tree.PartsOf(parent));
                for (var other = 0; other < tree.Count; other++)
                    Assert.Equal(member == other || tree.PartsOf(member).Any(p => tree.Contains(p, other)), tree.Contains(member, other));

                // Only a whole all of whose parts may be missing is open.
                Assert.Equal(tree.PartsOf(member).Length > 0 && tree.PartsOf(member).All(tree.IsOptional), tree.IsOpen(member));
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Slice.MaxUnit + 1)]
    public void Unit_OutOfRange_IsRefused(int unit) => Assert.Throws<ArgumentOutOfRangeException>(() => default(Slice).WithUnit(unit));

    [Theory]
    [InlineData(-1)]
    [InlineData(Slice.MaxProject + 1)]
    public void Project_OutOfRange_IsRefused(int project) => Assert.Throws<ArgumentOutOfRangeException>(() => default(Slice).WithProject(project));

    private static string Text(Slice s)
        => $"side {s.Side};kind {s.Kind};fund {s.Fund};vintage {s.Vintage};department {s.DepartmentEconomy};public {s.ThreePublic};government {s.GovernmentEconomy};function {s.Function};revenue {s.Revenue};unit {s.Unit};project {s.Project};";

    /// <summary>Containing, member by member and in texts: a code contains those that begin with it.</summary>
    private static bool ContainsEach(Slice whole, Slice part)
        => Below(MemberTree.Side, (int)whole.Side, (int)part.Side) && Below(MemberTree.Kind, (int)whole.Kind, (int)part.Kind)
            && Below(MemberTree.Fund, (int)whole.Fund, (int)part.Fund) && Below(MemberTree.Vintage, (int)whole.Vintage, (int)part.Vintage)
            && Economy(whole, part)
            && Code(whole.GovernmentEconomy.ToString(), part.GovernmentEconomy.ToString())
            && (whole.Function.IsDefault && whole.Revenue.IsDefault
                || (whole.Revenue.IsDefault == part.Revenue.IsDefault && Code($"{whole.Function}{whole.Revenue}", $"{part.Function}{part.Revenue}")))
            && (whole.Unit == 0 || whole.Unit == part.Unit) && (whole.Project == 0 || whole.Project == part.Project);

    private static bool Economy(Slice whole, Slice part)
    {
        if (whole.ThreePublic == ThreePublicItem.None)
            return part.ThreePublic == ThreePublicItem.None ? Code(whole.DepartmentEconomy.ToString(), part.DepartmentEconomy.ToString()) : whole.DepartmentEconomy.IsDefault;
        var item = part.ThreePublic != ThreePublicItem.None ? part.ThreePublic : Over.GetValueOrDefault(part.DepartmentEconomy.ToString());
        return item != ThreePublicItem.None && Below(MemberTree.ThreePublic, (int)whole.ThreePublic, (int)item);
    }

    private static bool Code(string whole, string part) => part.StartsWith(whole, StringComparison.Ordinal);

    private static bool Below(MemberTree tree, int whole, int part)
    {
        for (; part >= 0; part = tree.ParentOf(part))
        {
            if (part == whole)
                return true;
        }

        return false;
    }
}
