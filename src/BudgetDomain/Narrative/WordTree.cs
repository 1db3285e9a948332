namespace BudgetDomain.Narrative;

/// <summary>Words that share their beginnings, for finding the longest word at a place of a text in time linear in that word.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
/// <param name="letters">How many letters its words may have together; it grows where they have more.</param>
internal sealed class WordTree<T>(int letters = 0)
{
    // By node and next character in one number.
    private readonly Dictionary<long, int> _edges = new(letters);
    private readonly List<List<T>?> _values = [null];

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
            if (!_edges.TryGetValue(Edge(node, c), out var next))
            {
                _edges.Add(Edge(node, c), next = _values.Count);
                _values.Add(null);
            }

            node = next;
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
        for (var i = 0; i < text.Length && _edges.TryGetValue(Edge(node, text[i]), out node); i++)
        {
            if (_values[node] is { } found)
                (length, values) = (i + 1, found);
        }

        return length;
    }

    private static long Edge(int node, char next) => (long)node << 16 | next;
}
