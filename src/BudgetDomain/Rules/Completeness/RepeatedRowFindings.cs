using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Completeness;

/// <summary>
/// Rule C10: the row of a subject that a table prints twice with the same figures. The sums do not tell, since both rows print the same amounts; who adds up what is printed
/// counts it twice. Rows of one subject with other figures are a contradiction (A01), or parts by what the table does not name.
/// </summary>
internal static class RepeatedRowFindings
{
    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        var document = context.Document;
        var figures = document.Figures.ToLookup(static f => (f.Table, f.Row));
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            var seen = new Dictionary<(int Panel, Cube.Slice Slice, string Printed), RecognisedRow>();
            for (var r = 0; r < table.Rows.Length; r++)
            {
                var row = table.Rows[r];
                var own = figures[(t, r)].ToList();
                if (row.Code.Length == 0 || own.TrueForAll(static f => f.State != FigureState.Printed))
                    continue;
                var printed = string.Join('\t', own.Select(static f => f.Text).Prepend(row.Label));
                if (!seen.TryAdd((row.Panel, row.Slice, printed), row))
                    yield return Finding(table, seen[(row.Panel, row.Slice, printed)], row);
            }
        }
    }

    private static Finding Finding(RecognisedTable table, RecognisedRow first, RecognisedRow again)
    {
        ImmutableArray<Place> places = [.. new[] { again, first }.Select(r => new Place(table.Caption, r.Label, string.Empty, r.Line, r.Page, r.Label))];
        return new("C10", Severity.Warning,
            new($"{table.Caption}的“{again.Label}”一行印了两次，各栏数字相同，第{first.Line}行已有", $"{table.Caption} prints the row \"{again.Label}\" twice with the same figures, first on line {first.Line}"),
            null, null, places);
    }
}
