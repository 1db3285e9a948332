using BudgetDomain.Cube;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Generators of slices. They shrink by setting one dimension after the other to "all".</summary>
internal static class Slices
{
    public static Arbitrary<Slice> Any() => Arb.From(Members(), Shrink);

    public static Arbitrary<SlicePair> Pairs() => Arb.From(
        from left in Members()
        from right in Near(left)
        select new SlicePair(left, right),
        pair => Shrink(pair.Left).Select(l => pair with { Left = l }).Concat(Shrink(pair.Right).Select(r => pair with { Right = r })));

    public static Arbitrary<SliceTriple> Triples() => Arb.From(
        from first in Members()
        from second in Near(first)
        from third in Near(second)
        from turn in Gen.Choose(0, 1)
        select turn == 0 ? new SliceTriple(first, second, third) : new SliceTriple(third, second, first),
        t => Shrink(t.First).Select(s => t with { First = s }).Concat(Shrink(t.Third).Select(s => t with { Third = s })));

    private static Gen<Slice> Members()
        => from side in Gen.Elements(Enum.GetValues<Side>())
           from kind in Gen.Elements(Enum.GetValues<ExpenditureKind>())
           from fund in Gen.Elements(Enum.GetValues<FundSource>())
           from vintage in Gen.Elements(Enum.GetValues<Vintage>())
           from economy in Gen.Frequency((2, Gen.Constant(default(Slice))), (2, Department().Select(d => default(Slice).With(d))), (2, Gen.Elements(Enum.GetValues<ThreePublicItem>()).Select(i => default(Slice).With(i))))
           from government in Gen.Frequency((2, Gen.Constant(default(GovernmentEconomicCode))), (1, Values.GovernmentEconomicCode().Generator))
           from subject in Gen.Frequency((1, Gen.Constant(default(Slice))), (3, Values.FunctionalCode().Generator.Select(f => default(Slice).With(f))), (1, Values.RevenueCode().Generator.Select(r => default(Slice).With(r))))
           from unit in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(0, Slice.MaxUnit)), (1, Gen.Constant(Slice.MaxUnit)))
           from project in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(0, Slice.MaxProject)), (1, Gen.Constant(Slice.MaxProject)))
           let under = economy.ThreePublic != ThreePublicItem.None ? subject.With(economy.ThreePublic) : subject.With(economy.DepartmentEconomy)
           select under.With(side).With(kind).With(fund).With(vintage).With(government).WithUnit(unit).WithProject(project);

    // The codes that “三公” members lie over, often.
    private static Gen<DepartmentEconomicCode> Department()
        => Gen.Frequency((1, Values.DepartmentEconomicCode().Generator), (1, Gen.Elements("302", "30212", "30217", "30231", "310", "31013", "309", "30913").Select(c => DepartmentEconomicCode.Parse(c))));

    /// <summary>A slice some steps up, or with another member here and there.</summary>
    private static Gen<Slice> Near(Slice slice)
        => from other in Members()
           from steps in Gen.Choose(0, 5)
           from turns in Gen.Choose(0, 9).ArrayOf(5)
           from changed in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
           from dimension in Gen.Elements(Enum.GetValues<ClosedDimension>())
           select Climb(changed ? slice.WithMember(dimension, other.Member(dimension)) : steps == 5 ? other : slice, turns.AsSpan(0, Math.Min(steps, 4)));

    private static Slice Climb(Slice slice, ReadOnlySpan<int> turns)
    {
        foreach (var turn in turns)
        {
            if (Parents(slice).ToList() is { Count: > 0 } parents)
                slice = parents[turn % parents.Count];
        }

        return slice;
    }

    /// <summary>The slices directly over a slice, one step on one dimension.</summary>
    private static IEnumerable<Slice> Parents(Slice slice)
    {
        foreach (var tree in MemberTree.All)
        {
            // None of “三公” is no member; its root lies under it all the same.
            if (slice.Member(tree.Dimension) is var member and not 0)
                yield return slice.WithMember(tree.Dimension, Math.Max(0, tree.ParentOf(member)));
        }

        if (slice.DepartmentEconomy is { IsDefault: false } department)
        {
            yield return slice.With(department.Parent);
            foreach (var item in Enum.GetValues<ThreePublicItem>().Where(i => i > ThreePublicItem.Vehicles || i is ThreePublicItem.Abroad or ThreePublicItem.Reception))
            {
                if (slice.With(item).Contains(slice))
                    yield return slice.With(item);
            }
        }

        if (!slice.GovernmentEconomy.IsDefault)
            yield return slice.With(slice.GovernmentEconomy.Parent);
        if (!slice.Function.IsDefault)
            yield return slice.With(slice.Function.Parent);
        if (!slice.Revenue.IsDefault)
            yield return slice.With(slice.Revenue.Parent);
        if (slice.Project != 0)
            yield return slice.WithProject(0);
        if (slice.Unit != 0)
            yield return slice.WithUnit(0);
    }

    /// <summary>The slice with one dimension after the other set to "all".</summary>
    internal static IEnumerable<Slice> Shrink(Slice slice)
        => new[]
        {
            slice.With(Side.Income), slice.With(ExpenditureKind.All), slice.With(FundSource.All), slice.With(Vintage.All), slice.With(default(DepartmentEconomicCode)),
            slice.With(default(GovernmentEconomicCode)), slice.With(default(FunctionalCode)), slice.WithUnit(0), slice.WithProject(0),
        }.Where(s => s != slice);
}
