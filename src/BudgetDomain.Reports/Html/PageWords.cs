using System.Globalization;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>The words of pages in both languages, beside those of <see cref="ReportWords"/>.</summary>
internal sealed class PageWords(MessageLanguage language)
{
    public MessageLanguage Language { get; } = language;

    public string LanguageTag => Say("zh-CN", "en");

    public string Report => Say("预算公开核对报告", "Budget disclosure check");

    public string Index => Say("预算公开核对汇总", "Budget disclosure checks");

    public string File => Say("文件", "file");

    public string Checked => Say("核对范围", "checked");

    public string Filter => Say("筛选", "Filter");

    public string AllRules => Say("全部规则", "all rules");

    public string AllVerdicts => Say("全部结论", "all verdicts");

    public string Search => Say("查找文字", "search text");

    public string NothingLeft => Say("没有符合筛选条件的内容。", "Nothing matches the filter.");

    public string Basis => Say("依据", "basis");

    public string Structure => Say("结构图", "Structure");

    public string Item => Say("项目", "item");

    public string Amount => Say("金额（万元）", "amount (万元)");

    public string Share => Say("占比", "share");

    public string Last => Say("上年（万元）", "last year (万元)");

    public string Change => Say("增减（万元）", "change (万元)");

    public string Growth => Say("增长率", "growth");

    public string Contribution => Say("贡献率", "share of change");

    public string Total => Say("合计", "total");

    public static LocalizedText Others { get; } = new("其他及尾差", "others, and rounding");

    public string Changes => Say("与上年比较", "Against last year");

    public string Tables => Say("识别的表格", "Tables as understood");

    public string Row => Say("行", "row");

    public string Line => Say("行号", "line");

    public string Empty => Say("本表无数据", "no data");

    public string Legend => Say("✗ 错误　! 警告　≈ 四舍五入等提示（点击可跳到问题）", "✗ error   ! warning   ≈ rounding and other notes (click to see the finding)");

    public string AllClaims => Say("全部文字说明", "all statements");

    public string Printed => Say("写作", "stated");

    public string Expected => Say("应为", "expected");

    public string Verdict => Say("结论", "verdict");

    public string HeldAgainst => Say("对照", "held against");

    public string Sentence => Say("原文", "sentence");

    public string Plans => Say("绩效目标表", "Performance plans");

    public string Project => Say("项目", "project");

    public string YearFunds => Say("年度资金（万元）", "year (万元)");

    public string PeriodFunds => Say("实施期资金（万元）", "period (万元)");

    public string Indicators => Say("指标数", "indicators");

    public string Documents => Say("文件", "Documents");

    public string ByRule => Say("按规则统计", "Findings by rule");

    public string Findings => Say("问题数", "findings");

    public string Rule => Say("规则", "rule");

    public string Unreadable => Say("无法读取的文件", "Unreadable files");

    public string Open => Say("查看报告", "open report");

    public string More(int count) => Say(Text($"……另有 {count} 处"), Text($"… {count} more"));

    public string Excerpt => Say("相关数字", "the figures");

    public string AmountsIn(string unit) => Say(Text($"单位：{unit}"), Text($"in {unit}"));

    public static string Mark(Severity severity) => severity switch { Severity.Error => "✗", Severity.Warning => "!", _ => "≈" };

    public string Say(string chinese, string english) => Language == MessageLanguage.English ? english : chinese;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
