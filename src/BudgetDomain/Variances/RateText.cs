namespace BudgetDomain.Variances;

/// <summary>Rates, and the reasons why there is none, in words.</summary>
internal static class RateText
{
    public static readonly LocalizedText NoBase = new("无上年数", "no base");
    public static readonly LocalizedText BaseZero = new("上年为零，增长率无可比性", "base zero, no rate");
    public static readonly LocalizedText NoBudget = new("未编列预算", "no budget");
    public static readonly LocalizedText BudgetZero = new("预算为零，完成率无可比性", "budget zero, no rate");
    public static readonly LocalizedText NegativeBase = new("基数为负数", "the base is negative");
    public static readonly LocalizedText OtherStage = new("一为预算，一为决算，且不是同一年度的预算对决算", "one is a budget and the other final accounts, not of one year");
    public static readonly LocalizedText OtherMeaning = new("同一编码在两个年度是不同的科目", "the code is another subject in the other year");

    public static LocalizedText NotComparable(LocalizedText reason) => new($"口径不可比（{reason.Chinese}）", $"not comparable ({reason.English})");

    public static LocalizedText Of(AmountRatio ratio, int decimals, MidpointRounding rounding)
    {
        var text = ratio.ToPercentage(decimals, rounding).ToString();
        return new(text, text);
    }
}
