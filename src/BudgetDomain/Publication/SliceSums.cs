using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>The exact amount of any slice over the money of a ledger, in a few look-ups each.</summary>
/// <remarks>
/// For each shape of slice that is asked for (which subjects to which level, with or without unit and project) the money is
/// grouped once by the open members; in a group only the closed members are left to compare. Not safe for many threads.
/// </remarks>
internal sealed class SliceSums(LedgerMoney money, ImmutableArray<RevenueLine> revenue)
{
    private readonly Dictionary<Shape, Dictionary<Slice, List<(Slice Closed, Int128 Fen)>>> _groups = [];

    /// <summary>The sum, in 分. What is spent was taken in; nothing is carried forward or distributed.</summary>
    /// <param name="slice">The slice, with the unit and project numbers of the ledger.</param>
    public Int128 Of(Slice slice)
    {
        if (slice.Side is not (Side.Income or Side.Expenditure))
            return 0;
        if (!slice.Revenue.IsDefault)
            return OfRevenue(slice);
        slice = slice.With(Side.Expenditure);
        var shape = Shape.Of(slice);
        if (!_groups.TryGetValue(shape, out var groups))
            _groups.Add(shape, groups = Group(shape));
        if (!groups.TryGetValue(OpenOf(slice, shape), out var parts))
            return 0;
        var closed = ClosedOf(slice, slice.ThreePublic);
        Int128 sum = 0;
        foreach (var (members, fen) in parts)
        {
            if (closed.Contains(members))
                sum += fen;
        }

        return sum;
    }

    private Int128 OfRevenue(Slice slice)
    {
        Int128 sum = 0;
        foreach (var line in revenue)
        {
            if (slice.Contains(line.Slice))
                sum += line.Amount.Fen;
        }

        return sum;
    }

    private Dictionary<Slice, List<(Slice Closed, Int128 Fen)>> Group(Shape shape)
    {
        var sums = new Dictionary<(Slice Open, Slice Closed), Int128>();
        foreach (var (slice, fen) in money.Parts)
        {
            var item = shape.IsThreePublic ? Lattice.ItemOver(slice.DepartmentMember) : ThreePublicItem.None;
            if (shape.IsThreePublic && item == ThreePublicItem.None)
                continue;
            var key = (OpenOf(slice, shape), ClosedOf(slice, item));
            sums[key] = sums.GetValueOrDefault(key) + fen;
        }

        var groups = new Dictionary<Slice, List<(Slice, Int128)>>();
        foreach (var ((open, closed), fen) in sums)
        {
            if (!groups.TryGetValue(open, out var list))
                groups.Add(open, list = []);
            list.Add((closed, fen));
        }

        return groups;
    }

    private static Slice OpenOf(Slice slice, Shape shape)
    {
        var open = default(Slice)
            .With(slice.Function.RollUpTo(shape.Function))
            .With(slice.GovernmentEconomy.RollUpTo(shape.Government))
            .WithUnit(shape.HasUnit ? slice.Unit : 0)
            .WithProject(shape.HasProject ? slice.Project : 0);
        return shape.IsThreePublic ? open : open.With(slice.DepartmentEconomy.RollUpTo(shape.Department));
    }

    private static Slice ClosedOf(Slice slice, ThreePublicItem item)
        => default(Slice).With(slice.Side).With(slice.Kind).With(slice.Fund).With(slice.Vintage).With(item);

    private readonly record struct Shape(SubjectLevel Function, SubjectLevel Department, SubjectLevel Government, bool IsThreePublic, bool HasUnit, bool HasProject)
    {
        public static Shape Of(Slice slice) => new(
            slice.Function.Level, slice.DepartmentEconomy.Level, slice.GovernmentEconomy.Level,
            slice.ThreePublic != ThreePublicItem.None, slice.Unit != 0, slice.Project != 0);
    }
}
