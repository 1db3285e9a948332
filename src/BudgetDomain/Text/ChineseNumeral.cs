namespace BudgetDomain.Text;

/// <summary>Numbers as headings and lists write them: 一, 十, 十一, 二十, 三十一.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Writes a number from 1 to 99.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        var units = ones == 0 ? string.Empty : Digits[ones].ToString();
        return tens switch { 0 => units, 1 => "十" + units, _ => $"{Digits[tens]}十{units}" };
    }
}
