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
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            // In most tables no slice comes twice, and there is nothing to compare.
            var slices = new HashSet<(int Panel, Cube.Slice Slice)>();
            if (table.Rows.All(row => row.Code.Length == 0 || slices.Add((row.Panel, row.Slice))))
                continue;
            var texts = document.Figures.Where(f => f.Table == t && f.State == FigureState.Printed).ToLookup(static f => f.Row, static f => (f.Position, f.Text));
            var seen = new Dictionary<(int Panel, Cube.Slice Slice, string Printed), RecognisedRow>();
            for (var r = 0; r < table.Rows.Length; r++)
            {
                var row = table.Rows[r];
                if (row.Code.Length == 0 || !texts.Contains(r))
                    continue;
                var key = (row.Panel, row.Slice, string.Join('\t', texts[r].Select(static p => $"{p.Position} {p.Text}").Prepend(row.Label)));
                if (!seen.TryAdd(key, row))
                    yield return Finding(table, seen[key], row);
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
