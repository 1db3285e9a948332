namespace BudgetDomain.Performance;

/// <summary>What the reader of targets can have expected. Made once.</summary>
internal static class TargetExpectation
{
    public static readonly LocalizedText Something = new("指标值，如 ≥95%、9月底前、提升", "a target such as ≥95%, 9月底前 or 提升");
    public static readonly LocalizedText Short = new("至多 200 个字", "at most 200 characters");
    public static readonly LocalizedText Printable = new("可见字符", "a printable character");
    public static readonly LocalizedText Unit = new("计量单位（至多 12 个字，不含数字）或结尾", "a unit (at most 12 characters, no digits) or the end");
    public static readonly LocalizedText Fen = new("精确到分且在范围以内的金额", "an amount exact to the fen and within the range");
    public static readonly LocalizedText DayOfMonth = new("该月有的日期", "a day that the month has");
}
