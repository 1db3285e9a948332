using System.Text;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The words of one column: few, so that comparing them one by one is the fastest way to find one.</summary>
internal sealed class LineWordList<T>
    where T : struct
{
    private readonly (byte[] Word, T Member)[] _words;
    private readonly (T Member, string Chinese)[] _chinese;

    public LineWordList(string expectedChinese, string expectedEnglish, (T Member, string Chinese, string[] Others)[] words)
    {
        Expected = new(expectedChinese, expectedEnglish);
        _chinese = [.. words.Select(static w => (w.Member, w.Chinese))];
        _words =
        [
            .. words.SelectMany(static w => w.Others.Prepend(w.Member.ToString()!).Prepend(w.Chinese).Select(text => (Encoding.UTF8.GetBytes(text), w.Member))),
        ];
    }

    /// <summary>What is expected in the column.</summary>
    public LocalizedText Expected { get; }

    public string ChineseOf(T member) => _chinese.First(w => EqualityComparer<T>.Default.Equals(w.Member, member)).Chinese;

    public bool TryFind(ReadOnlySpan<byte> text, out T member)
    {
        foreach (var (word, value) in _words)
        {
            if (word.Length == text.Length && (text.SequenceEqual(word) || Ascii.EqualsIgnoreCase(text, word)))
            {
                member = value;
                return true;
            }
        }

        member = default;
        return false;
    }
}
