using System.Globalization;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>References such as <c>C7</c> and <c>A1:C7</c>; rows and columns count from 0.</summary>
internal static class CellReference
{
    internal const int MostRows = 1 << 20, MostColumns = 1 << 14;

    internal static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var at = 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            column = column * 26 + (char.ToUpperInvariant(text[at]) - 'A' + 1);
            if (column > MostColumns)
                return false;
        }

        if (at == 0 || !int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) || row is < 1 or > MostRows)
            return false;
        (row, column) = (row - 1, column - 1);
        return true;
    }

    internal static bool TryReadRange(string? text, out MergedRange range)
    {
        range = default;
        var colon = text is null ? -1 : text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !TryRead(text.AsSpan(0, colon), out var row, out var column) || !TryRead(text.AsSpan(colon + 1), out var lastRow, out var lastColumn))
            return false;
        range = new(row, column, lastRow, lastColumn);
        return lastRow >= row && lastColumn >= column;
    }
}
