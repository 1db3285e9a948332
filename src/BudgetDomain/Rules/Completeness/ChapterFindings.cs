using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Completeness;

/// <summary>Rule C04: the chapters that the form asks for are in the body, under whatever title.</summary>
internal static class ChapterFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        if (context.Document.Form is not { Chapters: { IsDefaultOrEmpty: false } chapters } form)
            yield break;
        var missing = chapters.ToList();
        foreach (var (block, role, chapter) in context.Outline.Items)
        {
            if (missing.Count == 0 || block is not Paragraph paragraph || role is not (OutlineRole.Heading or OutlineRole.Text))
                continue;
            // Duties and glossaries speak of everything.
            var isOfAll = role == OutlineRole.Text && chapter is not null && chapter.Path.Any(static c => IsOfAll(c.Title));
            var text = paragraph.Normal;
            if (!isOfAll || text.Length <= 12)
                missing.RemoveAll(c => c.Words.Any(w => text.Contains(w, StringComparison.Ordinal)));
        }

        // A file of tables alone, or of something else, is not a disclosure that lacks chapters.
        if (missing.Count * 2 > chapters.Length)
            yield break;
        foreach (var chapter in missing)
        {
            yield return new("C04", Severity.Warning,
                new($"正文没有{chapter.Title}的说明（{form.Name.Chinese}）", $"the body has no chapter on {chapter.Title} ({form.Name.English})"),
                chapter.Title, null, []);
        }
    }

    private static bool IsOfAll(string title)
        => title.Contains("职能", StringComparison.Ordinal) || title.Contains("职责", StringComparison.Ordinal) || title.Contains("解释", StringComparison.Ordinal);
}
