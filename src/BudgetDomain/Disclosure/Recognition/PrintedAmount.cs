using BudgetDomain.Text;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>The text of an amount cell, read without its unit: digits and decimals, a nil, or no number.</summary>
internal readonly record struct PrintedAmount(FigureState State, long Digits, int Decimals)
{
    // 亿元 has ten decimals down to 分; a number with more digits than these cannot be an amount.
    private const int MaxDecimals = 10;

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
        var scale = (Int128)unit.FenPerUnit();
        var value = Digits * scale;
        for (var i = 0; i < Decimals; i++)
        {
            if (value % 10 != 0)
                return false;
            value /= 10;
        }

        // Sums of a million such figures still fit; no budget of the world comes near.
        if (Int128.Abs(value) > 1L << 52)
            return false;
        fen = (long)value;
        return true;
    }

    /// <summary>One unit of the last significant place, in 分; at least 1.</summary>
    public long LastPlace(AmountUnit unit)
    {
        var place = unit.FenPerUnit();
        for (var i = SignificantDecimals; i > 0 && place > 1; i--)
            place /= 10;
        return place;
    }

    private static bool IsNil(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '－' or '—' or '–' or '―' or '─' or '\u200B'))
                return text is "0" or "０";
        }

        return true;
    }
}
