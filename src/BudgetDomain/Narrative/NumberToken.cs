using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>A number of running text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the passage.</param>
/// <param name="DigitsEnd">Where its digits end.</param>
/// <param name="End">Where it ends, its unit included.</param>
/// <param name="Digits">The number without its decimal point.</param>
/// <param name="Decimals">How many of the digits are decimals.</param>
/// <param name="Unit">The unit of an amount.</param>
internal readonly record struct NumberToken(NumberKind Kind, int Start, int DigitsEnd, int End, long Digits, int Decimals, AmountUnit Unit)
{
    /// <summary>How many decimals there are up to the last that is not zero.</summary>
    public int SignificantDecimals
    {
        get
        {
            var (digits, decimals) = (Digits, Decimals);
            for (; decimals > 0 && digits % 10 == 0; decimals--)
                digits /= 10;
            return decimals;
        }
    }
}
