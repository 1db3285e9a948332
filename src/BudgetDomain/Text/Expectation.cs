namespace BudgetDomain.Text;

/// <summary>What a parser can have expected. Made once, so that a refusal allocates nothing.</summary>
internal static class Expectation
{
    public static readonly LocalizedText AnyText = new("一个值", "a value");
    public static readonly LocalizedText Digit = new("数字", "a digit");
    public static readonly LocalizedText NoLeadingZero = new("小数点或结尾（整数部分不以 0 开头）", "a decimal point or the end (no leading zeros)");
    public static readonly LocalizedText GroupOfThree = new("千分位逗号后的三位数字", "three digits after a thousands separator");
    public static readonly LocalizedText EndOfNumber = new("数的结尾（不含单位、括号、指数）", "the end of the number (no unit, bracket or exponent)");
    public static readonly LocalizedText Range = new("范围以内的数", "a number within the range");
    public static readonly LocalizedText SixDecimals = new("至多六位小数（精确到分）", "at most six decimals (exact to the fen)");
    public static readonly LocalizedText TwoDecimals = new("至多两位小数（精确到分）", "at most two decimals (exact to the fen)");
    public static readonly LocalizedText NineDecimals = new("至多九位小数", "at most nine decimals");
    public static readonly LocalizedText End = new("结尾", "the end");
    public static readonly LocalizedText PercentSign = new("百分号", "a percent sign");
    public static readonly LocalizedText Year = new("1949 至 2100 的四位年份，可带“年”或“年度”", "a year of four digits from 1949 to 2100, with or without 年 or 年度");
    public static readonly LocalizedText UnitCode = new("3 至 15 位数字的预算单位编码", "a unit code of 3 to 15 digits");
    public static readonly LocalizedText FunctionalCode = new("以 2 开头的 3、5 或 7 位支出功能分类科目编码", "a functional code: 3, 5 or 7 digits that begin with 2");
    public static readonly LocalizedText DepartmentEconomicCode = new("以 3 开头的 3 或 5 位部门预算支出经济分类科目编码", "a department economic code: 3 or 5 digits that begin with 3");
    public static readonly LocalizedText GovernmentEconomicCode = new("以 5 开头的 3 或 5 位政府预算支出经济分类科目编码", "a government economic code: 3 or 5 digits that begin with 5");
    public static readonly LocalizedText RevenueCode = new("以 1 开头的 3、5、7 或 9 位收入分类科目编码", "a revenue code: 3, 5, 7 or 9 digits that begin with 1");
}
