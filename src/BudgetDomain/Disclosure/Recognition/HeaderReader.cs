namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Finds the header rows of a table and what stands over each column.</summary>
internal static class HeaderReader
{
    private const int MaxHeaderRows = 7;

    /// <summary>How many rows at the top are headers, 0 where the first row already has data; and whether they name at least one label column.</summary>
    public static (int Rows, bool HasLabels) Top(List<GridRow> rows, Lexicon words)
    {
        var labels = new HashSet<int>();
        var known = false;
        var count = 0;
        for (var r = 0; r < rows.Count && r < MaxHeaderRows; r++)
        {
            var row = rows[r];
            if (IsBlank(row))
            {
                if (count == 0)
                    break;
                continue;
            }

            // A blank row between headers is what merged cells leave of a row; below it only words that are headers for sure go on with them.
            if (IsIndexRow(row) ? !known : (count < r && !AreHeaders(row, words, labels)) || !IsHeaderRow(row, words, labels, ref known))
                break;
            count = r + 1;
        }

        return (known ? count : 0, labels.Count > 0);
    }

    private static bool IsBlank(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length > 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether a row has several known headers of amounts, and nothing else but headers of labels.</summary>
    private static bool AreHeaders(GridRow row, Lexicon words, HashSet<int> labels)
    {
        var amounts = 0;
        for (var c = 0; c < row.Cells.Length; c++)
        {
            var text = row.Cells[c].Text;
            if (text.Length == 0)
                continue;
            if (!Find(text, words, Lexicon.Empty, out var entry, out _, out _, out _))
                return false;
            var isAmount = entry.Role is HeaderRole.Amount or HeaderRole.Aside;
            if (isAmount && labels.Contains(c))
                return false;
            amounts += isAmount ? 1 : 0;
        }

        return amounts > 1;
    }

    /// <summary>Reads the header of a table.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="headerRows">How many of them are headers.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="words">The words of form and field.</param>
    /// <param name="own">The words of one layout, which go first.</param>
    /// <param name="year">The budget year, or 0; a column of another year is no amount of this one.</param>
    public static HeaderColumn[] Read(List<GridRow> rows, int headerRows, int width, Lexicon words, Lexicon own, int year)
    {
        var columns = new HeaderColumn[width];
        for (var c = 0; c < width; c++)
            columns[c] = new() { Index = c, Path = [] };

        // Each place has the number of the cell it belongs to; a blank belongs to the cell at its left when both stand
        // under the same cell, and to the cell above otherwise.
        var above = new int[width];
        var below = new int[width];
        var next = 1;
        var headed = Reach(rows, headerRows, width);
        for (var r = 0; r < headerRows; r++)
        {
            if (IsIndexRow(rows[r]))
                continue;
            for (var c = 0; c < headed; c++)
            {
                var text = rows[r].TextAt(c);
                if (text.Length > 0)
                {
                    below[c] = next++;
                    columns[c].Path.Add(text);
                    columns[c].IsInherited = columns[c].IsFirstBlank = false;
                }
                else if (c > 0 && above[c] == above[c - 1] && below[c - 1] != above[c - 1])
                {
                    below[c] = below[c - 1];
                    columns[c].Path.Add(columns[c - 1].Path[^1]);
                    columns[c].IsInherited = true;
                }
                else
                {
                    below[c] = above[c];
                    columns[c].IsFirstBlank = above[c] != 0 && c + 1 < headed && above[c] == above[c + 1] && c + 1 < rows[r].Cells.Length && rows[r].Cells[c + 1].Text.Length > 0;
                }
            }

            for (var c = 0; c < width; c++)
                columns[c].Top = columns[c].Top == 0 ? below[c] : columns[c].Top;
            (above, below) = (below, above);
        }

        foreach (var column in columns)
            Understand(column, words, own, year);
        SplitCodeColumns(columns);
        new HeaderGaps(columns, rows, headerRows).Judge();
        return columns;
    }

    /// <summary>How many columns the header reaches over. What stands beyond, a remark at the end of a row, is below no header.</summary>
    public static int Reach(List<GridRow> rows, int headerRows, int width)
    {
        var reach = 0;
        for (var r = 0; r < headerRows; r++)
            reach = Math.Max(reach, rows[r].Cells.Length);
        return headerRows == 0 ? width : Math.Min(reach, width);
    }

    /// <summary>The unit that the first header with one states, such as 合计（元）.</summary>
    public static AmountUnit ReadUnit(List<PhysicalPanel> panels)
    {
        foreach (var panel in panels)
        {
            foreach (var column in panel.Amounts)
            {
                foreach (var text in column.Path)
                {
                    _ = PrintedText.WithoutUnit(PrintedText.Normalise(text), out var unit);
                    if (unit != AmountUnit.Unknown)
                        return unit;
                }
            }
        }

        return AmountUnit.Unknown;
    }

    /// <summary>Whether a row numbers the columns: 1, 2, 3 or 栏次, 1, 栏次, 2, where 类, 款, 项 may stand over the codes.</summary>
    private static bool IsIndexRow(GridRow row)
    {
        var expected = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length == 0 || IsIndexLabel(cell.Text))
                continue;
            var text = cell.Text.AsSpan().Trim("()（）=＝+");
            if (text.Length is 0 or > 2 || !int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
                return false;
            if (expected != 0 && number != expected)
                return false;
            expected = number + 1;
        }

        return expected > 2;
    }

