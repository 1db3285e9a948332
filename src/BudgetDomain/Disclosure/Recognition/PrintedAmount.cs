using System.Globalization;
using BudgetDomain.Text;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>The text of an amount cell, read without its unit: digits and decimals, a nil, or no number.</summary>
/// <param name="State">What the cell says.</param>
/// <param name="Digits">All digits as one number.</param>
/// <param name="Decimals">How many of them stand behind the point.</param>
/// <param name="Exact">The number behind the text, where the source holds one that says more.</param>
internal readonly record struct PrintedAmount(FigureState State, long Digits, int Decimals, decimal? Exact = null)
{
    // 亿元 has ten decimals down to 分; a number with more digits than these cannot be an amount.
    private const int MaxDecimals = 10;
    private const long Largest = 1L << 52;

    /// <summary>How many decimals there are up to the last that is not zero.</summary>
    public int SignificantDecimals
    {
        get
        {
            var (digits, decimals) = (Digits, Decimals);
            while (decimals > 0 && digits % 10 == 0)
            {
                digits /= 10;
                decimals--;
            }

            return decimals;
        }
    }

    /// <summary>Reads a cell; never throws, whatever the text.</summary>
    public static PrintedAmount Read(ReadOnlySpan<char> cell)
    {
        // What begins with a Chinese letter is no number, and most texts do.
        if (cell is [>= '\u4E00' and <= '\u9FFF', ..])
            return new(FigureState.Unreadable, 0, 0);
        var text = cell.Trim();
        if (IsNil(text))
            return default;
        var folded = new FoldedText(text);
        folded.SkipBlanks();
        if (NumberText.Read(ref folded, MaxDecimals, zerosMayFollow: true, Expectation.Digit, out var digits, out var decimals) is not null)
            return new(FigureState.Unreadable, 0, 0);
        folded.SkipBlanks();
        if (folded.Current != FoldedText.End)
            return new(FigureState.Unreadable, 0, 0);
        if (digits != 0)
            return new(FigureState.Printed, digits, decimals);
        return decimals == 0 ? default : new(FigureState.PrintedZero, 0, decimals);
    }

    /// <summary>Reads a cell and the number that the source holds behind its text. Signs and words around a number, such as ¥ or 万元, are of its format only.</summary>
    public static PrintedAmount Read(GridCell cell)
    {
        var amount = Read(cell.Text);
        if (cell.Exact is not { } exact)
            return amount;
        if (amount.State == FigureState.Unreadable || (amount.State == FigureState.Printed && (amount.Digits < 0) != (exact < 0)))
        {
            var point = cell.Text.LastIndexOf('.');
            var decimals = point < 0 ? 0 : cell.Text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : cell.Text.Length - point - 1;
            amount = Read(Math.Round(exact, Math.Min(decimals, MaxDecimals), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture));
        }

        return amount with { Exact = exact };
    }

    /// <summary>Whether a cell is a number other than a nil.</summary>
    public static bool IsNumber(ReadOnlySpan<char> cell) => Read(cell).State is FigureState.Printed or FigureState.PrintedZero;

    /// <summary>Whether a filled cell is a number or a nil such as a dash.</summary>
    public static bool IsAmount(ReadOnlySpan<char> cell) => Read(cell).State != FigureState.Unreadable;

    /// <summary>The amount in 分; not when it is finer than 分 or out of range.</summary>
    public bool TryToFen(AmountUnit unit, out long fen)
    {
        fen = 0;
        if (State != FigureState.Printed)
            return State != FigureState.Unreadable;
        var scale = unit.FenPerUnit();
        if (scale > 0 && Math.Abs(Digits) <= Largest / scale)
            return TryDivide(Digits * scale, out fen);
        var value = Digits * (Int128)scale;
        for (var i = 0; i < Decimals; i++)
        {
            if (value % 10 != 0)
                return false;
            value /= 10;
        }

        return TryWhole(value, out fen);
    }

    private bool TryDivide(long value, out long fen)
    {
        fen = 0;
        for (var i = 0; i < Decimals; i++)
        {
            var rest = value % 10;
            if (rest != 0)
                return false;
            value /= 10;
        }

        fen = value;
        return true;
    }

    /// <summary>The exact amount in 分, fractions included; <see langword="null"/> where the source holds none or it is out of range.</summary>
    public decimal? ExactFen(AmountUnit unit)
        => Exact is { } exact && unit != AmountUnit.Unknown && Math.Abs(exact) <= Largest / unit.FenPerUnit() ? exact * unit.FenPerUnit() : null;

    private static bool TryWhole(Int128 value, out long fen)
    {
        fen = 0;

        // Sums of a million such figures still fit; no budget of the world comes near.
        if (Int128.Abs(value) > Largest)
            return false;
        fen = (long)value;
        return true;
    }

    /// <summary>Whether decimals are printed that say nothing, as a format with a fixed number of them does: <c>228.00</c>, <c>0.50</c>.</summary>
    public bool EndsInZeros => State is FigureState.Printed or FigureState.PrintedZero && SignificantDecimals < Decimals;

    /// <summary>One unit of the last significant place, in 分; at least 1.</summary>
    public long LastPlace(AmountUnit unit) => Place(unit, SignificantDecimals);

    /// <summary>One unit of the last printed place, in 分; at least 1.</summary>
    public long PrintedPlace(AmountUnit unit) => Place(unit, Decimals);

    private static long Place(AmountUnit unit, int decimals)
    {
        var place = unit.FenPerUnit();
        for (; decimals > 0 && place > 1; decimals--)
            place /= 10;
        return place;
    }

    private static bool IsNil(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!PrintedText.IsBlank(c) && c is not ('-' or '－' or '—' or '–' or '―' or '─' or '\u200B'))
                return text is "0" or "０";
        }

        return true;
    }
}
