using System.Runtime.CompilerServices;

namespace BudgetDomain.Ledger;

/// <summary>A column that grows at its end.</summary>
internal struct GrowingColumn<T>
    where T : unmanaged
{
    private T[] _items;

    public GrowingColumn() => _items = [];

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public readonly ref T this[int index] => ref _items[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        if (Count == Array.MaxLength)
            throw new InvalidOperationException($"一本账最多 {Array.MaxLength} 行");
        Array.Resize(ref _items, (int)Math.Min(Array.MaxLength, Math.Max(64L, 2L * Count)));
    }
}
