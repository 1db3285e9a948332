using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Rules.Completeness;

/// <summary>Rules C06 and C07: a table without figures and the note that says so belong together.</summary>
internal static class EmptyTableFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        var tables = context.Document.Tables;
        var (printed, amounts) = (new bool[tables.Length], new Figure?[tables.Length]);
        foreach (var figure in context.Document.Figures)
        {
            printed[figure.Table] |= figure.Text.Length > 0;
            if (!figure.IsZero)
                amounts[figure.Table] ??= figure;
        }

        // 0.95 as 预算数 and nothing beside it as 决算数: amounts, although none of what the table accounts for.
        var asked = tables.Where((_, t) => !printed[t]).SelectMany(static t => t.Rows).Select(static r => r.Line).ToHashSet();
        var beside = LinesWithNumbers(context.Document.Source, asked);
        for (var t = 0; t < tables.Length; t++)
            printed[t] = printed[t] || tables[t].Rows.Any(r => beside.Contains((r.Line, r.Code.Length > 0)));

        var lost = context.Document.NotUnderstood.Select(static n => n.Line).Order().ToList();
        var findings = new List<Finding>();
        var silent = new List<RecognisedTable>();
        var anyNoted = false;
        var chapters = context.Outline.Chapters;
        var chapter = 0;
        for (var t = 0; t < tables.Length; t++)
        {
            while (chapter < chapters.Length && chapters[chapter].Line <= tables[t].Line)
                chapter++;
            var nextLine = Math.Min(t + 1 < tables.Length ? tables[t + 1].Line : int.MaxValue, chapter < chapters.Length ? chapters[chapter].Line : int.MaxValue);
            if (amounts[t] is { State: FigureState.Printed } figure)
            {
                if (tables[t].SaysEmpty && TableSurroundings.SayThatItIsEmpty(context.Outline, tables[t], nextLine))
                    findings.Add(Contradicted(tables[t], figure));
            }
            else if (amounts[t] is null && !printed[t] && IsUnderstood(tables[t], nextLine, lost))
            {
                if (TableSurroundings.SayEmpty(context.Outline, tables[t], nextLine))
                    anyNoted = true;
                else
                    silent.Add(tables[t]);
            }
        }

        findings.AddRange(silent.Select(t => Silent(t, anyNoted)));
        return findings;
    }

    /// <summary>Those lines of grids that have numbers, once for rows without a code and once for those with one, where only decimals are none of its digits.</summary>
    private static HashSet<(int Line, bool HasCode)> LinesWithNumbers(SourceDocument source, HashSet<int> asked)
    {
        var lines = new HashSet<(int, bool)>();
        foreach (var row in source.Blocks.OfType<Grid>().SelectMany(static g => g.Rows).Where(r => asked.Contains(r.Line)))
        {
            foreach (var cell in row.Cells)
            {
                if (!PrintedAmount.IsNumber(cell.Text))
                    continue;
                lines.Add((row.Line, false));
                if (cell.Text.Contains('.', StringComparison.Ordinal))
                    lines.Add((row.Line, true));
            }
        }

        return lines;
    }

    /// <summary>A table whose figures are not understood is not empty.</summary>
    private static bool IsUnderstood(RecognisedTable table, int nextLine, List<int> lost)
    {
        var at = lost.BinarySearch(table.Line);
        at = at < 0 ? ~at : at;
        return (at == lost.Count || lost[at] >= nextLine) && table.Panels.All(static p => p.RowsComplete && p.ColumnsComplete);
    }

    private static Finding Silent(RecognisedTable table, bool anyNoted) => new("C06", anyNoted ? Severity.Warning : Severity.Info,
        new($"{table.Caption}没有数字，也没有说明本表无数据", $"{table.Caption} has no figure, and no note says that it has no data"),
        "注：本表无数据", null, [PlaceOf(table, string.Empty)]);

    private static Finding Contradicted(RecognisedTable table, Figure figure) => new("C07", Severity.Warning,
        new($"{table.Caption}注明无数据，表中却有数字，如“{figure.Text}”", $"{table.Caption} says that it has no data, and has figures such as \"{figure.Text}\""),
        null, figure.Text, [PlaceOf(table, figure.Text)]);

    private static Place PlaceOf(RecognisedTable table, string printed) => new(table.Caption, string.Empty, string.Empty, table.Line, table.Page, printed);
}
