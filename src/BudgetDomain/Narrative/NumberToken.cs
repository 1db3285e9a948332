namespace BudgetDomain.Narrative;

/// <summary>A number of running text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the passage.</param>
/// <param name="DigitsEnd">Where its digits end.</param>
/// <param name="End">Where it ends, its unit included.</param>
/// <param name="Digits">The number without its decimal point.</param>
/// <param name="Decimals">How many of the digits are decimals.</param>
/// <param name="Unit">The unit of an amount.</param>
internal readonly record struct NumberToken(NumberKind Kind, int Start, int DigitsEnd, int End, long Digits, int Decimals, AmountUnit Unit);