    private static bool IsIndexLabel(string text) => text.Length <= 6 && PrintedText.Normalise(text) is "栏次" or "行次" or "类" or "款" or "项" or "-" or "—";

    private static bool IsHeaderRow(GridRow row, Lexicon words, HashSet<int> labels, ref bool known)
    {
        // A row label among the labels ends the header, unless headers still stand over the amounts of the same row.
        var (any, hasRowLabel, headers) = (false, false, 0);
        for (var c = 0; c < row.Cells.Length; c++)
        {
            var text = row.Cells[c].Text;
            if (text.Length == 0)
                continue;
            any = true;
            if (PrintedAmount.IsAmount(text) || (text.Length <= 9 && char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0))
                return false;
            var found = Find(text, words, Lexicon.Empty, out var entry, out _, out _, out var numbered);
            if (numbered)
                return false;
            var isLabel = found && entry.Role is not (HeaderRole.Amount or HeaderRole.Aside);
            if (labels.Contains(c) && !isLabel)
                hasRowLabel = true;
            else if (isLabel)
                labels.Add(c);
            else
                headers += found ? 1 : 0;
            known |= found;
        }

        return any && (!hasRowLabel || headers > 1);
    }

    private static void Understand(HeaderColumn column, Lexicon words, Lexicon own, int year)
    {
        if (column.Path.Count == 0)
        {
            column.Role = HeaderRole.OtherLabel;
            return;
        }

        var role = HeaderRole.Amount;
        var aside = false;
        foreach (var text in column.Path)
        {
            if (Find(text, words, own, out var entry, out var textYear, out var ofWhich, out _))
            {
                aside |= entry.Role == HeaderRole.Aside;
                if (entry.Role == HeaderRole.Amount)
                    column.Meanings.Add(entry.Meaning);
                else
                    role = entry.Role;
            }
            else
            {
                column.Unknown ??= text;
            }

            column.OfWhich |= ofWhich;
            column.IsOfOtherYear |= textYear != 0 && year != 0 && textYear != year;
        }

        aside |= column.IsOfOtherYear;
        column.Role = aside ? HeaderRole.Aside : role;
        if (column.Role != HeaderRole.Amount)
            column.Unknown = null;
    }

    private static bool Find(string text, Lexicon words, Lexicon own, out LexiconEntry entry, out int year, out bool ofWhich, out bool numbered)
    {
        Span<char> buffer = stackalloc char[64];
        (entry, year, ofWhich, numbered) = (default, 0, false, false);
        if (text.Length > buffer.Length)
            return false;
        var normal = (ReadOnlySpan<char>)buffer[..PrintedText.Normalise(text, buffer)];
        if (normal.Length == 0)
            return true;
        normal = PrintedText.WithoutOfWhich(normal, out ofWhich);
        normal = PrintedText.WithoutNumbering(normal, out numbered);
        normal = PrintedText.WithoutYear(normal, out year);
        normal = PrintedText.WithoutUnit(normal, out _);

        // 2025年 alone, or 其中 alone, says nothing and is understood.
        return normal.Length == 0 || own.TryFind(normal, out entry) || words.TryFind(normal, out entry) || TryWithoutOrder(normal, words, out entry);
    }

    /// <summary>支出（按功能分类） says of its rows how they are ordered, and of its amounts nothing more than 支出.</summary>
    private static bool TryWithoutOrder(ReadOnlySpan<char> word, Lexicon words, out LexiconEntry entry)
    {
        entry = default;
        return word is [.., ')'] && word.IndexOf("(按") is var open and > 0 && !word[open..].Contains("政府", StringComparison.Ordinal) && words.TryFind(word[..open], out entry);
    }

    /// <summary>科目编码 over several columns without 类, 款, 项 below: they are these from left to right.</summary>
    private static void SplitCodeColumns(HeaderColumn[] columns)
    {
        for (var c = 0; c + 1 < columns.Length; c++)
        {
            if (columns[c].Role != HeaderRole.Code || columns[c + 1].Role != HeaderRole.Code)
                continue;
            columns[c].Role = HeaderRole.ClassCode;
            columns[c + 1].Role = HeaderRole.SectionCode;
            if (c + 2 < columns.Length && columns[c + 2].Role == HeaderRole.Code)
                columns[c + 2].Role = HeaderRole.ItemCode;
        }
    }
}
