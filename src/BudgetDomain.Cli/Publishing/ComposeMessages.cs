using System.Globalization;
using BudgetDomain.Publication;

namespace BudgetDomain.Cli.Publishing;

/// <summary>The lines that <c>budget compose</c> writes to standard error.</summary>
internal static class ComposeMessages
{
    public static LocalizedText NoSuchUnit(string code) => new($"预算明细没有编码为 {code} 或以其开头的单位", $"the ledger has no unit of code {code} or under it");

    public static LocalizedText BadUnit(string code) => new($"“{code}”不是单位编码", $"'{code}' is no unit code");

    public static LocalizedText BadYear(int year) => new($"{year} 不是预算年度", $"{year} is no budget year");

    public static LocalizedText NeedsOutput { get; } = new("Word、Excel 文件要用 --output 指定文件名", "a Word or Excel file needs a name (--output)");

    public static LocalizedText GivenTooLarge { get; } = new("编报资料超过 16 MB", "the file of what is given is larger than 16 MB");

    public static LocalizedText NothingRead { get; } = new("文件中没有识别出预算公开表", "no table of a budget disclosure was recognised");

    public static LocalizedText Problem(CompositionProblem problem)
        => new($"不能编制：{problem.Message.Chinese}", $"cannot compose: {problem.Message.English}");

    public static LocalizedText Notice(LocalizedText notice) => new($"请注意：{notice.Chinese}", $"note: {notice.English}");

    public static LocalizedText Done(ComposedDisclosure composed)
    {
        var (tables, moved) = (composed.Tables.Count(), composed.Rounding.Moved.Length);
        return composed.Rounding.Method switch
        {
            RoundingMethod.Exact => new($"已编制 {tables} 张表，各数无须取整。", $"{tables} tables composed; no figure needed rounding."),
            RoundingMethod.Additive => new(
                $"已编制 {tables} 张表，取整后各项加总一致；{moved} 个数没有取最近值。",
                $"{tables} tables composed; rounded figures add up as printed; {moved} of them are not at their nearest value."),
            RoundingMethod.AdditiveByUnit => new(
                $"已编制 {tables} 张表，取整后同一单位（元、万元）的各表加总一致，不同单位的表之间各按自己的末位列示；{moved} 个数没有取最近值。",
                $"{tables} tables composed; rounded figures add up as printed among tables of one unit, and between units each is printed to its own last place; {moved} of them are not at their nearest value."),
            _ => new(
                $"已编制 {tables} 张表，各数四舍五入{(composed.Rounding.WhyNotAdditive is { } why ? $"（{why.Chinese}）" : string.Empty)}，合计可能有尾差。",
                $"{tables} tables composed, each figure rounded by itself{(composed.Rounding.WhyNotAdditive is { } whyNot ? $" ({whyNot.English})" : string.Empty)}; sums may differ in the last place."),
        };
    }

    public static LocalizedText Moved(MovedFigure figure) => new(
        string.Create(CultureInfo.InvariantCulture, $"轧差：{figure.Table}“{figure.Row}”{figure.Column} 印 {figure.Printed}，最近值 {figure.Nearest}，准确数 {figure.Exact}（万元）"),
        string.Create(CultureInfo.InvariantCulture, $"moved: {figure.Table}, {figure.Row}, {figure.Column}: printed {figure.Printed}, nearest {figure.Nearest}, exact {figure.Exact} (wan yuan)"));
}
