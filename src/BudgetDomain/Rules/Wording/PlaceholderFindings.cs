using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Wording;

/// <summary>Rule F05: no placeholder is left. One finding for each kind, with its places.</summary>
internal static class PlaceholderFindings
{
    private const int MaxPlaces = 60;

    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        // A sample or a lesson calls its unit 某某局 on purpose.
        var unit = context.Outline.Cover.UnitName ?? context.Document.UnitName;
        var withNames = unit is not null && !unit.Contains("某某", StringComparison.Ordinal);
        var places = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var block in context.Document.Source.Blocks)
        {
            if (block is Paragraph paragraph)
                Collect(paragraph.Text, paragraph.Line, paragraph.Page, withNames, places);
            else if (block is Grid grid)
            {
                foreach (var row in grid.Rows)
                {
                    foreach (var cell in row.Cells)
                        Collect(cell.Text, row.Line, row.Page, withNames, places);
                }
            }
        }

        foreach (var (kind, list) in places.OrderBy(static p => p.Value[0].Line))
        {
            yield return new("F05", Severity.Warning,
                list.Count == 1
                    ? new($"占位符“{kind}”没有替换：{list[0].Printed}", $"the placeholder \"{kind}\" is left: {list[0].Printed}")
                    : new($"占位符“{kind}”没有替换，共 {list.Count} 处，如：{list[0].Printed}", $"the placeholder \"{kind}\" is left in {list.Count} places, such as: {list[0].Printed}"),
                null, kind, [.. list.Take(MaxPlaces)]);
        }
    }

    /// <summary>One place for each paragraph or cell and kind.</summary>
    private static void Collect(string text, int line, int page, bool withNames, Dictionary<string, List<Place>> places)
    {
        var seen = string.Empty;
        for (var (start, length, kind) = Placeholders.FindIn(text, withNames); length > 0; (start, length, kind) = Placeholders.FindIn(text, withNames, start + length))
        {
            if (seen.Contains(kind, StringComparison.Ordinal))
                continue;
            seen += kind;
            if (!places.TryGetValue(kind, out var list))
                places[kind] = list = [];
            list.Add(TextPlace.Of(text, line, page, start, length));
        }
    }
}
