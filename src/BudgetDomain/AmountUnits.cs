namespace BudgetDomain;

/// <summary>What amount units weigh and are called.</summary>
public static class AmountUnits
{
    /// <summary>How many 分 one unit is; 0 for <see cref="AmountUnit.Unknown"/>.</summary>
    public static long FenPerUnit(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => 100,
        AmountUnit.ThousandYuan => 100_000,
        AmountUnit.WanYuan => 1_000_000,
        AmountUnit.YiYuan => 10_000_000_000,
        _ => 0,
    };

    /// <summary>The Chinese word, such as 万元; empty for <see cref="AmountUnit.Unknown"/>.</summary>
    public static string Word(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => "元",
        AmountUnit.ThousandYuan => "千元",
        AmountUnit.WanYuan => "万元",
        AmountUnit.YiYuan => "亿元",
        _ => string.Empty,
    };

    /// <summary>
    /// The coarsest unit in the last place that is assumed for a table, in 分: 1 元 for tables in 元, 0.01 of the unit for others.
    /// </summary>
    internal static long CoarsestPlace(this AmountUnit unit) => unit == AmountUnit.Yuan ? 100 : unit.FenPerUnit() / 100;

    /// <summary>The unit named by exactly the word that <see cref="Word"/> writes, or <see cref="AmountUnit.Unknown"/>.</summary>
    internal static AmountUnit FromExactWord(ReadOnlySpan<char> word) => FromWord(word) is var unit && word.SequenceEqual(unit.Word()) ? unit : AmountUnit.Unknown;

    /// <summary>The unit named by a word such as 元 or 万元 (人民币 before it is allowed), or <see cref="AmountUnit.Unknown"/>.</summary>
    internal static AmountUnit FromWord(ReadOnlySpan<char> word)
    {
        word = word.Trim();
        if (word.StartsWith("人民币"))
            word = word[3..];
        return word switch
        {
            "元" => AmountUnit.Yuan,
            "千元" => AmountUnit.ThousandYuan,
            "万元" or "萬元" => AmountUnit.WanYuan,
            "亿元" => AmountUnit.YiYuan,
            _ => AmountUnit.Unknown,
        };
    }
}
