using System.Collections.Immutable;
using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.Tests.Publication;

/// <summary>A table of exact amounts, rows in a tree and columns with a total: what one network can hold, small enough to try all roundings.</summary>
public sealed record SmallTable(ImmutableArray<int> ParentOfRow, ImmutableArray<ImmutableArray<long>> Leaves)
{
    public const long Place = 100;

    /// <summary>The problem: rows × columns, the last column the sum of the others; wholes are the sums of their parts.</summary>
    public RoundingProblem Problem(bool withDiagonal = false)
    {
        var amounts = Amounts();
        var (rows, columns) = (amounts.Length, amounts[0].Length);
        var variables = ImmutableArray.CreateBuilder<RoundingVariable>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var floor = amounts[r][c] / Place * Place;
                var rest = amounts[r][c] - floor;
                variables.Add(new(floor, rest == 0 ? floor : floor + Place, Place - (2 * rest)));
            }
        }

        var sums = ImmutableArray.CreateBuilder<RoundingSum>();
        for (var c = 0; c < columns; c++)
        {
            for (var r = 0; r < rows; r++)
            {
                int[] children = [.. Enumerable.Range(0, rows).Where(k => ParentOfRow[k] == r)];
                if (children.Length > 0)
                    sums.Add(new((r * columns) + c, [.. children.Select(k => (k * columns) + c)], IdentityRelation.Equal));
            }
        }

        for (var r = 0; r < rows && columns > 1; r++)
            sums.Add(new((r * columns) + columns - 1, [.. Enumerable.Range(0, columns - 1).Select(c => (r * columns) + c)], IdentityRelation.Equal));

        // A sum over the diagonal is in no tree: 对角线 makes it more than a network.
        if (withDiagonal && rows > 2 && columns > 2)
            sums.Add(new(0, [1 * columns, (2 * columns) + 1], IdentityRelation.AtLeast));
        return new(variables.ToImmutable(), sums.ToImmutable());
    }

    /// <summary>The exact amounts of all rows and columns, the total column last.</summary>
    public long[][] Amounts()
    {
        var rows = ParentOfRow.Length;
        var amounts = new long[rows][];
        var leaf = 0;
        for (var r = rows - 1; r >= 0; r--)
        {
            amounts[r] ??= new long[Leaves[0].Length + 1];
            if (!ParentOfRow.Contains(r))
            {
                Leaves[leaf++ % Leaves.Length].CopyTo(amounts[r]);
                amounts[r][^1] = amounts[r][..^1].Sum();
            }

            if (ParentOfRow[r] < 0)
                continue;
            amounts[ParentOfRow[r]] ??= new long[Leaves[0].Length + 1];
            for (var c = 0; c < amounts[r].Length; c++)
                amounts[ParentOfRow[r]][c] += amounts[r][c];
        }

        return amounts;
    }

    public override string ToString() => string.Join('\n', Amounts().Select((a, r) => $"{r} under {ParentOfRow[r]}: {string.Join(' ', a)}"));

    public static Arbitrary<SmallTable> Tables() => Arb.From(
        from rows in Gen.Choose(2, 5)
        from columns in Gen.Choose(1, 2)
        from parents in Gen.Choose(0, 99).ArrayOf(rows)
        from leaves in Gen.Frequency((1, Gen.Constant(0L)), (5, Gen.Choose(0, 350).Select(static n => (long)n)), (2, Gen.Elements(100L, 50, 150, 33))).ArrayOf(columns).ArrayOf(rows)
        select new SmallTable([.. parents.Select((p, r) => r == 0 ? -1 : p % r)], [.. leaves.Select(static l => l.ToImmutableArray())]),
        Shrink);

    /// <summary>The least cost of all roundings that add up; <see langword="null"/> where none does.</summary>
    public static Int128? BestByTrying(RoundingProblem problem)
    {
        int[] open = [.. Enumerable.Range(0, problem.Variables.Length).Where(v => !problem.Variables[v].IsFixed)];
        var values = problem.Variables.Select(static v => v.Floor).ToArray();
        Int128? best = null;
        for (var choice = 0; choice < 1 << open.Length; choice++)
        {
            for (var i = 0; i < open.Length; i++)
                values[open[i]] = (choice >> i & 1) == 0 ? problem.Variables[open[i]].Floor : problem.Variables[open[i]].Ceiling;
            if (problem.IsSolvedBy(values) && (best is null || problem.CostOf(values) < best))
                best = problem.CostOf(values);
        }

        return best;
    }

    private static IEnumerable<SmallTable> Shrink(SmallTable table)
    {
        for (var r = 0; r < table.Leaves.Length; r++)
        {
            for (var c = 0; c < table.Leaves[r].Length; c++)
            {
                if (table.Leaves[r][c] == 0)
                    continue;
                yield return table with { Leaves = table.Leaves.SetItem(r, table.Leaves[r].SetItem(c, 0)) };
            }
        }
    }
}
