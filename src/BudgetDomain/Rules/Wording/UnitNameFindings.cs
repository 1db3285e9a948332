using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Rules.Wording;

/// <summary>Rule F08: names above tables and in titles against the name on the cover.</summary>
internal static class UnitNameFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        if (context.Outline.Cover.UnitName is not { Length: >= 4 } cover || Placeholders.FindIn(cover, withNames: true).Length > 0)
            return [];
        var names = new List<(string Name, Paragraph Paragraph)>();
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is not Paragraph paragraph)
                continue;
            var name = role switch
            {
                OutlineRole.TableHead => HeadingReader.ReadUnitName(paragraph.Text) ?? InTitle(paragraph.Text),
                OutlineRole.Heading => InTitle(paragraph.Text),
                _ => null,
            };
            // 单位：人、万元 names no unit of the state.
            if (name is not null && CoverReader.IsBody(PrintedText.Normalise(name)) && Placeholders.FindIn(name, withNames: true).Length == 0)
                names.Add((name, paragraph));
        }

        // A file of several units, or a cover that is misread, has many other names.
        var others = names.Where(n => !UnitNames.AreSame(n.Name, cover)).ToList();
        return others.Count * 2 >= names.Count
            ? []
            : others.GroupBy(static n => n.Name, StringComparer.Ordinal).Select(g => Finding(cover, g.Key, [.. g.Select(static n => TextPlace.Of(n.Paragraph))]));
    }

    /// <summary>The name before the year in a title such as 第三部分 某局2024年度部门决算情况说明.</summary>
    private static string? InTitle(string text)
    {
        if (text.Length > 100)
            return null;
        var title = PrintedText.Normalise(text.AsSpan(HeadingNumber.Read(text).Length));
        var (start, _) = CoverReader.YearIn(title);
        return start > 0 && CoverReader.IsBody(title.AsSpan(0, start)) ? title[..start] : null;
    }

    private static Finding Finding(string cover, string name, ImmutableArray<Place> places)
        => new("F08", Severity.Warning,
            new($"单位名称写为“{name}”，封面是“{cover}”" + (places.Length > 1 ? $"（共 {places.Length} 处）" : string.Empty),
                $"the unit is called \"{name}\", on the cover \"{cover}\"" + (places.Length > 1 ? $" ({places.Length} places)" : string.Empty)),
            cover, name, places);
}
