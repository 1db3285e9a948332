using System.Buffers;
using BudgetDomain.Text;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The words by which plans are known, as they are printed in different provinces. Data.</summary>
internal static class PlanWords
{
    private const int MaxTitle = 80, MaxHeader = 30;

    private static readonly Beginnings Footers = new(
        ["负责人", "项目负责人", "单位负责人", "财务负责人", "经办人", "填报人", "填报日期", "填表人", "填报单位", "联系电话", "联系人", "审核人", "备注", "说明", "注:", "其他说明", "其他需", "合计", "总分", "总计"]);

    private static readonly SearchValues<string> Results = SearchValues.Create(
        ["实际完成", "完成值", "得分", "自评", "完成情况", "偏差", "执行情况", "实际值", "评价结果", "评价标准", "扣分", "评分标准", "评分"], StringComparison.Ordinal);

    private static readonly SearchValues<string> PastValues = SearchValues.Create(["上年", "前年", "去年", "历史", "以前年度"], StringComparison.Ordinal);

    private static readonly string[] Targets =
        ["指标值", "目标值", "预期值", "预期目标", "绩效值", "实现值", "指标目标", "绩效标准", "年度指标", "目标指标"];

    private static readonly SearchValues<string> PeriodWords = SearchValues.Create(["实施期", "中期", "中长期", "全周期", "三年", "总体目标值", "总体指标值", "长期"], StringComparison.Ordinal);

    private static readonly SearchValues<string> YearWords = SearchValues.Create(["年度", "当年", "本年", "年目标"], StringComparison.Ordinal);

    /// <summary>Whether a title is that of a plan: 项目支出绩效目标表, 部门整体支出绩效目标申报表.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxTitle)
            return false;
        Span<char> buffer = stackalloc char[MaxTitle];
        ReadOnlySpan<char> title = buffer[..PrintedText.Normalise(text, buffer)];
        if (title is [.., ')'] && title.LastIndexOf('(') is var open and > 0)
            title = title[..open];
        if (!title.EndsWith("表") || Contains(title, "自评") || Contains(title, "评价"))
            return false;
        return Contains(title, "绩效目标") || Contains(title, "绩效指标") || title.EndsWith("绩效表") || title.EndsWith("绩效申报表");
    }

    /// <summary>Whether a row that begins with this ends the indicators: signatures, remarks, totals.</summary>
    public static bool IsFooter(ReadOnlySpan<char> normalised) => Footers.Start(normalised);

    /// <summary>Whether a text is that of a merged cell beside the indicators, such as 绩效指标.</summary>
    public static bool IsVerticalTitle(ReadOnlySpan<char> normalised)
        => normalised is "绩效指标" or "绩效目标" or "年度绩效指标" or "绩效指标情况" or "产出与效果" or "考核指标" or "年度指标";

    /// <summary>What a header cell says its column holds.</summary>
    public static PlanColumnRole RoleOf(string header)
    {
        if (header.Length is 0 or > MaxHeader)
            return PlanColumnRole.None;
        Span<char> buffer = stackalloc char[MaxHeader];
        ReadOnlySpan<char> text = buffer[..PrintedText.Normalise(header, buffer)];
        if (text is [.., ')'] && text.LastIndexOf('(') is var open and > 0 && !Contains(text, "完成"))
            text = text[..open];
        if (text.ContainsAny(Results))
            return PlanColumnRole.Result;
        if (text is "一级指标" or "一级目标" or "一级绩效指标")
            return PlanColumnRole.FirstLevel;
        if (text is "二级指标" or "二级目标" or "二级绩效指标")
            return PlanColumnRole.SecondLevel;
        if (text is "三级指标" or "三级目标" or "三级绩效指标" or "指标名称" or "绩效指标名称" or "三级指标名称" or "具体指标")
            return PlanColumnRole.Name;
        if (text is "指标性质" or "指标符号" or "计算符号" or "比较符号" or "运算符号" or "运算符" or "符号" or "指标方向" or "指标方向性")
            return PlanColumnRole.Sign;
        if (text is "度量单位" or "计量单位" or "指标单位" or "单位" or "指标值单位" or "指标度量单位")
            return PlanColumnRole.Measure;
        if (text is "权重" or "分值" or "分值权重" or "指标分值" or "指标权重" or "权重分值")
            return PlanColumnRole.Weight;
        if (text is "预算项目" || text.EndsWith("项目名称"))
            return PlanColumnRole.Project;
        if (text is "预算数" or "预算金额" or "项目金额" or "年度预算数" or "年度预算" or "年初预算数" or "项目预算" or "预算资金" or "资金总额" or "年度资金总额")
            return PlanColumnRole.Funds;
        if (IsTargetHeader(text))
            return text.ContainsAny(PastValues) ? PlanColumnRole.Other : PlanColumnRole.Target;
        return Contains(text, "指标") && !IsVerticalTitle(text) ? PlanColumnRole.Other : PlanColumnRole.None;
    }

    /// <summary>The time that a header is for; nothing where it does not say.</summary>
    public static Disclosure.Plans.PlanScope? ScopeOf(string header)
    {
        if (header.Length is 0 or > MaxHeader)
            return null;
        Span<char> buffer = stackalloc char[MaxHeader];
        ReadOnlySpan<char> text = buffer[..PrintedText.Normalise(header, buffer)];
        if (text.ContainsAny(PeriodWords))
            return Disclosure.Plans.PlanScope.Period;
        return text.ContainsAny(YearWords) ? Disclosure.Plans.PlanScope.Year : null;
    }

    private static bool IsTargetHeader(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("指标值"))
            return true;
        foreach (var word in Targets)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    private static bool Contains(ReadOnlySpan<char> text, string word) => text.IndexOf(word) >= 0;
}
