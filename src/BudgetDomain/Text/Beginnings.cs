using System.Collections.Frozen;

namespace BudgetDomain.Text;

/// <summary>Words that a text may begin with. Most texts begin with none of them, and their first character shows it.</summary>
internal sealed class Beginnings(IEnumerable<string> words)
{
    private readonly FrozenDictionary<char, string[]> _byFirst =
        words.GroupBy(static w => w[0]).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());

    /// <summary>Whether a text begins with one of the words.</summary>
    public bool Start(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(text[0], out var words))
            return false;
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }
}
