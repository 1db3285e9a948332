using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>
/// Whether the rows of a table are what they seem: a total over units, projects or subjects, which may lie under one another. Nothing but their sums can
/// tell, since a subtotal that is taken for one more row looks the same.
/// </summary>
/// <remarks>
/// Rows that are not what they seem are in a sum twice, so nearly all columns would not add up: then the table is left out, and no sum is asked
/// of it. One column may be wrong, for that is what a check is to find.
/// </remarks>
internal sealed class ListedTree
{
    private const int MostRows = 3000;

    private readonly List<Slice> _slices = [];
    private readonly List<(long Fen, long Place)[]> _amounts = [];

    private ListedTree()
    {
    }

    /// <summary>Whether it is so: every row with amounts is understood and no two alike, one of them is the total, and not more than one column does not add up.</summary>
    /// <param name="table">The table.</param>
    /// <param name="headerRows">How many rows are its header.</param>
    /// <param name="physical">The columns.</param>
    /// <param name="whole">The slice of the total.</param>
    /// <param name="resolver">Puts rows on the cube.</param>
    /// <param name="isNamed">Whether the words of the rows say what lies under what, so that one sum that holds is enough.</param>
    /// <param name="fewest">How many rows with amounts there must be, the total among them.</param>
    public static bool AddsUp(RawTable table, int headerRows, PhysicalPanel physical, Slice whole, RowResolver resolver, bool isNamed = false, int fewest = 2)
    {
        var tree = new ListedTree();
        return tree.Read(table, headerRows, physical, resolver) && tree._slices.Contains(whole) && tree._slices.Count <= MostRows && tree._slices.Count >= fewest && tree.Agrees(isNamed);
    }

    private bool Read(RawTable table, int headerRows, PhysicalPanel physical, RowResolver resolver)
    {
        var columns = physical.Amounts.FindAll(static c => c.Unknown is null);
        var seen = new HashSet<Slice>();
        var (lastClass, lastSection) = (string.Empty, string.Empty);
        for (var r = headerRows; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var label = RowLabel.Read(row, physical, ref lastClass, ref lastSection);
            var hasAmount = physical.HasAmountIn(row);
            if (TableAssembler.IsNote(label.First) || (label.IsBlank && !hasAmount))
                continue;
            var answer = resolver.Resolve(label, out var slice, out var ofWhich);
            if (!hasAmount)
                continue;
            if (label.IsBlank || answer != RowResolver.Answer.Resolved || ofWhich || !seen.Add(slice))
                return false;
            _slices.Add(slice);
            _amounts.Add([.. columns.Select(c => AmountAt(row, c.Index))]);
        }

        return true;
    }

    private static (long Fen, long Place) AmountAt(GridRow row, int column)
    {
        var amount = column < row.Cells.Length && row.Cells[column].Text.Length > 0 ? PrintedAmount.Read(row.Cells[column]) : default;
        return amount.State == FigureState.Printed && amount.TryToFen(AmountUnit.WanYuan, out var fen) ? (fen, amount.PrintedPlace(AmountUnit.WanYuan)) : default;
    }

    private bool Agrees(bool isNamed)
    {
        // A total over one row is that row.
        if (_slices.Count == 2)
            return true;
        var partsOf = new List<int>[_slices.Count];
        for (var i = 0; i < _slices.Count; i++)
        {
            foreach (var whole in LowestOver(i))
                (partsOf[whole] ??= []).Add(i);
        }

        var (right, wrong) = (0, 0);
        var (rightColumns, wrongColumns) = (new HashSet<int>(), new HashSet<int>());
        for (var w = 0; w < partsOf.Length; w++)
        {
            if (partsOf[w] is not { } parts)
                continue;
            if (AreOfTwoKinds(_slices[w], parts))
                return false;
            for (var c = 0; c < _amounts[w].Length; c++)
            {
                // Thousands of the largest amounts are more than 64 bits hold.
                var (sum, places) = (Int128.Zero, _amounts[w][c].Place);
                foreach (var part in parts)
                {
                    sum += _amounts[part][c].Fen;
                    places += _amounts[part][c].Place;
                }

                var isWrong = Int128.Abs(_amounts[w][c].Fen - sum) > places;
                wrong += isWrong ? 1 : 0;
                right += !isWrong && sum != 0 ? 1 : 0;
                if (isWrong)
                    _ = wrongColumns.Add(c);
                else if (sum != 0)
                    _ = rightColumns.Add(c);
            }
        }

        rightColumns.ExceptWith(wrongColumns);
        return wrongColumns.Count <= 1 && (rightColumns.Count > 0 || right > wrong || (isNamed && right > 0));
    }

    /// <summary>The rows that contain a row and no other one that does.</summary>
    private List<int> LowestOver(int row)
    {
        var found = new List<int>();
        for (var i = 0; i < _slices.Count; i++)
        {
            if (i == row || !_slices[i].Contains(_slices[row]) || found.Exists(f => _slices[i].Contains(_slices[f])))
                continue;
            _ = found.RemoveAll(f => _slices[f].Contains(_slices[i]));
            found.Add(i);
        }

        return found;
    }

    /// <summary>Units and subjects side by side under one whole divide it twice.</summary>
    private bool AreOfTwoKinds(Slice whole, List<int> parts)
        => parts.Exists(p => _slices[p].WithUnit(whole.Unit) == whole) && parts.Exists(p => _slices[p].Unit == whole.Unit && _slices[p].Project == whole.Project);
}
