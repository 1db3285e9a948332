using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Rows of units among those of subjects, where one column names both (单位名称（科目）): what stands below a unit is its own.</summary>
internal static class UnitRows
{
    /// <summary>Whether labels name units: in a column of their own, or in one with the subjects.</summary>
    public static bool MayBeIn(PhysicalPanel physical) => physical.Labels.Exists(static c => c.Role == HeaderRole.UnitName) || ShareAColumn(physical);

    /// <summary>Whether one column names both.</summary>
    public static bool ShareAColumn(PhysicalPanel physical)
        => physical.Labels.Exists(static c => c.Role == HeaderRole.Name && c.Path.Exists(static t => t.Contains("单位", StringComparison.Ordinal)));

    /// <summary>Whether a row of the table is of a single unit.</summary>
    public static bool AreIn(RawTable table, int headerRows, PhysicalPanel physical, RowResolver resolver)
    {
        var (lastClass, lastSection) = (string.Empty, string.Empty);
        return table.Rows.Skip(headerRows).Any(row => resolver.Resolve(RowLabel.Read(row, physical, ref lastClass, ref lastSection), out var slice, out _) == RowResolver.Answer.Resolved && slice.Unit != 0);
    }

    /// <summary>
    /// A table of a described form in which units stand among the subjects although the form has none: they are read as such where all of it adds up;
    /// where it does not, as where a department stands above its own units, only the total is certain.
    /// </summary>
    public static TableMatch Settle(TableMatch match, Func<Panel, RowResolver> resolverOf)
    {
        var panels = match.Layout.Panels;
        for (var p = 0; p < panels.Length && p < match.Panels.Count; p++)
        {
            var (panel, physical) = (panels[p], match.Panels[p]);
            var ofUnits = panel with { HasUnitRows = true };
            if (panel.Axis is not (RowAxis.Function or RowAxis.Economy))
                continue;

            // Subjects that come again and again are of units, named or not.
            var comeAgain = ComeAgain(match, physical, panel, resolverOf);
            if (!comeAgain && (!ShareAColumn(physical) || !AreIn(match.Table, match.HeaderRows, physical, resolverOf(ofUnits))))
                continue;
            var isTree = ListedTree.AddsUp(match.Table, match.HeaderRows, physical, panel.Slice, resolverOf(ofUnits));
            panels = panels.SetItem(p, isTree ? ofUnits : panel with { IsOnlyTotal = true });
        }

        return panels == match.Layout.Panels ? match : match with { Layout = match.Layout with { Panels = panels } };
    }

    /// <summary>Whether a good part of the rows has a subject that a row above has with other amounts; a row or two may be wrong, and any may be printed twice.</summary>
    private static bool ComeAgain(TableMatch match, PhysicalPanel physical, Panel panel, Func<Panel, RowResolver> resolverOf)
    {
        const int fewest = 3, ofEach = 4;
        if (physical.Labels.Count == 0 || !MayComeAgain(match, physical.Labels[0].Index, fewest))
            return false;
        var (resolver, first) = (resolverOf(panel), new Dictionary<Slice, GridRow>());
        var (rows, again) = (0, 0);
        var (lastClass, lastSection) = (string.Empty, string.Empty);
        foreach (var row in match.Table.Rows.Skip(match.HeaderRows))
        {
            var label = RowLabel.Read(row, physical, ref lastClass, ref lastSection);
            if (resolver.Resolve(label, out var slice, out _) != RowResolver.Answer.Resolved || slice == panel.Slice || !physical.HasAmountIn(row))
                continue;
            rows++;
            again += first.TryAdd(slice, row) || physical.Amounts.TrueForAll(c => row.TextAt(c.Index) == first[slice].TextAt(c.Index)) ? 0 : 1;
        }

        return again >= fewest && again * ofEach >= rows;
    }

    // Nearly no table has the same label in the first column twice, but for those whose codes stand in several.
    private static bool MayComeAgain(TableMatch match, int column, int fewest)
    {
        var (seen, again) = (new HashSet<string>(StringComparer.Ordinal), 0);
        for (var r = match.HeaderRows; r < match.Table.Rows.Count && again < fewest; r++)
        {
            if (match.Table.Rows[r].TextAt(column) is { Length: > 0 } text && !seen.Add(text))
                again++;
        }

        return again >= fewest;
    }
}
