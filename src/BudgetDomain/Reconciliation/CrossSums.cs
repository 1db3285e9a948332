using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>The sums across tables: wholes and parts of closed dimensions, and slices that contain others.</summary>
internal sealed class CrossSums
{
    private const int MaxWholes = 8;
    private const int MaxWays = 32;

    private readonly IdentityList _identities;
    private readonly Derivation _derivation;
    private readonly QuantityIndex _quantities;
    private readonly uint[] _seen = new uint[MemberTree.All.Length];
    private readonly Slice[] _parents = new Slice[12];
    private readonly uint[] _wholesOfSeen = new uint[MemberTree.All.Length];

    public CrossSums(IdentityList identities, Derivation derivation)
    {
        _identities = identities;
        _derivation = derivation;
        _quantities = derivation.Quantities;
        foreach (var slice in _quantities.Slices)
        {
            for (var d = 0; d < _seen.Length; d++)
                _seen[d] |= 1u << slice.Member((ClosedDimension)d);
        }

        for (var d = 0; d < _seen.Length; d++)
        {
            var tree = MemberTree.All[d];
            for (var member = 0; member < tree.Count; member++)
            {
                if ((_seen[d] >> member & 1) != 0 && tree.ParentOf(member) is var parent and >= 0)
                    _wholesOfSeen[d] |= tree.WholesOf(parent);
            }
        }
    }

    /// <summary>For every quantity and closed dimension: equal to its complete parts, or at least the parts there are.</summary>
    public void AddParts()
    {
        var count = _quantities.Count;
        var dimensions = _seen.Length;
        var wanted = new bool[count * dimensions];
        for (var q = 0; q < count; q++)
        {
            if (_derivation.IsNil(q))
                continue;
            var slice = _quantities[q];
            for (var d = 0; d < dimensions; d++)
            {
                var tree = MemberTree.All[d];
                var member = slice.Member(tree.Dimension);
                wanted[(q * dimensions) + d] |= (_wholesOfSeen[d] >> member & 1) != 0;

                // A part that is not zero asks its nearest whole, also where that is printed as zero.
                for (var up = tree.ParentOf(member); up >= 0; up = tree.ParentOf(up))
                {
                    if ((_seen[d] >> up & 1) == 0 || _quantities.Find(slice.WithMember(tree.Dimension, up)) is not (var whole and >= 0))
                        continue;
                    wanted[(whole * dimensions) + d] = true;
                    break;
                }
            }
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            if (!wanted[i])
                continue;
            var (quantity, tree) = (i / dimensions, MemberTree.All[i % dimensions]);
            var slice = _quantities[quantity];
            var member = slice.Member(tree.Dimension);
            _identities.Begin(quantity, _derivation.IsNil(quantity));
            var partsNil = true;
            var isComplete = Gather(slice, tree, member, ref partsNil) && !tree.IsOpen(member);

            // At least nothing is no identity.
            _identities.End(IdentityKind.Parts, isComplete, -1, i % dimensions, drop: partsNil && !isComplete);
        }
    }

    private bool Gather(Slice slice, MemberTree tree, int member, ref bool allNil)
    {
        if (tree.PartsOf(member).Length == 0)
            return false;
        var complete = true;
        foreach (var part in tree.PartsOf(member))
        {
            var seen = (_seen[(int)tree.Dimension] >> part & 1) != 0;
            if (seen && _quantities.Find(slice.WithMember(tree.Dimension, part)) is var quantity and >= 0)
            {
                _identities.Add(quantity, _derivation.IsNil(quantity));
                allNil &= _derivation.IsNil(quantity);
            }
            else if (!tree.IsOptional(part) && (seen || !tree.IsOptionalWhereUnseen(part)))
            {
                // The parts of a missing part stand in for it.
                var hasParts = (_wholesOfSeen[(int)tree.Dimension] >> part & 1) != 0;
                complete &= hasParts && Gather(slice, tree, part, ref allNil) && !tree.IsOpen(part);
            }
        }

        return complete;
    }

