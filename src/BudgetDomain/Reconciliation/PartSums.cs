using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>The sums across tables of wholes and their parts on closed dimensions, whichever tables print them.</summary>
internal sealed class PartSums
{
    private readonly IdentityList _identities;
    private readonly Derivation _derivation;
    private readonly QuantityIndex _quantities;
    private readonly SliceGroups _groups;

    // The members that occur at all, those over one that occurs, and for each group those that occur in it.
    private readonly ulong _seen;
    private readonly ulong _wholesOfSeen;
    private readonly ulong[] _seenIn;
    private readonly ulong[] _nilIn;

    public PartSums(IdentityList identities, Derivation derivation, SliceGroups groups)
    {
        (_identities, _derivation, _quantities, _groups) = (identities, derivation, derivation.Quantities, groups);
        (_seenIn, _nilIn) = (new ulong[groups.Count], new ulong[groups.Count]);
        var nil = 0UL;
        for (var q = 0; q < _quantities.Count; q++)
        {
            var (members, group) = (groups.Members[q], groups.GroupOf(q));
            _seenIn[group] |= members;
            _seen |= members;
            if (!derivation.IsNil(q))
                continue;
            _nilIn[group] |= members;
            nil |= members;
        }

        // “三公” members belong to what a group shares: their sums lead from group to group.
        for (var group = 0; group < _seenIn.Length; group++)
        {
            _seenIn[group] |= _seen & MemberBits.ThreePublic;
            _nilIn[group] |= nil & MemberBits.ThreePublic;
        }

        foreach (var tree in MemberTree.All)
        {
            for (var member = 0; member < tree.Count; member++)
            {
                if (tree.IsIn(_seen, member))
                    _wholesOfSeen |= tree.AboveOf(member);
            }
        }
    }

    /// <summary>For every quantity and closed dimension: equal to its complete parts, or at least the parts there are.</summary>
    public void Add()
    {
        var wanted = Wanted();
        for (var quantity = 0; quantity < wanted.Length; quantity++)
        {
            for (var d = 0; wanted[quantity] >> d != 0; d++)
            {
                if ((wanted[quantity] >> d & 1) != 0)
                    AddSum(quantity, MemberTree.All[d]);
            }
        }
    }

    /// <summary>For each quantity the dimensions on which it may be a sum, one bit each.</summary>
    private byte[] Wanted()
    {
        var wanted = new byte[_quantities.Count];
        for (var q = 0; q < wanted.Length; q++)
        {
            if (_derivation.IsNil(q))
                continue;
            var (slice, group) = (_quantities[q], _groups.GroupOf(q));

            // Most have nothing below them in their group, and nothing that is nil above.
            var above = (_groups.Wholes[q] & ~_groups.Members[q] & ~MemberBits.ThreePublic) | MemberTree.ThreePublic.AboveOf((int)slice.ThreePublic);
            if ((MemberBits.BelowOf(slice) & _seenIn[group]) == 0 && (above & _nilIn[group]) == 0)
                continue;
            foreach (var tree in MemberTree.All)
            {
                var member = slice.Member(tree.Dimension);
                if ((tree.BelowOf(member) & _seenIn[group]) != 0)
                    wanted[q] |= (byte)(1 << (int)tree.Dimension);
                if ((tree.AboveOf(member) & _nilIn[group]) != 0 && NearestWhole(q, tree, member, _seenIn[group]) is var whole and >= 0)
                    wanted[whole] |= (byte)(1 << (int)tree.Dimension);
            }
        }

        return wanted;
    }

    /// <summary>A part that is not zero asks its nearest whole, also where that is printed as zero.</summary>
    private int NearestWhole(int quantity, MemberTree tree, int member, ulong seen)
    {
        for (var up = tree.ParentOf(member); up >= 0; up = tree.ParentOf(up))
        {
            if (tree.IsIn(seen, up) && _groups.Find(quantity, tree, up) is var whole and >= 0)
                return whole;
        }

        return -1;
    }

    private void AddSum(int quantity, MemberTree tree)
    {
        var member = _quantities[quantity].Member(tree.Dimension);
        _identities.Begin(quantity, _derivation.IsNil(quantity));
        var partsNil = true;
        var isComplete = Gather(quantity, tree, member, _seenIn[_groups.GroupOf(quantity)], ref partsNil) && !tree.IsOpen(member);

        // At least nothing is no identity.
        _identities.End(IdentityKind.Parts, isComplete, -1, (int)tree.Dimension, drop: partsNil && !isComplete);
    }

    private bool Gather(int whole, MemberTree tree, int member, ulong here, ref bool allNil)
    {
        var parts = tree.PartsOf(member).AsSpan();
        var complete = parts.Length > 0;
        foreach (var part in parts)
        {
            if (tree.IsIn(here, part) && _groups.Find(whole, tree, part) is var quantity and >= 0)
            {
                var isNil = _derivation.IsNil(quantity);
                _identities.Add(quantity, isNil);
                allNil &= isNil;
            }
            else if (!tree.IsOptional(part) && (tree.IsIn(_seen, part) || !tree.IsOptionalWhereUnseen(part)))
            {
                // The parts of a missing part stand in for it.
                complete &= tree.IsIn(_wholesOfSeen, part) && Gather(whole, tree, part, here, ref allNil) && !tree.IsOpen(part);
            }
        }

        return complete;
    }
}
