using System.Numerics;

namespace BudgetDomain.Narrative;

/// <summary>Words that share their beginnings, for finding the longest word at a place of a text in time linear in that word.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
/// <param name="letters">How many letters its words may have together; it grows where they have more.</param>
internal sealed class WordTree<T>(int letters = 0)
{
    private readonly List<List<T>?> _values = [null];

    // By node and next character in one number, with open addressing; no edge leads to the root, so 0 is a free place.
    private (long From, int To)[] _edges = new (long, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, letters * 2))];

    // One bit for each kind of first character: at most places of a text no word begins, and this shows it.
    private readonly ulong[] _begins = new ulong[64];

    /// <summary>Adds a word; one that is there already stands for both.</summary>
    public void Add(ReadOnlySpan<char> word, T value)
    {
        if (word.IsEmpty)
            return;
        _begins[word[0] >> 6 & 63] |= 1UL << (word[0] & 63);
        var node = 0;
        foreach (var c in word)
        {
            var at = PlaceOf(Edge(node, c));
            if (_edges[at].To == 0)
            {
                _edges[at] = (Edge(node, c), _values.Count);
                _values.Add(null);
                if (_values.Count * 2 > _edges.Length)
                    Grow();
                node = _values.Count - 1;
            }
            else
            {
                node = _edges[at].To;
            }
        }

        (_values[node] ??= []).Add(value);
    }

    /// <summary>The length of the longest word at the front of a text and what it stands for; 0 where there is none.</summary>
    public int Match(ReadOnlySpan<char> text, out IReadOnlyList<T> values)
    {
        var (node, length) = (0, 0);
        values = [];
        if (text.IsEmpty || (_begins[text[0] >> 6 & 63] >> (text[0] & 63) & 1) == 0)
            return 0;
        for (var i = 0; i < text.Length; i++)
        {
            node = _edges[PlaceOf(Edge(node, text[i]))].To;
            if (node == 0)
                break;
            if (_values[node] is { } found)
                (length, values) = (i + 1, found);
        }

        return length;
    }

    /// <summary>Where an edge is, or the free place where it would be.</summary>
    private int PlaceOf(long edge)
    {
        var edges = _edges;
        var mask = edges.Length - 1;
        var at = (int)unchecked((ulong)edge * 0x9E3779B97F4A7C15UL >> 40) & mask;
        while (edges[at].To != 0 && edges[at].From != edge)
            at = at + 1 & mask;
        return at;
    }

    private void Grow()
    {
        var before = _edges;
        _edges = new (long, int)[before.Length * 2];
        foreach (var edge in before)
        {
            if (edge.To != 0)
                _edges[PlaceOf(edge.From)] = edge;
        }
    }

    private static long Edge(int node, char next) => (long)node << 16 | next;
}