    /// <summary>A printed quantity is at most the lowest ones that contain it, where no sum above relates the two.</summary>
    public void AddContainment(ImmutableArray<Figure> figures, int[] quantityOfFigure)
    {
        var tables = new ulong[_quantities.Count];
        for (var i = 0; i < figures.Length; i++)
            tables[quantityOfFigure[i]] |= 1UL << (figures[i].Table & 63);

        // Only slices of one subject, unit and project can contain each other on closed dimensions; economy codes only
        // those of the same code, its 类, its “三公” member or none. So each slice is compared with few.
        var groups = new QuantityIndex(128);
        var next = new int[_quantities.Count];
        var heads = new List<int>(128);
        var signatures = new ulong[_quantities.Count];
        for (var q = 0; q < next.Length; q++)
        {
            var group = groups.Add(GroupOf(_quantities[q]));
            if (group == heads.Count)
                heads.Add(-1);
            (next[q], heads[group]) = (heads[group], q);
            signatures[q] = Members(_quantities[q]);
        }

        Span<int> found = stackalloc int[MaxWholes];
        Span<Slice> ways = stackalloc Slice[MaxWays];
        for (var q = 0; q < next.Length; q++)
        {
            if (_derivation.IsNil(q) || tables[q] == 0)
                continue;
            var slice = _quantities[q];

            // A code's own table relates it to everything but the “三公” member over it.
            if (GroupOf(slice).Closed != 0 && slice.ThreePublic == ThreePublicItem.None && Lattice.ItemOver(slice.DepartmentMember) == ThreePublicItem.None)
                continue;
            var wholes = Wholes(slice);
            var count = 0;
            var wayCount = EconomyWays(GroupOf(slice), ways);
            for (var w = 0; w < wayCount; w++)
            {
                if (groups.Find(ways[w]) is not (var group and >= 0))
                    continue;
                for (var other = heads[group]; other >= 0; other = next[other])
                {
                    // The way says it for codes, subject, unit and project; the members say it for the rest.
                    if ((signatures[other] & ~wholes) == 0 && other != q)
                        count = Keep(other, found, count);
                }
            }

            foreach (var whole in found[..count])
            {
                if ((tables[whole] & tables[q]) != 0 || DifferOnOneTree(_quantities[whole], slice))
                    continue;
                _identities.Begin(whole, _derivation.IsNil(whole));
                _identities.Add(q, isNil: false);
                _identities.End(IdentityKind.AtLeast, false, -1, -1);
            }
        }
    }

    private static Slice GroupOf(Slice slice)
        => new(slice.Closed & (Slice.EconomyMask << Slice.DepartmentShift | Slice.EconomyMask << Slice.GovernmentShift), slice.Open);

    /// <summary>A group and all that contain it by economy codes; returns how many.</summary>
    private int EconomyWays(Slice group, Span<Slice> ways)
    {
        ways[0] = group;
        if (group.Closed == 0)
            return 1;
        var parents = _parents.AsSpan();
        var count = 1;
        for (var head = 0; head < count; head++)
        {
            var n = Lattice.Parents(ways[head], parents, group.Closed, 0);
            for (var p = 0; p < n && count < ways.Length; p++)
            {
                if (!ways[..count].Contains(parents[p]))
                    ways[count++] = parents[p];
            }
        }

        return count;
    }

    /// <summary>Keeps only the lowest of the slices found.</summary>
    private int Keep(int candidate, Span<int> found, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (_quantities[candidate].Contains(_quantities[found[i]]))
                return count;
            if (_quantities[found[i]].Contains(_quantities[candidate]))
                found[i] = found[--count];
        }

        if (count < found.Length)
            found[count++] = candidate;
        return count;
    }

    /// <summary>One bit for the slice's member on each closed dimension; a filter before the full comparison.</summary>
    private static ulong Members(Slice slice)
        => 1UL << (int)slice.Side | 1UL << 4 + (int)slice.Kind | 1UL << 15 + (int)slice.Fund | 1UL << 27 + (int)slice.Vintage;

    private static ulong Wholes(Slice slice)
        => MemberTree.Side.WholesOf((int)slice.Side)
        | (ulong)MemberTree.Kind.WholesOf((int)slice.Kind) << 4
        | (ulong)MemberTree.Fund.WholesOf((int)slice.Fund) << 15
        | (ulong)MemberTree.Vintage.WholesOf((int)slice.Vintage) << 27;

    /// <summary>Whether a whole and a part differ on one closed dimension only, which <see cref="AddParts"/> covers.</summary>
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
