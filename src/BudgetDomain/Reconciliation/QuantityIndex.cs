using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>Numbers for distinct slices: an open-addressing table without a delete, made for one derivation.</summary>
internal sealed class QuantityIndex(int capacity)
{
    private int[] _slots = new int[Size(capacity)];

    /// <summary>The slices in the order of their numbers.</summary>
    public List<Slice> Slices { get; } = new(capacity);

    /// <summary>The number of a slice, or -1.</summary>
    public int Find(Slice slice)
    {
        var mask = _slots.Length - 1;
        for (var at = slice.GetHashCode() & mask; _slots[at] != 0; at = at + 1 & mask)
        {
            if (Slices[_slots[at] - 1] == slice)
                return _slots[at] - 1;
        }

        return -1;
    }

    /// <summary>The number of a slice; a new one where it is new.</summary>
    public int Add(Slice slice)
    {
        var found = Find(slice);
        if (found >= 0)
            return found;
        if (Slices.Count * 2 >= _slots.Length)
            Grow();
        Slices.Add(slice);
        Put(slice, Slices.Count);
        return Slices.Count - 1;
    }

    private static int Size(int capacity) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2 + 2));

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < Slices.Count; i++)
            Put(Slices[i], i + 1);
    }

    private void Put(Slice slice, int value)
    {
        var mask = _slots.Length - 1;
        var at = slice.GetHashCode() & mask;
        while (_slots[at] != 0)
            at = at + 1 & mask;
        _slots[at] = value;
    }
}
