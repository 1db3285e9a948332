using System.Buffers;
using System.Collections.Frozen;

namespace BudgetDomain.Disclosure;

/// <summary>
/// What the words of headers and fixed rows mean. The same words mean the same in every form, so a form adds only what is
/// its own. Words are compared without blanks, quotes, numbering and years.
/// </summary>
public sealed class Lexicon
{
    // Endings that do not change what a word is about, the longer before the shorter.
    private static readonly string[] Endings =
        ["财政拨款", "预算安排", "预算数", "决算数", "安排数", "预算", "拨款", "资金", "安排", "收入", "支出", "数"];

    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. Endings.Select(static e => e[^1]).Distinct()]);

    private readonly FrozenDictionary<string, LexiconEntry> _entries;
    private readonly FrozenDictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Creates a lexicon.</summary>
    /// <param name="words">The words and what they mean; a word listed twice has the later meaning.</param>
    public Lexicon(params IEnumerable<KeyValuePair<string, LexiconEntry>> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var entries = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var (word, entry) in words)
            entries[PrintedText.Normalise(word)] = entry;
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Creates a lexicon of words that all mean the same.</summary>
    /// <param name="words">The words.</param>
    /// <param name="entry">What they mean.</param>
    public Lexicon(IEnumerable<string> words, LexiconEntry entry)
        : this((words ?? throw new ArgumentNullException(nameof(words))).Select(w => KeyValuePair.Create(w, entry)))
    {
    }

    /// <summary>A lexicon without words.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>The words that mean the same in every form.</summary>
    public static Lexicon Standard { get; } = new(StandardWords.All);

    /// <summary>The words of a form beside the standard ones.</summary>
    internal static Lexicon Of(Form form)
        => form.Words == Empty ? Standard : new Lexicon(StandardWords.All.Concat(form.Words.Entries));

    /// <summary>Finds a word as it stands, or without an ending that does not change its subject (…预算数, …拨款, …资金).</summary>
    /// <param name="word">A normalised word.</param>
    /// <param name="entry">What it means.</param>
    public bool TryFind(ReadOnlySpan<char> word, out LexiconEntry entry)
    {
        for (var rest = word; ;)
        {
            if (_lookup.TryGetValue(rest, out entry))
                return true;
            var shorter = WithoutEnding(rest);
            if (shorter.Length == rest.Length || shorter.Length < 2)
                break;
            rest = shorter;
        }

        // 本年政府性基金预算支出 is what is spent this year, carried over or not: the same as without 本年.
        if (word.StartsWith("本年") && word.EndsWith("支出") && word.Length > 6)
            return TryFind(word[2..], out entry);
        return TryCompose(word, out entry);
    }

    /// <summary>Two words in one, such as 一般公共预算基本支出: both must say something about amounts, and not about the same dimension.</summary>
    private bool TryCompose(ReadOnlySpan<char> word, out LexiconEntry entry)
    {
        for (var cut = word.Length - 2; cut >= 2; cut--)
        {
            if (!_lookup.TryGetValue(word[..cut], out var first) || first.Meaning.IsEmpty || first.Role != HeaderRole.Amount)
                continue;
            if (_lookup.TryGetValue(word[cut..], out var second) && !second.Meaning.IsEmpty && second.Role == HeaderRole.Amount
                && first.Meaning.TryCombine(second.Meaning, out var both))
            {
                entry = new(HeaderRole.Amount, both);
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>The words, normalised, and what they mean.</summary>
    public IEnumerable<KeyValuePair<string, LexiconEntry>> Entries => _entries;

    /// <summary>Finds a word as it stands.</summary>
    internal bool TryFindExact(ReadOnlySpan<char> word, out LexiconEntry entry) => _lookup.TryGetValue(word, out entry);

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !LastLetters.Contains(word[^1]))
            return word;
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending))
                return word[..^ending.Length];
        }

        return word;
    }
}
