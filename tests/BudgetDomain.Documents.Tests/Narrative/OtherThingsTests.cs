using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Narrative;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Money of somebody or something else (各街道支出, 利息收入, 上半年支出) may agree with a figure of the document, but is never held against one.</summary>
public class OtherThingsTests
{
    private const string Others =
        "某某中心 各街道 教育局 甲项目 原某局 合并单位 本级 机关本级 二级机构 其他单位 下属单位 所属学校 非税 土地出让 行政事业性收费 税收 全市 全区 全国 省级 中央 市级 区级 上级 乡镇 培训班 图书馆 企业 社会 捐赠 利息 机关 机关服务中心 事业单位 行政单位 参公单位 " +
        "本部 委本级 局机关 办公室本级 城市 农村 重点 专项 日常 经常性 一次性 新增 追加 结余 存量 人均 平均 每月 季度 上半年 一季度 1-6月 截至6月底 历年 累计 五年 十四五期间 政府 地方 中央财政 省财政 市财政 专户 医疗 养老 就业 信息化 会议 培训 差旅 办公 水电 物业 维修 劳务 委托 " +
        "租赁 车辆 党建 工会 福利 奖金 津贴 社保 退休 遗属 抚恤 救济 助学 奖励 补助 债务 基建 资本 购置 设备 图书 软件 土地 房屋 绿化 消防 安全 应急 防汛 扶贫 帮扶 援助 合作 招商 会展 旅游 文化 科技 人才 专利 检测 监管 执法 审计 统计 普查 规划 设计 评估 咨询 验收";

    public static TheoryData<string> Sentences =>
    [
        "2025年{0}收入60.00万元。", "{0}支出61.00万元。", "{0}预算62.00万元。", "{0}财政拨款63.00万元。", "{0}一般公共预算支出64.00万元。", "{0}基本支出65.00万元。", "{0}项目支出66.00万元。", "{0}经费67.00万元。", "其中：{0}支出68.00万元。", "{0}总收入69.00万元。",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Money_of_others_is_not_held_against_the_document(string sentence)
    {
        var at = Check.SampleText.IndexOf("#### 二、收入预算情况说明", StringComparison.Ordinal);
        var others = Others.Split(' ');
        var report = Check.Text($"{Check.SampleText[..at]}\n\n#### 二、收入预算情况说明\n\n{string.Join("\n\n", others.Select(o => string.Format(null, sentence, o)))}\n");
        Assert.True(report.Claims.Count(static c => c.Kind == ClaimKind.Amount) >= others.Length);
        Assert.DoesNotContain(report.Claims, static c => c is { Kind: ClaimKind.Amount, Verdict: ClaimVerdict.Contradicted });
    }
}
