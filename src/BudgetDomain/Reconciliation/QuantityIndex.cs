using BudgetDomain.Cube;

namespace BudgetDomain.Reconciliation;

/// <summary>Numbers for distinct slices: an open-addressing table without a delete, which can be emptied and used again.</summary>
internal sealed class QuantityIndex
{
    private Slice[] _slices;
    private int[] _slots;

    public QuantityIndex(int capacity)
    {
        _slices = new Slice[Math.Max(8, capacity)];
        _slots = new int[Size(capacity)];
    }

    public int Count { get; private set; }

    /// <summary>The slice with a number.</summary>
    public Slice this[int number] => _slices[number];

    /// <summary>The slices in the order of their numbers.</summary>
    public ReadOnlySpan<Slice> Slices => _slices.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    /// <summary>The number of a slice, or -1.</summary>
    public int Find(Slice slice)
    {
        var (slots, slices) = (_slots, _slices);
        var mask = slots.Length - 1;
        for (var at = slice.GetHashCode() & mask; slots[at] != 0; at = at + 1 & mask)
        {
            if (slices[slots[at] - 1].Equals(slice))
                return slots[at] - 1;
        }

        return -1;
    }

    /// <summary>The number of a slice; a new one where it is new.</summary>
    public int Add(Slice slice)
    {
        var (slots, slices) = (_slots, _slices);
        var mask = slots.Length - 1;
        var at = slice.GetHashCode() & mask;
        for (; slots[at] != 0; at = at + 1 & mask)
        {
            if (slices[slots[at] - 1].Equals(slice))
                return slots[at] - 1;
        }

        if (Count == slices.Length)
            Array.Resize(ref _slices, Count * 2);
        _slices[Count++] = slice;
        slots[at] = Count;
        if (Count * 2 > slots.Length)
            Grow();
        return Count - 1;
    }

    private static int Size(int capacity) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2 + 2));

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < Count; i++)
            Put(_slices[i], i + 1);
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
