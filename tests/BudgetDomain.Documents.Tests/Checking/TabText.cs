using System.Globalization;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A source with tab-separated tables, to change one cell or line of at a time.</summary>
internal sealed class TabText(string text)
{
    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    internal int Count => _lines.Length;

    internal string this[int line] => _lines[line - 1];

    internal string[] CellsOf(int line) => this[line].Split('\t');

    /// <summary>The text with one line in another form; <see langword="null"/> leaves it out.</summary>
    internal string With(int line, string? replacement)
        => string.Join('\n', _lines.Take(line - 1).Concat(replacement is null ? [] : [replacement]).Concat(_lines.Skip(line)));

    internal string WithCell(int line, int position, string cell)
    {
        var cells = CellsOf(line);
        cells[position] = cell;
        return With(line, string.Join('\t', cells));
    }

    /// <summary>An amount more or less, printed as the cell prints it.</summary>
    internal static string Add(string printed, decimal delta)
    {
        var value = decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture) + delta;
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        while (decimal.Round(value, decimals) != value)
            decimals++;
        return value.ToString(printed.Contains(',', StringComparison.Ordinal) ? $"N{decimals}" : $"F{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>The same amount with the first two different neighbouring digits exchanged; <see langword="null"/> where there are none.</summary>
    internal static string? SwapDigits(string printed)
    {
        for (var i = 0; i + 1 < printed.Length; i++)
        {
            var j = printed[i + 1] is ',' or '.' ? i + 2 : i + 1;
            if (j >= printed.Length || !char.IsAsciiDigit(printed[i]) || !char.IsAsciiDigit(printed[j]) || printed[i] == printed[j])
                continue;

            // A zero in front would be another mistake: a number that is not written so.
            if (i == 0 && printed[j] == '0' && printed[1] is not '.')
                continue;
            var digits = printed.ToCharArray();
            (digits[i], digits[j]) = (digits[j], digits[i]);
            return new(digits);
        }

        return null;
    }

    /// <summary>Where a figure stands in the source: line and cell.</summary>
    internal static (int Line, int Position) PlaceOf(RecognisedDocument document, Figure figure)
        => (document.Tables[figure.Table].Rows[figure.Row].Line, figure.Position);
}
