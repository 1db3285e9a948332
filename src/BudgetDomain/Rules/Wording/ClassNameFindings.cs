using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using BudgetDomain.Rules.Completeness;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules.Wording;

/// <summary>
/// Rules S02 and S03 in sentences: a 类 that is named as one, 社会保障和就业支出（类）, has its name of the year. Of 款 and 项 nothing is said, since the catalogue
/// does not have all of them.
/// </summary>
internal static class ClassNameFindings
{
    // One paragraph that is noise does not fill the report.
    private const int MaxInOne = 20;

    private const string Ending = "支出";

    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        if (context.Document.Year is not { } year)
            yield break;
        List<Subject<FunctionalCode>>? classes = null;
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is not Paragraph paragraph || role != OutlineRole.Text)
                continue;
            foreach (var (start, length) in Named(paragraph.Text).Take(MaxInOne))
            {
                classes ??= [.. context.Catalogue.Functional.Subjects.Where(static s => s.Level == SubjectLevel.Class)];
                if (Judge(classes, year, paragraph, start, length) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>What stands before each （类）, as far back as there are letters.</summary>
    private static IEnumerable<(int Start, int Length)> Named(string text)
    {
        for (var at = text.IndexOf('类', StringComparison.Ordinal); at >= 0; at = text.IndexOf('类', at + 1))
        {
            if (at == 0 || text[at - 1] is not ('（' or '(') || at + 1 == text.Length || text[at + 1] is not ('）' or ')'))
                continue;
            var (start, end) = (at - 1, at - 1);
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (start < end)
                yield return (start, end - start);
        }
    }

    private static Finding? Judge(List<Subject<FunctionalCode>> classes, int year, Paragraph paragraph, int start, int length)
    {
        var words = WithoutEnding(paragraph.Text.AsSpan(start, length));
        foreach (var subject in classes)
        {
            if (words.EndsWith(WithoutEnding(subject.NameIn(year))))
                return null;
        }

        foreach (var subject in classes)
        {
            foreach (var former in subject.FormerNames)
            {
                if (former.LastYear is { } last && year > last && words.EndsWith(WithoutEnding(former.Name)))
                {
                    var official = subject.NameIn(year);
                    return new("S03", Severity.Warning,
                        new($"文字中的“{former.Name}（类）”是旧名（用至 {last} 年），现名为“{official}”", $"the text names the 类 \"{former.Name}\", a former name (until {last}); it is now \"{official}\""),
                        official, former.Name, [TextPlace.Of(paragraph, start, length)]);
                }
            }
        }

        return Nearest(classes, year, words) is { } meant
            ? new("S02", Severity.Warning,
                new($"文字中的“{words}（类）”不是类级科目的名称，应为“{meant}”", $"the text names the 类 \"{words}\"; there is none of that name, the official one is \"{meant}\""),
                meant, words.ToString(), [TextPlace.Of(paragraph, start, length)])
            : null;
    }

    /// <summary>The name that is most like the end of the words; none where two are, or none is.</summary>
    private static string? Nearest(List<Subject<FunctionalCode>> classes, int year, ReadOnlySpan<char> words)
    {
        var (best, meant, isOne) = (TitleLikeness.Like - 1, (string?)null, false);
        foreach (var subject in classes)
        {
            var name = WithoutEnding(subject.NameIn(year));
            var likeness = FormMatcher.Similarity(name.ToString(), words[Math.Max(0, words.Length - name.Length)..].ToString());
            if (likeness > best)
                (best, meant, isOne) = (likeness, subject.NameIn(year), true);
            else if (likeness == best)
                isOne = false;
        }

        return isOne ? meant : null;
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> name) => name.EndsWith(Ending) && name.Length > Ending.Length + 1 ? name[..^Ending.Length] : name;
}
