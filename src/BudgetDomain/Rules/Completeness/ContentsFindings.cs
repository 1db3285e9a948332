using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Rules.Completeness;

/// <summary>Rule C05: what the table of contents lists is in the body, and a chapter beside listed ones is listed.</summary>
internal sealed class ContentsFindings(DisclosureRuleContext context)
{
    // Beyond these a list is no table of contents, and comparing all with all would take long.
    private const int MaxEntries = 500, MaxTitles = 500;

    private readonly List<BodyTitle> _titles = [];

    public IEnumerable<Finding> All()
    {
        var entries = context.Outline.Contents;
        if (entries.Length is < 3 or > MaxEntries)
            return [];
        CollectTitles();
        var found = Match(entries);
        var lost = Enumerable.Range(0, entries.Length).Where(i => !found[i] && !IsAttachment(entries[i]) && !HasFoundPart(entries, found, i) && !IsTableOfForm(entries[i])).ToList();

        // Where most is not found, it is the body that is not understood.
        if (lost.Count * 2 > entries.Length)
            return [];

        // A line that is lost may be one that was damaged, and what it stood for is then not listed; a number left out is that of what is not listed.
        List<Finding> unlisted = [.. Unlisted(), .. lost.Count == 0 ? new ContentsTables(context.Document, entries, found).All() : []];
        return [.. lost.Select(i => Lost(entries[i])), .. unlisted, .. unlisted.Count == 0 ? new ContentsNumbers(context.Outline).Gaps() : []];
    }

    private void CollectTitles()
    {
        foreach (var chapter in context.Outline.Chapters)
            _titles.Add(new(TitleLikeness.Core(chapter.Title), chapter, IsTitle: true));
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is Grid grid && role == OutlineRole.Table)
            {
                // A title may be drawn inside the grid.
                foreach (var cell in grid.Rows.Take(2).SelectMany(static r => r.Cells).Where(static c => TableHeads.IsTitle(c.Text)))
                    _titles.Add(new(TitleLikeness.Core(cell.Text), null, IsTitle: true));
            }

            if (block is Paragraph paragraph && role is OutlineRole.TableHead or OutlineRole.Text or OutlineRole.Note)
            {
                // A chapter may begin on the line of its title: 一、主要职能：….
                var number = HeadingNumber.Read(paragraph.Text);
                var text = paragraph.Text.AsSpan(number.Length);
                var end = text.IndexOfAny("：:。 　");
                if (text.Length > 60 && end is > 0 and < 60 && number.Kind != HeadingNumbering.None)
                    text = text[..end];
                if (text.Length <= 60)
                    _titles.Add(new(TitleLikeness.Core(text.ToString()), null, role == OutlineRole.TableHead && TableHeads.IsTitle(text)));
            }
        }

        foreach (var table in context.Document.Tables)
            _titles.Add(new(TitleLikeness.Core(table.Title), null, IsTitle: true));
    }

    /// <summary>First by equal titles; then each entry takes a title like it that no other took.</summary>
    private bool[] Match(IReadOnlyList<ContentsEntry> entries)
    {
        var byCore = _titles.ToLookup(static t => t.Core, StringComparer.Ordinal);
        var found = new bool[entries.Count];
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var title in byCore[TitleLikeness.Core(entries[i].Title)])
                found[i] = title.IsTaken = true;
        }

        var left = _titles.Where(static t => t is { IsTaken: false, IsTitle: true }).Take(MaxTitles).ToList();
        for (var i = 0; i < found.Length; i++)
        {
            var core = TitleLikeness.Core(entries[i].Title);
            if (!found[i] && left.Find(t => !t.IsTaken && TitleLikeness.IsLike(core, t.Core)) is { } like)
                found[i] = like.IsTaken = true;
        }

        return found;
    }

    /// <summary>五、部门预算表 stands above a list of tables, and needs no title of its own.</summary>
    private static bool HasFoundPart(IReadOnlyList<ContentsEntry> entries, bool[] found, int index)
    {
        for (var i = index + 1; i < entries.Count && Depth(entries[i]) > Depth(entries[index]); i++)
        {
            if (found[i])
                return true;
        }

        return false;
    }

    /// <summary>What is attached is another file.</summary>
    private static bool IsAttachment(ContentsEntry entry)
        => entry.Title.StartsWith("附件", StringComparison.Ordinal) || entry.Title.StartsWith("附表", StringComparison.Ordinal) || PrintedText.Normalise(entry.Title) is "目录" or "封面";

    private static int Depth(ContentsEntry entry) => entry.Numbering == HeadingNumbering.None ? int.MaxValue : (int)entry.Numbering;

    /// <summary>A table of the form is there under another title, or C02 says that it is missing; without a form C01 says it of all.</summary>
    private bool IsTableOfForm(ContentsEntry entry)
    {
        if (!TableHeads.IsTitle(entry.Title))
            return false;
        if (context.Document.Form is not { Tables.IsEmpty: false } form)
            return true;
        var core = TitleLikeness.Core(entry.Title);
        return form.Tables.Any(t => t.OtherTitles.Append(t.Title).Any(title => TitleLikeness.IsSame(TitleLikeness.Core(title), core)));
    }

    private static Finding Lost(ContentsEntry entry) => new("C05", Severity.Warning,
        new($"目录列有“{entry.Number}{entry.Title}”，正文没有这一标题", $"the contents list \"{entry.Number}{entry.Title}\", and the body has no such title"),
        null, entry.Title, [new(string.Empty, string.Empty, string.Empty, entry.Line, entry.Page, entry.Number + entry.Title)]);

    private IEnumerable<Finding> Unlisted()
    {
        var last = _titles.Where(static t => t is { IsTaken: true, Chapter: not null }).Select(static t => t.Chapter!.Line).DefaultIfEmpty(0).Max();
        foreach (var sisters in _titles.Where(static t => t.Chapter is { Numbering: HeadingNumbering.Part or HeadingNumbering.Chinese }).GroupBy(static t => (t.Chapter!.Parent, t.Chapter.Numbering)))
        {
            // Contents may leave out a whole level, but not one chapter of several.
            var listed = sisters.Count(static t => t.IsTaken);
            if (listed < 2 || sisters.Count() - listed >= listed)
                continue;
            // Behind the last listed chapter the contents may have been cut off.
            foreach (var title in sisters.Where(t => !t.IsTaken && t.Chapter!.Line < last))
            {
                yield return new("C05", Severity.Warning,
                    new($"正文有“{title.Chapter}”，目录没有列入", $"the body has \"{title.Chapter}\", and the contents do not list it"),
                    null, title.Chapter!.Title, [TextPlace.Of(title.Chapter.Heading)]);
            }
        }
    }

    private sealed record BodyTitle(string Core, Chapter? Chapter, bool IsTitle)
    {
        public bool IsTaken { get; set; }
    }
}
