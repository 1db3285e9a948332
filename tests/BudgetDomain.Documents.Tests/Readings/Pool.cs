namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// Things to draw from by a seed, so that one more or less changes hardly any other draw: each has a mark of its own, and the one whose mark fits the draw best is drawn.
/// </summary>
/// <param name="items">The things.</param>
/// <param name="key">What tells a thing from others, from run to run.</param>
internal sealed class Pool<T>(IEnumerable<T> items, Func<T, string> key)
{
    private readonly (T Item, ulong Mark)[] _items = [.. items.Select(item => (item, Mark(key(item))))];

    public T Draw(Random random)
    {
        var salt = (ulong)random.NextInt64();
        return _items.MaxBy(one => Mixed(one.Mark ^ salt)).Item;
    }

    private static ulong Mark(string text) => text.Aggregate(14_695_981_039_346_656_037UL, static (mark, c) => unchecked((mark ^ c) * 1_099_511_628_211UL));

    private static ulong Mixed(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EBUL);
        return value ^ (value >> 31);
    }
}
