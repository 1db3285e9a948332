using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Publication;

/// <summary>Draws the tables of a form without amounts: headers and labels, by the words of the form.</summary>
internal sealed class TableSketcher(Form form, int year, RowPlanner planner)
{
    private readonly Lexicon _words = Lexicon.Of(form);

    /// <summary>Draws a table; not where the form does not say how.</summary>
    public TableSketch? Sketch(TableLayout layout)
    {
        var panels = layout.Panels;
        if (panels.Any(static p => p.Print is null))
            return null;
        var columns = ImmutableArray.CreateBuilder<SketchColumn>();
        for (var p = 0; p < panels.Length; p++)
        {
            var print = panels[p].Print!;
            if (planner.NeedsUnitColumn(panels[p]))
                columns.Add(Column(p, "单位名称", layout));
            columns.AddRange(print.Labels.Select(path => Column(p, path, layout)));
            columns.AddRange(print.Columns.Select(path => Column(p, path, layout) with { Role = HeaderRole.Amount }));
        }

        return new() { Layout = layout, Columns = columns.ToImmutable(), Rows = Rows(panels, columns) };
    }

    /// <summary>A text of the form with the year in it.</summary>
    public string WithYear(string text)
        => text.Replace(PanelPrint.Year, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年"), StringComparison.Ordinal);

    private SketchColumn Column(int panel, string path, TableLayout layout)
    {
        var texts = WithYear(path).Split(PanelPrint.Separator);
        var word = PrintedText.Normalise(texts[^1]);
        var isKnown = layout.Words.TryFind(word, out var entry) || _words.TryFind(word, out entry);
        return new(panel, texts, isKnown ? entry.Role : HeaderRole.OtherLabel);
    }

    /// <summary>Panels side by side: what comes first begins together, what comes last ends together.</summary>
    private ImmutableArray<ImmutableArray<SketchRow>> Rows(ImmutableArray<Panel> panels, IReadOnlyList<SketchColumn> columns)
    {
        var parts = new List<(List<SketchRow> Top, List<SketchRow> Bottom, SketchRow Blank)>();
        for (var p = 0; p < panels.Length; p++)
        {
            HeaderRole[] labels = [.. columns.Where(c => c.Panel == p && c.IsLabel).Select(static c => c.Role)];
            var (first, last) = planner.Rows(panels[p], panels[p].Print!, labels);
            parts.Add((first, last, new([.. labels.Select(static _ => string.Empty)], null)));
        }

        var (top, bottom) = (parts.Max(static p => p.Top.Count), parts.Max(static p => p.Bottom.Count));
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<SketchRow>>(top + bottom);
        for (var r = 0; r < top; r++)
            rows.Add([.. parts.Select(p => r < p.Top.Count ? p.Top[r] : p.Blank)]);
        for (var r = bottom; r > 0; r--)
            rows.Add([.. parts.Select(p => r <= p.Bottom.Count ? p.Bottom[^r] : p.Blank)]);
        return rows.MoveToImmutable();
    }
}
