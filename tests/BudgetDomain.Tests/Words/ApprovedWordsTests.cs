using Xunit;

namespace BudgetDomain.Tests.Words;

/// <summary>
/// The words that the core knows — of headers, titles, chapters, sentences, plans, rules — are those that somebody has looked at and found right: a word that is lost
/// or gets another meaning is not seen in documents that do not have it. <c>BUDGET_WRITE_WORDS=1</c> writes the file anew; its difference is what changes.
/// </summary>
public class ApprovedWordsTests
{
    [Fact]
    public void Words_known_by_heart_are_the_approved_ones()
        => ApprovedText.Check("words", KnownByHeart.Lines().Select(Fold));

    // Lines of a length that a difference can be read in.
    private static string Fold(string line)
    {
        const int width = 150;
        if (line.Length <= width)
            return line;
        var folded = new System.Text.StringBuilder();
        var start = 0;
        while (line.Length - start > width && line.LastIndexOf(", ", start + width, width - 20, StringComparison.Ordinal) is var at and >= 0)
        {
            folded.Append(line, start, at + 1 - start).Append("\n    ");
            start = at + 2;
        }
        return folded.Append(line, start, line.Length - start).ToString();
    }
}
