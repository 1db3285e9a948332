using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>What a whole holds beside a part of it, where all of that lies within zeros: then the whole is no more than the part.</summary>
/// <remarks>
/// A unit without other funds and without carry-over prints their totals as zero, and rows by fund or vintage nowhere. A part inside a zero
/// is zero, so 支出总表 is not only at least but at most 一般公共预算支出表. The zeros are terms of the identity: should one of them be wrong,
/// what it hides is bounded by what it should be.
/// </remarks>
internal sealed class Remainder
{
    private readonly Derivation _derivation;
    private readonly SliceGroups _groups;
    private readonly QuantityIndex _quantities;
    private readonly ulong _seen;
    private readonly int _totals;
    private readonly List<int> _zeros = [];

    // The quantities that are nil, group by group, in the order of the groups, with their members.
    private readonly (int Quantity, ulong Members)[] _nils;
    private readonly int[] _nilStarts;

    public Remainder(Derivation derivation, SliceGroups groups)
    {
        (_derivation, _groups, _quantities, _totals) = (derivation, groups, derivation.Quantities, groups.Find(default));
        (_nils, _nilStarts) = (new (int, ulong)[groups.Members.Length], new int[groups.Count + 1]);
        var count = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            var quantities = groups.QuantitiesOf(group);
            var members = groups.MembersOf(group);
            for (var i = 0; i < quantities.Length; i++)
            {
                _seen |= members[i];
                if (derivation.IsNil(quantities[i]))
                    _nils[count++] = (quantities[i], members[i]);
            }

            _nilStarts[group + 1] = count;
        }
    }

    /// <summary>Adds the identity, if the remainder is covered.</summary>
    public void AddTo(IdentityList identities, int whole, int part)
    {
        if (_derivation.IsNil(whole) || _groups.GroupOf(whole) != _groups.GroupOf(part) || !TryCover(whole, part))
            return;
        identities.Begin(whole, isNil: false);
        identities.Add(part, isNil: false);
        foreach (var zero in _zeros)
            identities.Add(zero, isNil: true);
        identities.End(IdentityKind.Parts, IdentityRelation.AtMost, -1, -1);
    }

    /// <summary>Dimension by dimension, from the whole's member down to the part's: everything beside must lie within a zero.</summary>
    /// <remarks>In one group nothing else can differ.</remarks>
    private bool TryCover(int whole, int part)
    {
        _zeros.Clear();
        var wholes = _groups.Wholes[whole];
        var (from, to, group) = (_quantities[whole], _quantities[part], _groups.GroupOf(whole));

        // Vintage first: income of a fund is printed for the current year only, and what is carried over for all funds together.
        var trees = MemberTree.All;
        return TryCover(trees[(int)ClosedDimension.Vintage], from, to, ref wholes, group)
            && TryCover(trees[(int)ClosedDimension.Side], from, to, ref wholes, group)
            && TryCover(trees[(int)ClosedDimension.Fund], from, to, ref wholes, group)
            && TryCover(trees[(int)ClosedDimension.Kind], from, to, ref wholes, group);
    }

    /// <summary>The way on one dimension; <paramref name="wholes"/> are the members that what is left lies within.</summary>
    private bool TryCover(MemberTree tree, Slice whole, Slice part, ref ulong wholes, int group)
    {
        var target = part.Member(tree.Dimension);
        for (var member = whole.Member(tree.Dimension); member != target;)
        {
            var next = -1;
            foreach (var below in tree.PartsOf(member).AsSpan())
            {
                if (tree.Contains(below, target))
                    next = below;
                else if ((tree.IsIn(_seen, below) || !(tree.IsOptional(below) || tree.IsOptionalWhereUnseen(below))) && !TryAddZero((wholes & ~tree.Members) | tree.WholesOf(below), group))
                    return false;
            }

            if (next < 0 || tree.IsOpen(member))
                return false;
            member = next;
            wholes = (wholes & ~tree.Members) | tree.WholesOf(member);
        }

        return true;
    }

    /// <summary>Finds a zero that contains what lies within some members, among the totals of the document and what stands in the rows of the group.</summary>
    private bool TryAddZero(ulong wholes, int group)
    {
        var zero = FindZero(group, wholes);
        if (zero < 0 && _totals >= 0)
            zero = FindZero(_totals, wholes);
        if (zero < 0)
            return false;
        if (!_zeros.Contains(zero))
            _zeros.Add(zero);
        return true;
    }

    private int FindZero(int group, ulong wholes)
    {
        foreach (var (quantity, members) in _nils.AsSpan(_nilStarts[group].._nilStarts[group + 1]))
        {
            if ((members & ~wholes) == 0)
                return quantity;
        }

        return -1;
    }
}
