using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>Rules N (文字说明): what sentences say of amounts.</summary>
internal static class NarrativeRules
{
    private static readonly LocalizedText Regulation = new(
        "《地方预决算公开操作规程》（财预〔2016〕143号）：公开预决算时应当对收支增减变化、“三公”经费、机关运行经费、政府采购等情况作出说明；说明与表是同一份预算。",
        "财预〔2016〕143号: a disclosure explains changes, the “三公” expenses, agency operating funds and procurement; text and tables are of one budget.");

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            "N01",
            new("文字与表的金额不符", "An amount that differs from the tables"),
            Regulation,
            new("文字说明的金额 = 它所指的表列数字。", "An amount of the narrative is the printed figure that it restates."),
            Severity.Error, Severity.Warning),
        new(
            "N02",
            new("文字中的合计不等于各项之和", "A total that is not the sum of its parts"),
            Regulation,
            new("“其中”等所列各项之和 = 合计；只列一部分时不要求相等。", "The parts that a sentence lists add up to its total; parts that are not all need not."),
            Severity.Error, Severity.Warning),
        new(
            "N03",
            new("占比不符", "A share that does not fit"),
            Regulation,
            new("占比 = 部分 ∕ 整体，整体是句中所指或前文的合计。", "The share is the part over the whole that the sentence names or that came before."),
            Severity.Error, Severity.Warning),
        new(
            "N04",
            new("增减额或增减率不符", "A change or rate that does not fit"),
            Regulation,
            new("增减额 = 本年 − 上年；增减率 = 增减额 ∕ 上年；上年为 0 时没有增减率。", "The change is this year less the base; the rate is the change over the base; a base of zero has no rate."),
            Severity.Error, Severity.Warning),
        new(
            "N05",
            new("完成率不符", "A completion rate that does not fit"),
            Regulation,
            new("完成率 = 决算数 ∕ 句中所指的预算数。", "The rate is the accounts over the budget that the sentence names."),
            Severity.Error, Severity.Warning),
        new(
            "N06",
            new("比较用词与金额不符", "Words of comparison that the amounts deny"),
            Regulation,
            new("“大于”“小于”“等于”“持平”与所比两数的大小一致。", "大于, 小于, 等于 and 持平 are as the two amounts are."),
            Severity.Error, Severity.Warning),
        new(
            "N07",
            new("个数与所列不符", "A count that differs from what is listed"),
            Regulation,
            new("所说的个数 = 所列名称的个数，或各类个数之和。", "The count is that of the names listed, or the sum of the counts by kind."),
            Severity.Error),
        new(
            "N08",
            new("列举的科目与表不符", "Listed subjects that differ from the table"),
            Regulation,
            new("“主要包括”所列科目都有金额；没有“等”时，有金额的科目都列出。", "Every subject listed has an amount; without 等 every subject that has one is listed."),
            Severity.Error),
        new(
            "N09",
            new("说没有而表中有金额", "Money that the text denies and a table has"),
            Regulation,
            new("说没有某项预算、收入或支出时，表中该项为 0 或空白。", "Where the text says there is none, the tables print none."),
            Severity.Error),
    ];
}
