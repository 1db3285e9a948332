using BudgetDomain.Narrative;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Tests.Narrative;

/// <summary>The tree against all words tried one after the other. Few letters, so that words share beginnings; many words, so that it grows.</summary>
public class WordTreeProperties
{
    private const string Letters = "支出预算\0A";

    [Property(MaxTest = 500 / Thinned.By)]
    public Property The_longest_word_at_the_front_is_found(int room) => Prop.ForAll(
        Words().ListOf().ToArbitrary(),
        Words().ToArbitrary(),
        (words, text) =>
        {
            var tree = new WordTree<int>(Math.Abs(room % 64));
            for (var i = 0; i < words.Count; i++)
                tree.Add(words[i], i);
            var longest = words.Where(w => w.Length > 0 && text.StartsWith(w, StringComparison.Ordinal)).Select(static w => w.Length).DefaultIfEmpty(0).Max();
            var expected = Enumerable.Range(0, words.Count).Where(i => longest > 0 && words[i].Length == longest && text.StartsWith(words[i], StringComparison.Ordinal));
            return tree.Match(text, out var values) == longest && values.SequenceEqual(expected);
        });

    private static Gen<string> Words() => Gen.Elements<char>(Letters.ToCharArray()).ListOf().Select(static letters => string.Concat(letters));
}
