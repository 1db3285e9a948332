namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Tells lists of names, such as 序号, 单位名称, 备注 of the units of a department, from tables with figures.</summary>
internal static class NameLists
{
    /// <summary>Whether a table has labels and remarks for headers, and no number but the running one: it has no figure that could be checked.</summary>
    /// <param name="table">The table.</param>
    /// <param name="words">The words of form and field.</param>
    public static bool IsOne(RawTable table, Lexicon words)
        => table.Rows.Count > 1 && HasLabelsAlone(table.Rows[0], words) && Enumerable.Range(0, table.Rows.Max(static r => r.Cells.Length)).All(c => HasNoFigures(table, c));

    private static bool HasLabelsAlone(GridRow header, Lexicon words)
    {
        var names = 0;
        foreach (var cell in header.Cells)
        {
            var text = PrintedText.Normalise(cell.Text);
            if (text.Length == 0)
                continue;
            if (!words.TryFind(text, out var entry) || entry.Role == HeaderRole.Amount)
                return false;
            names += entry.Role is HeaderRole.UnitName or HeaderRole.ProjectName or HeaderRole.Name ? 1 : 0;
        }

        return names > 0;
    }

    private static bool HasNoFigures(RawTable table, int column)
    {
        var next = 1;
        foreach (var row in table.Rows.Skip(1))
        {
            var text = row.TextAt(column);
            if (text.Length == 0 || !PrintedAmount.IsNumber(text))
                continue;
            if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number != next)
                return false;
            next++;
        }

        return true;
    }
}
