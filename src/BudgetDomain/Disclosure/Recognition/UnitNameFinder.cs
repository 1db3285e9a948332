using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>
/// Whose disclosure it is (单位、部门): what labels above the tables say, what the cover says, and what titles say (某局2024年度部门决算, 某局概况).
/// Each may be short of words of another; where they name different units, none is chosen and the conflict is told.
/// </summary>
internal sealed class UnitNameFinder
{
    private const int FirstParagraphs = 20;

    // Of three names above tables, one may be wrong: rule F08 says which.
    private const int MostOf = 3;

    private readonly List<Named> _labels = [], _titles = [];
    private readonly CoverPage _cover;

    private UnitNameFinder(SourceDocument document, IEnumerable<RawTable> tables, DocumentOutline outline)
    {
        _cover = outline.Cover;

        // What the cover says is heard once, as the cover's.
        foreach (var paragraph in tables.SelectMany(static t => t.Above).Concat(document.Blocks.OfType<Paragraph>().Take(FirstParagraphs)).Distinct().Where(p => !_cover.Lines.Contains(p)))
        {
            if (HeadingReader.ReadUnitName(paragraph.Text) is { } found)
                _labels.Add(new(found, paragraph));
        }

        foreach (var (block, role, _) in outline.Items)
        {
            if (block is Paragraph paragraph && role is OutlineRole.Text or OutlineRole.Heading or OutlineRole.Contents && UnitTitle.NameIn(paragraph.Text) is { } found)
                _titles.Add(new(found, (Paragraph)block));
        }
    }

    /// <summary>The name as printed, or the conflict because of which there is none; every name that labels give is known to <paramref name="units"/> from then on.</summary>
    public static (string? Name, NotUnderstood? Conflict) Find(SourceDocument document, List<RawTable> tables, DocumentOutline outline, MemberNames units)
    {
        var finder = new UnitNameFinder(document, tables, outline);
        foreach (var label in finder._labels)
            _ = units.NumberOf(label.Name);
        if (outline.Cover.UnitName is { } named)
            _ = units.NumberOf(named);

        // A name that was never filled in gives way to one that was.
        var (name, conflict) = finder.Choose(static n => !IsPlaceholder(n));
        return name is null && conflict is null ? finder.Choose(static _ => true) : (name, conflict);
    }

    private (string? Name, NotUnderstood? Conflict) Choose(Predicate<string> isWanted)
    {
        var cover = _cover.UnitName is { } found && isWanted(found) ? found : null;
        var labels = _labels.FindAll(n => isWanted(n.Name));
        var titles = _titles.FindAll(n => isWanted(n.Name));
        if (labels.Count > 0)
        {
            var most = Most(labels);
            if (most is null)
                return labels.Find(n => cover is not null && UnitNames.AreSame(n.Name, cover)) is { } ofCover ? (ofCover.Name, null) : (null, Conflict(labels));
            if (cover is null || UnitNames.AreSame(cover, most.Name) || _cover.Lines.Any(line => line.Normal.Contains(PrintedText.Normalise(most.Name), StringComparison.Ordinal)))
                return (most.Name, null);
            return (null, Conflict([new(cover, _cover.Lines[0]), most]));
        }

        if (cover is not null)
        {
            var same = titles.FindAll(n => UnitNames.AreSame(n.Name, cover));
            if (same.Count * 2 < titles.Count)
                return (null, Conflict([new(cover, _cover.Lines[0]), .. titles]));
            return (same.Select(static n => n.Name).Append(cover).GroupBy(static n => n, StringComparer.Ordinal).MaxBy(static g => (g.Count(), g.Key.Length))!.Key, null);
        }

        // One title alone may be of anything.
        if (titles.Count < 2)
            return default;
        return Most(titles) is { } agreed ? (agreed.Name, null) : (null, Conflict(titles));
    }

    /// <summary>The first of the names that nearly all agree with.</summary>
    private static Named? Most(List<Named> names)
    {
        var bare = names.ConvertAll(static n => UnitNames.Bare(n.Name));
        var best = names.Select((n, i) => (Named: n, Same: bare.Count(other => UnitNames.AreSameBare(bare[i], other)))).MaxBy(static n => n.Same);
        return best.Same * MostOf >= names.Count * (MostOf - 1) ? best.Named : null;
    }

    private static NotUnderstood Conflict(List<Named> names)
    {
        var distinct = names.DistinctBy(static n => n.Name, StringComparer.Ordinal).Take(MostOf).ToList();
        return new(names[0].Paragraph.Line, names[0].Paragraph.Page,
            new("单位名称不一致，无法确定是哪个单位", "different units are named, so it is not known whose disclosure this is"),
            PrintedText.Shorten(string.Join('、', distinct.Select(static n => n.Name)), 80));
    }

    /// <summary>某某局, XX局: a name that is still to be filled in.</summary>
    private static bool IsPlaceholder(string name)
        => name.Contains("某某", StringComparison.Ordinal) || name.AsSpan().IndexOfAny("××＊*○") >= 0 || name.Contains("XX", StringComparison.OrdinalIgnoreCase) || name.Contains("ＸＸ", StringComparison.Ordinal);

    private sealed record Named(string Name, Paragraph Paragraph);
}
