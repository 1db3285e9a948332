using System.Numerics;
using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>A printed quantity is at most the lowest ones that contain it, where no sum relates the two.</summary>
/// <remarks>
/// Only slices of one subject, unit and project can contain each other on closed dimensions; economy codes only those of the
/// same code, its 类, its “三公” member or none. So each slice is compared with the few of these groups. Where all that the whole
/// holds beside lies within zeros, it is at most the part too (<see cref="Remainder"/>).
/// </remarks>
internal sealed class Containment(IdentityList identities, Derivation derivation, SliceGroups groups)
{
    private const int MaxWholes = 8;
    private const int MaxWays = 32;

    private readonly QuantityIndex _quantities = derivation.Quantities;
    private readonly Remainder _remainder = new(derivation, groups);
    private readonly Slice[] _parents = new Slice[12];

    public void Add()
    {
        Span<int> found = stackalloc int[MaxWholes], printed = stackalloc int[MaxWholes];
        Span<int> ways = stackalloc int[MaxWays];
        var (wayCount, wayOf) = (0, -1);
        for (var q = 0; q < _quantities.Count; q++)
        {
            if (derivation.IsNil(q) || derivation.TablesOf(q) == 0)
                continue;
            var (slice, group) = (_quantities[q], groups.GroupOf(q));
            if (IsRelatedByItsTable(q, slice))
                continue;
            if (group != wayOf)
                (wayCount, wayOf) = (EconomyWays(group, ways), group);
            var (count, printedCount) = (0, 0);
            foreach (var way in ways[..wayCount])
            {
                var quantities = groups.QuantitiesOf(way);
                var members = groups.MembersOf(way);
                for (var i = NextWithin(members, 0, groups.Wholes[q]); i < members.Length; i = NextWithin(members, i + 1, groups.Wholes[q]))
                {
                    // The way says it for codes, subject, unit and project; the members say it for the rest.
                    if (quantities[i] == q)
                        continue;
                    count = Keep(quantities[i], found, count);
                    if (way == group && derivation.TablesOf(quantities[i]) != 0)
                        printedCount = Keep(quantities[i], printed, printedCount);
                }
            }

            AddRemainders(q, printed[..printedCount]);

            foreach (var whole in found[..count])
            {
                if ((derivation.TablesOf(whole) & derivation.TablesOf(q)) != 0 || DifferOnOneTree(_quantities[whole], slice))
                    continue;
                identities.Begin(whole, derivation.IsNil(whole));
                identities.Add(q, isNil: false);
                identities.End(IdentityKind.AtLeast, false, -1, -1);
            }
        }
    }

    /// <summary>The next of some sets of members that has nothing but what a quantity lies within.</summary>
    private static int NextWithin(ReadOnlySpan<ulong> members, int from, ulong wholes)
    {
        var outside = new Vector<ulong>(~wholes);
        while (from + Vector<ulong>.Count <= members.Length && !Vector.EqualsAny(new Vector<ulong>(members[from..]) & outside, Vector<ulong>.Zero))
            from += Vector<ulong>.Count;
        while (from < members.Length && (members[from] & ~wholes) != 0)
            from++;
        return from;
    }

    /// <summary>The lowest printed wholes of a part within its group, each with what it holds beside.</summary>
    private void AddRemainders(int part, ReadOnlySpan<int> wholes)
    {
        foreach (var whole in wholes)
        {
            if ((derivation.TablesOf(whole) & derivation.TablesOf(part)) == 0)
                _remainder.AddTo(identities, whole, part);
        }
    }

    /// <summary>A code's own table relates it to everything but the “三公” member over it, which a row of another name is not part of.</summary>
    private bool IsRelatedByItsTable(int quantity, Slice slice)
        => (slice.GovernmentMember != 0 || slice.DepartmentMember != 0)
        && slice.ThreePublic == ThreePublicItem.None
        && (Lattice.ItemOver(slice.DepartmentMember) == ThreePublicItem.None || derivation.HasForeignName(quantity));

    /// <summary>A group and all that contain it by economy codes; returns how many.</summary>
    private int EconomyWays(int group, Span<int> ways)
    {
        var key = groups.KeyOf(group);
        ways[0] = group;
        if (key.Closed == 0)
            return 1;
        Span<Slice> keys = stackalloc Slice[MaxWays];
        keys[0] = key;
        var (known, count) = (1, 1);
        for (var head = 0; head < known; head++)
        {
            var n = Lattice.Parents(keys[head], _parents, key.Closed, 0);
            foreach (var parent in _parents.AsSpan(0, n))
            {
                if (known == keys.Length || keys[..known].Contains(parent))
                    continue;
                keys[known++] = parent;
                if (groups.Find(parent) is var at and >= 0)
                    ways[count++] = at;
            }
        }

        return count;
    }

    /// <summary>Keeps only the lowest of the slices found.</summary>
    private int Keep(int candidate, Span<int> found, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (IsWithin(found[i], candidate))
                return count;
            if (IsWithin(candidate, found[i]))
                found[i] = found[--count];
        }

        if (count < found.Length)
            found[count++] = candidate;
        return count;
    }

    /// <summary>Whether a quantity lies within another; in one group their members say it.</summary>
    private bool IsWithin(int part, int whole)
        => groups.GroupOf(part) == groups.GroupOf(whole) ? (groups.Members[whole] & ~groups.Wholes[part]) == 0 : _quantities[whole].Contains(_quantities[part]);

    /// <summary>Whether a whole and a part differ on one closed dimension only, which <see cref="PartSums"/> covers.</summary>
    private static bool DifferOnOneTree(Slice whole, Slice part)
    {
        foreach (var tree in MemberTree.All)
        {
            // Codes under a “三公” member are no members of its tree.
            if (tree.Dimension == ClosedDimension.ThreePublic && part.DepartmentMember > (int)ThreePublicItem.VehicleRunning)
                continue;
            if (part.WithMember(tree.Dimension, whole.Member(tree.Dimension)) == whole)
                return true;
        }

        return false;
    }
}
