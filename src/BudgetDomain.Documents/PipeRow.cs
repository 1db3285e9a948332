using System.Text;

namespace BudgetDomain.Documents;

/// <summary>One row of a Markdown table: <c>| a | b |</c>, with or without the outer pipes; <c>\|</c> is a printed pipe.</summary>
internal static class PipeRow
{
    internal static ReadOnlySpan<char> WithoutOuter(ReadOnlySpan<char> row)
    {
        if (row is ['|', ..])
            row = row[1..];
        return row is [.., '|'] and not [.., '\\', '|'] ? row[..^1] : row;
    }

    /// <summary>Takes the next cell. <see langword="false"/> when it was the last.</summary>
    internal static bool Next(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> cell)
    {
        StringBuilder? unescaped = null;
        var start = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] == '|')
            {
                unescaped = (unescaped ?? new StringBuilder()).Append(rest[start..i]);
                start = ++i;
            }
            else if (rest[i] == '|')
            {
                cell = unescaped is null ? rest[..i] : unescaped.Append(rest[start..i]).ToString();
                rest = rest[(i + 1)..];
                return true;
            }
        }

        cell = unescaped is null ? rest : unescaped.Append(rest[start..]).ToString();
        rest = [];
        return false;
    }

    internal static int CountCells(ReadOnlySpan<char> row)
    {
        var count = 1;
        for (var rest = WithoutOuter(row); Next(ref rest, out _);)
            count++;
        return count;
    }

    /// <summary>Whether the row is the line under the header: cells of dashes with an optional colon at either end.</summary>
    internal static bool IsDelimiter(ReadOnlySpan<char> row, out int columns)
    {
        columns = 0;
        if (!row.Contains('|') || row.ContainsAnyExcept("|-: \t"))
            return false;
        var rest = WithoutOuter(row);
        bool more;
        do
        {
            more = Next(ref rest, out var cell);
            columns++;
            var dashes = cell.Trim().Trim(':');
            if (dashes.IsEmpty || dashes.ContainsAnyExcept('-'))
                return false;
        }
        while (more);
        return true;
    }
}
