using System.Globalization;
using BudgetDomain.Text;

namespace BudgetDomain.Narrative;

/// <summary>Amounts as the narrative prints them.</summary>
internal static class AmountText
{
    /// <summary>An amount in a unit, rounded half up to a last place.</summary>
    /// <param name="fen">The amount, in 分.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="lastPlace">One unit of the last place, in 分.</param>
    public static string Print(long fen, AmountUnit unit, long lastPlace)
    {
        if (unit == AmountUnit.Unknown)
            unit = AmountUnit.WanYuan;
        var decimals = 0;
        for (var place = unit.FenPerUnit(); place > lastPlace; place /= 10)
            decimals++;
        var units = (Math.Abs(fen) * (Int128)2 + lastPlace) / ((Int128)lastPlace * 2);
        var scale = NumberText.Powers[decimals];
        var whole = (units / scale).ToString(CultureInfo.InvariantCulture);
        var sign = fen < 0 ? "-" : string.Empty;
        return decimals == 0
            ? $"{sign}{whole}{unit.Word()}"
            : $"{sign}{whole}.{(units % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}{unit.Word()}";
    }

    /// <summary>An amount as a mention would print it.</summary>
    public static string Print(long fen, Mention like) => Print(fen, like.Number.Unit, like.LastPlace);

    /// <summary>What a cell of a table shows, in words where it shows nothing.</summary>
    public static LocalizedText OfCell(string printed) => printed.Length == 0 ? new("空白", "blank") : new(printed, printed);
}
