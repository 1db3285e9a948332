using System.Globalization;

namespace BudgetDomain.Disclosure;

/// <summary>Amounts as a table prints them: in its unit and to its last place.</summary>
internal static class PrintedForm
{
    /// <summary>Writes an amount, or a sum of any number of amounts; decimals beyond the last place are shown, never cut.</summary>
    public static string Of(Int128 fen, AmountUnit unit, long lastPlace)
    {
        var perUnit = unit.FenPerUnit();
        if (perUnit == 0)
            (unit, perUnit) = (AmountUnit.WanYuan, AmountUnit.WanYuan.FenPerUnit());
        var decimals = 0;
        for (var place = perUnit; place > lastPlace && place > 1; place /= 10)
            decimals++;
        var value = (decimal)fen / perUnit;
        while (decimals < 10 && decimal.Round(value, decimals) != value)
            decimals++;
        return value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>The printed amounts nearest to a range of exact ones, such as <c>305.76</c> or <c>305.70～305.80</c>.</summary>
    public static string Of(long least, long most, AmountUnit unit, long lastPlace)
    {
        var (low, high) = (ToPlace(least, lastPlace), ToPlace(most, lastPlace));
        var middle = ToPlace(least + ((most - least) / 2), lastPlace);
        return (Int128)most - least <= 4 * (Int128)lastPlace
            ? Of(middle, unit, lastPlace)
            : $"{Of(low, unit, lastPlace)}～{Of(high, unit, lastPlace)}";
    }

    private static long ToPlace(long fen, long place)
    {
        var down = fen >= 0 ? fen / place : -((-fen + place - 1) / place);
        return fen - (down * place) >= (place + 1) / 2 ? (down + 1) * place : down * place;
    }
}
