using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Forms;

/// <summary>The chapters that 财预〔2016〕143号 asks of every department and unit, under whatever titles.</summary>
internal static class StandardChapters
{
    public static ImmutableArray<FormChapter> All { get; } =
    [
        new("主要职能", ["职能", "职责"]),
        new("机构设置", ["机构设置", "机构情况", "机构概况", "内设机构", "内设科室", "机构", "单位构成", "部门构成", "概况", "基本情况"]),
        new("收支增减变化", ["收入预算", "支出预算", "收支预算", "收入决算", "支出决算", "收支决算", "收入总计", "收支总计", "收支总体", "预算编制说明"]),
        new("“三公”经费", ["三公"]),
        new("机关运行经费", ["机关运行", "机构运行"]),
        new("政府采购", ["政府采购"]),
        new("国有资产占有使用", ["资产", "车辆"]),
        new("预算绩效", ["绩效"]),
        new("名词解释", ["名词解释", "专业名词", "专业性名词", "名词说明", "专有名词"]),
    ];
}
