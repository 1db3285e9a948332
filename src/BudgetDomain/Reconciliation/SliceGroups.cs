using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// The quantities grouped by all but their closed members: subject, unit, project and economy codes. Sums over a closed
/// dimension stay within a group, and a group has few quantities, so most of what could be looked for is known not to be there.
/// </summary>
internal sealed class SliceGroups
{
    private readonly QuantityIndex _all;
    private readonly QuantityIndex _keys = new(128);
    private readonly int[] _groupOf;
    private readonly ulong[] _members;
    private readonly ulong[] _wholes;
    private readonly int[] _starts;
    private readonly int[] _quantities;
    private readonly ulong[] _membersInGroup;

    public SliceGroups(QuantityIndex quantities)
    {
        _all = quantities;
        var slices = quantities.Slices;
        _groupOf = new int[slices.Length];
        _members = new ulong[slices.Length];
        _wholes = new ulong[slices.Length];
        for (var q = 0; q < slices.Length; q++)
        {
            // Figures stand row by row, so one often has the key of the one before.
            var key = KeyOf(slices[q]);
            _groupOf[q] = q > 0 && key == _keys[_groupOf[q - 1]] ? _groupOf[q - 1] : _keys.Add(key);
            _members[q] = MemberBits.Of(slices[q]);
            _wholes[q] = MemberBits.WholesOf(slices[q]);
        }

        (_starts, _quantities, _membersInGroup) = (new int[_keys.Count + 1], new int[slices.Length], new ulong[slices.Length]);
        foreach (var group in _groupOf)
            _starts[group]++;
        for (int group = 0, end = 0; group < _starts.Length; group++)
            _starts[group] = end += _starts[group];

        // Filled from the end of each group, so that the latest quantity stands first.
        for (var q = 0; q < slices.Length; q++)
        {
            var at = --_starts[_groupOf[q]];
            (_quantities[at], _membersInGroup[at]) = (q, _members[q]);
        }
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The closed members of each quantity, as <see cref="MemberBits"/>.</summary>
    public ReadOnlySpan<ulong> Members => _members;

    /// <summary>The members that those of each quantity lie within, as <see cref="MemberBits.WholesOf"/>.</summary>
    public ReadOnlySpan<ulong> Wholes => _wholes;

    /// <summary>The group of a quantity.</summary>
    public int GroupOf(int quantity) => _groupOf[quantity];

    /// <summary>What the quantities of a group share.</summary>
    public Slice KeyOf(int group) => _keys[group];

    /// <summary>The group with a key, or -1.</summary>
    public int Find(Slice key) => _keys.Find(key);

    /// <summary>The quantity that differs from another by its member on one closed dimension, or -1.</summary>
    /// <param name="quantity">The other.</param>
    /// <param name="tree">The dimension.</param>
    /// <param name="member">The member on it.</param>
    public int Find(int quantity, MemberTree tree, int member)
    {
        // Codes stand in the way of “三公” members, which lead to other groups.
        if (tree.Dimension == ClosedDimension.ThreePublic)
            return _all.Find(_all[quantity].WithMember(tree.Dimension, member));
        var group = _groupOf[quantity];
        var at = MembersOf(group).IndexOf((_members[quantity] & ~tree.Members) | tree.BitOf(member));
        return at < 0 ? -1 : _quantities[_starts[group] + at];
    }

    /// <summary>The quantities of a group, the latest first.</summary>
    public ReadOnlySpan<int> QuantitiesOf(int group) => _quantities.AsSpan(_starts[group].._starts[group + 1]);

    /// <summary>The closed members of the quantities of a group, in the same order.</summary>
    public ReadOnlySpan<ulong> MembersOf(int group) => _membersInGroup.AsSpan(_starts[group].._starts[group + 1]);

    private static Slice KeyOf(Slice slice)
        => new(slice.Closed & (Slice.EconomyMask << Slice.DepartmentShift | Slice.EconomyMask << Slice.GovernmentShift), slice.Open);
}
