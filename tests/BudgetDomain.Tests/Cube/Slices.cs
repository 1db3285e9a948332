using BudgetDomain.Cube;
using BudgetDomain.Subjects;
using BudgetDomain.Tests.Laws;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.Tests.Cube;

/// <summary>A slice and one that is often near it: the same but for a step or two on some dimensions.</summary>
public sealed record SlicePair(Slice Left, Slice Right);

/// <summary>Three slices on one chain or near it.</summary>
public sealed record SliceTriple(Slice First, Slice Second, Slice Third);

/// <summary>Generators of slices. They shrink by setting one dimension after the other to "all".</summary>
public static class Slices
{
    public static Arbitrary<Slice> Any() => Arb.From(Members(0), Shrink);

    public static Arbitrary<SlicePair> Pairs() => Arb.From(
        from left in Members(0)
        from right in Near(left)
        select new SlicePair(left, right),
        pair => Shrink(pair.Left).Select(l => pair with { Left = l }).Concat(Shrink(pair.Right).Select(r => pair with { Right = r })));

    public static Arbitrary<SliceTriple> Triples() => Arb.From(
        from first in Members(0)
        from second in Near(first)
        from third in Near(second)
        from turn in Gen.Choose(0, 1)
        select turn == 0 ? new SliceTriple(first, second, third) : new SliceTriple(third, second, first),
        t => Shrink(t.First).Select(s => t with { First = s }).Concat(Shrink(t.Third).Select(s => t with { Third = s })));

    private static Gen<Slice> Members(int depth)
        => from side in Gen.Elements(Enum.GetValues<Side>())
           from kind in Gen.Elements(Enum.GetValues<ExpenditureKind>())
           from fund in Gen.Elements(Enum.GetValues<FundSource>())
           from vintage in Gen.Elements(Enum.GetValues<Vintage>())
           from economy in Gen.Frequency((2, Gen.Constant(default(Slice))), (2, Department().Select(d => default(Slice).With(d))), (2, Gen.Elements(Enum.GetValues<ThreePublicItem>()).Select(i => default(Slice).With(i))))
           from government in Gen.Frequency((2, Gen.Constant(default(GovernmentEconomicCode))), (1, Arbitraries.GovernmentEconomicCode().Generator))
           from subject in Gen.Frequency((1, Gen.Constant(default(Slice))), (3, Arbitraries.FunctionalCode().Generator.Select(f => default(Slice).With(f))), (1, Arbitraries.RevenueCode().Generator.Select(r => default(Slice).With(r))))
           from unit in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(0, Slice.MaxUnit)), (1, Gen.Constant(Slice.MaxUnit)))
           from project in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(0, Slice.MaxProject)), (1, Gen.Constant(Slice.MaxProject)))
           let closed = new Slice(economy.Closed, subject.Open).With(side).With(kind).With(fund).With(vintage).With(government)
           select depth < 0 ? default : closed.WithUnit(unit).WithProject(project);

    // The codes that “三公” members lie over, often.
    private static Gen<DepartmentEconomicCode> Department()
        => Gen.Frequency((1, Arbitraries.DepartmentEconomicCode().Generator), (1, Gen.Elements("302", "30212", "30217", "30231", "310", "31013", "309", "30913").Select(c => DepartmentEconomicCode.Parse(c))));

    /// <summary>A slice some steps up, or with another member here and there.</summary>
    private static Gen<Slice> Near(Slice slice)
        => from other in Members(0)
           from steps in Gen.Choose(0, 5)
           from turns in Gen.Choose(0, 9).ArrayOf(5)
           from changed in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
           from dimension in Gen.Elements(Enum.GetValues<ClosedDimension>())
           select Climb(changed ? slice.WithMember(dimension, other.Member(dimension)) : steps == 5 ? other : slice, turns.AsSpan(0, Math.Min(steps, 4)));

    private static Slice Climb(Slice slice, ReadOnlySpan<int> turns)
    {
        Span<Slice> parents = stackalloc Slice[12];
        foreach (var turn in turns)
        {
            if (Lattice.Parents(slice, parents) is var count and > 0)
                slice = parents[turn % count];
        }

        return slice;
    }

    private static IEnumerable<Slice> Shrink(Slice slice)
        => new[]
        {
            slice.With(Side.Income), slice.With(ExpenditureKind.All), slice.With(FundSource.All), slice.With(Vintage.All), slice.With(default(DepartmentEconomicCode)),
            slice.With(default(GovernmentEconomicCode)), slice.With(default(FunctionalCode)), slice.WithUnit(0), slice.WithProject(0),
        }.Where(s => s != slice);
}
