using System.Numerics;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>A short text with what of its letter pairs is needed to compare it with many others.</summary>
internal sealed class LetterPairs
{
    private readonly int[] _pairs;

    // One bit for each of 64 kinds of pairs: nearly all that two texts have not in common shows in it.
    private readonly ulong _kinds;

    public LetterPairs(string text)
    {
        Text = text;
        _pairs = text.Length < 2 ? [] : new int[text.Length - 1];
        for (var i = 0; i < _pairs.Length; i++)
        {
            _pairs[i] = text[i] << 16 | text[i + 1];
            _kinds |= KindOf(_pairs[i]);
        }
    }

    public string Text { get; }

    /// <summary>The share of letter pairs in common, in hundredths (Dice), where it can be more than <paramref name="least"/>; 0 otherwise. Equal texts give 100, and only they.</summary>
    public int SimilarityTo(LetterPairs other, int least)
    {
        if (Text == other.Text)
            return 100;
        var (few, many) = _pairs.Length <= other._pairs.Length ? (this, other) : (other, this);
        var total = few._pairs.Length + many._pairs.Length;
        var most = Math.Min(few._pairs.Length - BitOperations.PopCount(few._kinds & ~many._kinds), many._pairs.Length - BitOperations.PopCount(many._kinds & ~few._kinds));
        return most <= 0 || 200 * most / total <= least ? 0 : Math.Min(99, 200 * few.CommonWith(many) / total);
    }

    private int CommonWith(LetterPairs other)
    {
        // A pair that comes twice in both is common twice.
        var left = _pairs.Length <= FormMatcher.LongestOnStack ? stackalloc int[_pairs.Length] : new int[_pairs.Length];
        _pairs.CopyTo(left);
        var common = 0;
        foreach (var pair in other._pairs)
        {
            if ((_kinds & KindOf(pair)) == 0 || left.IndexOf(pair) is not (var found and >= 0))
                continue;
            common++;
            left[found] = left[^1];
            left = left[..^1];
        }

        return common;
    }

    private static ulong KindOf(int pair) => 1UL << ((((pair >> 16) * 31) + (pair & 0xFFFF)) & 63);
}
