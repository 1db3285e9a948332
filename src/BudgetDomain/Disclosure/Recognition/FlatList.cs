using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Whether the rows of a table are a total and a plain list of units or projects below it, which nothing but their sums can tell.</summary>
/// <remarks>
/// Subtotals by kind, or a department above its own units, look the same as the rows of a list. They are in it twice, so nearly all columns
/// would not add up: then the table is left out, and no sum is asked of it.
/// </remarks>
internal static class FlatList
{
    /// <summary>Whether it is so: every row with amounts is the total or another member, and not more than one column does not add up.</summary>
    public static bool IsOne(RawTable table, int headerRows, PhysicalPanel physical, Slice whole, RowResolver resolver)
    {
        var columns = physical.Amounts.FindAll(c => c.Unknown is null);
        var (totals, sums, places) = (new long[columns.Count], new long[columns.Count], new long[columns.Count]);
        var seen = new HashSet<Slice>();
        var (lastClass, lastSection) = (string.Empty, string.Empty);
        for (var r = headerRows; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var label = RowLabel.Read(row, physical, ref lastClass, ref lastSection);
            if (TableAssembler.IsNote(label.First) || !physical.Amounts.Exists(c => c.Index < row.Cells.Length && PrintedAmount.IsNumber(row.Cells[c.Index].Text)))
                continue;
            if (label.IsBlank || resolver.Resolve(label, out var slice, out var ofWhich) != RowResolver.Answer.Resolved || ofWhich || !seen.Add(slice))
                return false;
            for (var c = 0; c < columns.Count; c++)
            {
                var cell = columns[c].Index < row.Cells.Length ? row.Cells[columns[c].Index] : default;
                var amount = cell.Text.Length > 0 ? PrintedAmount.Read(cell) : default;
                if (amount.State != FigureState.Printed || !amount.TryToFen(AmountUnit.WanYuan, out var fen))
                    continue;
                places[c] += amount.LastPlace(AmountUnit.WanYuan);
                if (slice == whole)
                    totals[c] = fen;
                else
                    sums[c] += fen;
            }
        }

        var wrong = Enumerable.Range(0, columns.Count).Count(c => Math.Abs(totals[c] - sums[c]) > places[c]);
        var right = Enumerable.Range(0, columns.Count).Count(c => totals[c] != 0 && Math.Abs(totals[c] - sums[c]) <= places[c]);
        return seen.Contains(whole) && seen.Count > 1 && right > wrong && wrong <= 1;
    }
}
