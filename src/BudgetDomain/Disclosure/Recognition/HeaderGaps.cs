namespace BudgetDomain.Disclosure.Recognition;

/// <summary>
/// Judges by the cells below it a column that has no header of its own. A blank header is taken for a part of the one at its left, as cells that are merged are printed; where the
/// cells say otherwise its header was lost, and what the column is of is not guessed.
/// </summary>
internal sealed class HeaderGaps(HeaderColumn[] columns, List<GridRow> rows, int headerRows)
{
    private const string Lost = "（空）";

    /// <summary>Gives columns the roles that their cells show, and marks those of amounts that may be of anything as not understood.</summary>
    public void Judge()
    {
        for (var c = 1; c < columns.Length; c++)
        {
            var (column, left) = (columns[c], columns[c - 1]);
            if (column.IsCode && left.Role is HeaderRole.ClassCode or HeaderRole.SectionCode && (column.IsInherited || column.Role == HeaderRole.Code) && HasParts(c))
                column.Role = left.Role + 1;
            else if ((column.IsAmount || column.IsOfOtherYear) && AreLabels(c) && FirstLabel(c) is { } label)
                (column.Role, column.Unknown, column.IsOfOtherYear) = (label.Role, null, false);
            else if (column is { IsFirstBlank: true, IsAmount: true, Unknown: null })
                JudgeTotal(column);
            else if (column.IsInherited && !column.IsCode && column.Role != HeaderRole.Aside && IsLost(column))
                (column.Role, column.Unknown, column.Path[^1]) = (HeaderRole.Amount, Lost, Lost);
        }

        DoubtTwins();
    }

    /// <summary>The parts of a code: digits, three at most.</summary>
    private bool HasParts(int column)
    {
        var any = false;
        foreach (var text in TextsOf(column))
        {
            if (text.Length > 3 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>
    /// Names of rows between amounts are the labels of another panel, whatever stands over them. Where rows have codes there are no two panels, and such texts are remarks.
    /// </summary>
    private bool AreLabels(int column)
    {
        if (Array.Exists(columns, static other => other.IsCode))
            return false;
        var (texts, names) = (0, 0);
        for (var r = headerRows; r < rows.Count; r++)
        {
            var text = rows[r].TextAt(column);
            if (text.Length == 0)
                continue;
            // Nearly all columns of amounts show at once what they are.
            if (PrintedAmount.IsAmount(text))
                return false;
            texts++;
            names += IsNameOfRow(text) ? 1 : 0;
        }

        return texts > 1 && names * 2 >= texts && HasAmounts(column - 1) && columns.Skip(column + 1).Any(static other => other.IsAmount);
    }

    private HeaderColumn? FirstLabel(int end)
        => columns.Take(end).FirstOrDefault(static column => !column.IsAmount && column.Role is not (HeaderRole.Aside or HeaderRole.OtherLabel));

    /// <summary>The first of several columns under one header is their total where its own header is blank, unless they have one or the amounts say otherwise.</summary>
    private void JudgeTotal(HeaderColumn column)
    {
        var depth = column.Path.Count;
        var parts = columns.Skip(column.Index + 1).TakeWhile(other => other.Path.Count > depth && other.Path.Take(depth).SequenceEqual(column.Path)).ToList();
        if (parts.Exists(part => part.IsFirstBlank || part.Path.Count != depth + 1))
            return;
        if (parts.Find(part => part.MeansSame(column)) is { } total)
        {
            // The header over them was lost, and that of the column before reaches no farther than its column.
            if (Compare(column, total).Other > 0)
                parts.ForEach(static part => part.Unknown = Lost);
        }
        else if (!rows.Skip(headerRows).All(row => MayBeSum(row, column, parts)))
        {
            (column.Unknown, column.Path) = (Lost, [.. column.Path, Lost]);
        }
    }

    /// <summary>Numbers under a label, or beside those of the header's own column; where that is blank in row after row, the header stands one column too far to the left.</summary>
    private bool IsLost(HeaderColumn column)
        => TextsOf(column.Index).All(static text => PrintedAmount.IsAmount(text))
            && (column.IsAmount ? TextsOf(column.Index - 1).Any() || TextsOf(column.Index).Count() < 2 : HasAmounts(column.Index));

    /// <summary>Two columns of one meaning that have other amounts in most rows are not what they seem; neither is certain.</summary>
    private void DoubtTwins()
    {
        for (var c = 1; c < columns.Length; c++)
        {
            for (var k = c - 1; k >= 0 && columns[c] is { IsAmount: true, Unknown: null } && (columns[k].IsAmount || columns[k].Role == HeaderRole.Aside); k--)
            {
                if (columns[k] is { IsAmount: true, Unknown: null } && columns[k].MeansSame(columns[c]) && Compare(columns[k], columns[c]) is var (same, other) && other > same)
                    columns[k].Unknown = columns[c].Unknown = columns[c].Caption;
            }
        }
    }

    /// <summary>In how many rows two columns have the same amount, and in how many others.</summary>
    private (int Same, int Other) Compare(HeaderColumn one, HeaderColumn two)
    {
        var (same, other) = (0, 0);
        for (var r = headerRows; r < rows.Count; r++)
        {
            if (!TryRead(rows[r], one, out var left, out var reach) || !TryRead(rows[r], two, out var right, out var place) || (left == 0 && right == 0))
                continue;
            if (Int128.Abs(left - right) <= reach + place)
                same++;
            else
                other++;
        }

        return (same, other);
    }

    /// <summary>Whether there are amounts; whole numbers without separators may be codes.</summary>
    private bool HasAmounts(int column) => TextsOf(column).Any(static text => text.AsSpan().ContainsAny('.', ',', '，') && PrintedAmount.IsAmount(text));

    private IEnumerable<string> TextsOf(int column)
    {
        for (var r = headerRows; r < rows.Count; r++)
        {
            if (rows[r].TextAt(column) is { Length: > 0 } text)
                yield return text;
        }
    }

    /// <summary>Whether the amount of a row may be the sum of others: it differs by no more than their last places.</summary>
    private static bool MayBeSum(GridRow row, HeaderColumn whole, List<HeaderColumn> parts)
    {
        if (!TryRead(row, whole, out var rest, out var reach))
            return true;
        foreach (var part in parts)
        {
            if (!TryRead(row, part, out var fen, out var place))
                return true;
            rest -= fen;
            reach += place;
        }

        return Int128.Abs(rest) <= reach;
    }

    // Which unit they are in is not yet known, and does not matter.
    private static bool TryRead(GridRow row, HeaderColumn column, out Int128 fen, out Int128 place)
    {
        var amount = PrintedAmount.Read(row.TextAt(column.Index));
        var isRead = amount.TryToFen(AmountUnit.WanYuan, out var read);
        (fen, place) = (read, amount.PrintedPlace(AmountUnit.WanYuan));
        return isRead;
    }

    private static bool IsNameOfRow(string text)
    {
        _ = PrintedText.WithoutNumbering(text, out var isNumbered);
        return isNumbered || text is [.., '支', '出'] or [.., '收', '入'] or [.., '合' or '总', '计'] or [.., '结', '转' or '余'];
    }
}
