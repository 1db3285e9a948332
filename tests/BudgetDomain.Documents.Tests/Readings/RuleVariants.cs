using System.Globalization;
using System.Text;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Plans;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>Small documents in which one line after the other is written in another way: what the rules of wording, completeness and plans say of each.</summary>
internal static class RuleVariants
{
    private const string Table = """
        ## 2025年预算支出总表

        单位：万元

        | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
        |---|---|---|---|---|
        | 201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 |


        """;

    private const string Budget = "平安县财政局\n2025年度单位预算公开\n\n" + Table;

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        ("variants-wording", static () => Findings("F S", Wordings().Select(static text => (text, $"{Budget}## 一、支出预算情况说明\n\n{text}")))),
        ("variants-years", static () => Findings("F", Years().Select(static text => (text, $"平安县财政局2024年度部门决算\n\n{Table.Replace("2025年预算支出总表", "支出决算表", StringComparison.Ordinal)}{text}")))),
        ("variants-names", static () => Findings("F", Names().Select(static text => (text, text.Replace("@", Table, StringComparison.Ordinal))))),
        ("variants-contents", static () => Findings("C05", Contents().Select(static text => (text, $"平安县财政局\n2025年度单位预算公开\n\n# 目录\n\n{text.Replace('/', '\n')}\n\n## 一、主要职能\n\n负责全县财政收支。\n\n## 二、机构设置\n\n设3个内设机构。\n\n{Table}## 三、支出预算情况说明\n\n支出预算3.00万元。\n\n## 四、政府采购情况\n\n无。\n\n## 五、名词解释\n\n无。")))),
        ("variants-empty", static () => Findings("C06 C07", Empty().Select(static text => (text, $"{Budget}## 2025年政府性基金预算支出表（不含上年结转）\n\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|---|\n{text}")))),
        ("variants-statements", static () => Findings("P05 P10", Statements().Select(static text => (text, $"平安县财政局\n2024年度单位预算公开\n\n## 一、预算绩效情况说明\n\n{text}\n\n{PlanLayouts.Central}\n\n{PlanLayouts.Shanghai}")))),
        ("variants-plan-projects", static () => Findings("P", PlanProjects())),
        ("variants-plans", static () => Findings("P", Plans().Select(static plan => (plan.What, plan.Text)))),
    ];

    private static string Findings(string rules, IEnumerable<(string What, string Document)> documents)
    {
        var text = new StringBuilder();
        foreach (var (what, document) in documents)
        {
            text.Append(what.Replace("\n", "⏎", StringComparison.Ordinal)).Append('\n');
            foreach (var finding in Check.Text(document).Findings.Where(f => rules.Split(' ').Any(rule => f.Rule.StartsWith(rule, StringComparison.Ordinal))))
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Rule} {finding.Message.Chinese}\n    {finding.Message.English}\n    expected {finding.Expected}, actual {finding.Actual} at {string.Join("; ", finding.Places.Select(static p => $"{p.Line} {p.Printed}"))}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wordings() =>
    [
        .. from choice in (string[])["增加(减少)", "减少（增加）", "增长（下降）", "上升（下降）", "增加/减少", "下降/增长", "大于（小于）", "高于（低于）", "小于/大于"] from rest in (string[])["1.00万元", "X万元", "万元", "%", "预算数", "年初预算数", "的原因"] where rest == "1.00万元" || choice[0] is '增' or '大' select $"支出预算3.00万元，比上年{choice}{rest}。",
        .. from words in (string[])["大小于", "如持平作持平表述", "不涉及的不列", "（或与预算数持平）", "（增加内容）", "（具体原因）", "主要原因是。", "主要原因：。", "主要用于。", "如无此项"] select $"支出预算3.00万元，{words}",
        "202年度支出预算3.00万元。", "2202年度支出预算3.00万元。", "支出预算3.00万元，在202年度内。",
        .. from word in (string[])["增长", "下降", "占", "减少", "上升", "完成预算的", "降低", "其他"] select $"支出预算3.00万元，{word}%。",
        "支出预算3.00万元，增长5%，占%。", "占%",
        .. from word in (string[])["为", "支出", "收入", "预算", "合计", "经费", "增加", "减少", "总额", "单位为", "约"] select $"其中项目{word} 万元。",
        "支出预算为万元。", "支出为 万元", "支出预算3.00万元，其中支出为　万元。",
        "基本支出1.00万元，占33.33%；项目支出2.00万元，占66.67。", "基本支出1.00万元，占33.33；项目支出2.00万元，占66.67。", "基本支出1.00万元，占33.33%；项目支出2.00万元，占66.67", "基本支出1.00万元，占33.33%；项目支出2.00万元，占66.67左右。",
        "基本支出1.00万元，占比为33.33％；项目支出2.00万元，占比66.67，其他。", "基本支出1.00万元，占 33.33 %；项目支出2.00万元，比重为66.67；其他1,000.50。", "基本支出1.00万元，占33.33%；项目支出2.00，占66.67%。", "基本支出1.00，占33.33%；项目支出2.00，占66.67%。",
        "支出预算3.00万元，其中：基本支出 1.00， 其中人员经费1.00万元。", "支出预算3.00万元，其中：基本支出1.00，另有。", "支出预算3.00万元，其中：基本支出1，占33%。", "支出预算3.00亿元，基本支出1.00元，项目支出2.00,比上年增加。", "单位：万元。支出预算3.00万元，项目支出2.00,比上年增加。", "支出预算3.00万元，项目支出2.00；与上年持平。", "支出预算3.00万元，项目支出2.00。与上年持平。",
        "社会保障与就业（类）支出3.00万元。", "社会保障和就业支出（类）支出3.00万元。", "社会保障和就业（类）支出3.00万元。", "文化体育与传媒支出（类）3.00万元。", "医疗卫生与计划生育支出(类)3.00万元。", "城乡社区事务支出（类）3.00万元。", "不知名的支出（类）3.00万元。", "（类）3.00万元。", "3（类）3.00万元。", "一般公共服务（类", "支出（类）3.00万元，卫生健康类支出。", "用于教育（类）和科学技术支出（类）3.00万元，文化体育与传媒（类）4.00万元。",
        .. from signs in (string[])["，，", "。。", "，。", "、，", "；：", ",，", "，,", ",,", "，，，", "。。。", "：：", ";；", ";,"] select $"支出预算3.00万元{signs}基本支出1.00万元。",
        "由XX局编制。", "由××局编制，XX年。", "由某某局编制。", "2025年X月X日。", "支出XX万元，XX万元。", "*局", "Ｘ市",
    ];

    private static IEnumerable<string> Years() =>
    [
        .. from title in (string[])["平安县财政局2023年度部门决算情况说明", "2024年度部门决算情况说明", "2025年度部门决算情况说明", "2020年度部门决算情况说明", "2021年度部门决算情况说明", "2027年度部门决算情况说明", "2028年度部门决算情况说明", "2023年度部门预算情况说明", "2023年度一般公共预算财政拨款支出决算情况说明", "2023年度预算决算情况说明", "与2023年度决算比较", "2023年度决算执行情况", "2023年和2024年决算情况", "比2023年度决算", "2023年决算2023年情况", "12023年度部门决算"] select $"# 第三部分 {title}\n\n支出决算3.00万元。",
        .. from day in (string[])["截至2023年12月31日", "截止2023年12月31日", "截至2023年底", "截至2023年末", "截至2023年12月底", "截至2024年12月31日", "截至2023年6月30日", "截至2022年12月31日", "截至目前，2023年12月31日", "截至上一个2023年底", "在2023年12月31日"] from what in (string[])["车辆3辆", "资产3万元", "设备3台", "用房3平方米", "人员3人"] where what == "车辆3辆" || day == "截至2023年底" select $"# 第三部分 情况说明\n\n{day}，本部门共有{what}。",
        "# 第三部分 情况说明\n\n截至2023年12月31日，车辆3辆，2024年增加。",
        .. from words in (string[])["2023年度支出与2023年度相比增加", "2023年支出与2023年持平", "2023年支出比2023年增加", "2023年支出较2023年度减少", "2023年支出比2023年增长", "2023年支出比2023年下降", "2023年支出比2023年高", "2023年支出和2023年相比", "2023年支出与2022年相比", "2023年支出比 2023 年增加", "比2023年增加"] select $"# 第三部分 情况说明\n\n{words}1.00万元。",
    ];

    private static IEnumerable<string> Names() =>
    [
        .. from name in (string[])["平安县财政局", "平安县财政所", "平安县财政局（本级）", "平安县审计局", "XX县财政局", "平安县", "财政局"] select $"平安县财政局\n2025年度单位预算公开\n\n# 第二部分 2025年单位预算报表\n\n单位名称：{name}\n\n@# 第三部分 平安县财政局2025年度单位预算情况说明\n\n# 第四部分 平安县财政局2025年度名词解释\n\n支出预算3.00万元。",
        "平安县财政局\n2025年度单位预算公开\n\n# 第二部分 平安县审计局2025年单位预算报表\n\n# 第三部分 平安县审计局2025年度单位预算情况说明\n\n# 第四部分 平安县财政局2025年度名词解释\n\n# 第五部分 平安县财政局2025年度附件\n\n# 第六部分 平安县财政局2025年度附表\n\n@",
        "平安县财政局\n2025年度单位预算公开\n\n# 第二部分 平安县审计局2025年单位预算报表\n\n# 第三部分 平安县财政局2025年度单位预算情况说明\n\n@",
        "某某局\n2025年度单位预算公开\n\n# 第二部分 平安县审计局2025年单位预算报表\n\n@由某某局编制，2025年X月。",
    ];

    private static IEnumerable<string> Contents() =>
    [
        "一、主要职能.....1/二、机构设置.....1/三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1 三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1 二、机构设置.....1/三、支出预算情况说明.....2/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/第三支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1/二、不知名的一章.....1/2025年一般公共预算收入表.....1/2025年政府性基金预算支出表.....1/三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "二、机构设置.....1/三、支出预算情况说明.....2/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/三、支出预算情况说明.....2/五、名词解释.....4/四、政府采购情况.....3",
        "一、主要职能.....1/二、机构设置 三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/不知什么/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/三、支出预算情况说明.....2/四、国有资产情况.....3/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4/六、附件.....5",
        "一、主要职能.....1/二、机构设置.....1/2025年预算支出总表.....2/三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "一、主要职能.....1/二、机构设置.....1/2025年预算收入总表.....2/三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "第一部分 概况/一、主要职能.....1/二、机构设置.....1/第三部分 情况说明/三、支出预算情况说明.....2/四、政府采购情况.....3/五、名词解释.....4",
        "第一部分 概况/一、主要职能.....1/（一）职能/（三）机构/二、机构设置.....1/第二部分 情况说明/1.支出/3.收入/三、支出预算情况说明.....2",
        "1、主要职能.....1/2、机构设置.....1/4、政府采购情况.....3/5、名词解释.....4",
        "主要职能.....1/机构设置.....1/支出预算情况.....2/政府采购情况.....3/名词解释.....4",
    ];

    private static IEnumerable<string> Empty() =>
    [
        .. from note in (string[])["注：本表无数据", "备注：我单位无此项预算", "说明：没有政府性基金", "本单位无政府性基金预算", "无", "空表", "注：无形资产", "本单位未安排", "为零", "注：数据以万元为单位", "本部门不涉及", "暂无", "这一段没有说什么有关的", "某单位无"] select $"| 合计 | | | | |\n\n{note}\n",
        .. from note in (string[])["注：本表无数据", "备注：此表为空", "说明：该表为空表", "注：本单位无数据", "本表为空"] select $"| 合计 | | 3.00 | 1.00 | 2.00 |\n\n{note}\n",
        "| 合计 | | | | |\n\n## 一、情况说明\n\n本单位无政府性基金预算。\n",
        "| 合计 | | | | |\n\n支出预算3.00万元。\n\n注：本表无数据\n",
        "| 合计 | | 0.00 | 0.00 | 0.00 |\n",
        "| 合计 | | 1.2.3 | | |\n",
        "| 208 | 无数据 | | | |\n",
        "| 合计 | | 本表无数据 | | |\n",
        "| 合计 | | 3.00 | 1.00 | 2.00 |\n| 本表无数据 | | | | |\n",
    ];

    /// <summary>Of two plans, of 1,234.50 and 403.58万元.</summary>
    internal static IEnumerable<string> Statements() =>
    [
        .. from count in (string[])["2", "1", "3", "2.0", "20", "2,000"] select $"公开绩效目标的项目{count}个，涉及资金1638.08万元。",
        .. from amount in (string[])["1638.08万元", "1638.09万元", "1638.1万元", "1638万元", "1639万元", "1700万元", "0.16亿元", "0.163808亿元", "16380800.00元", "16380800.01元", "16380.80千元", "1.2.3万元", "16380800", "99999999999999999万元"] select $"公开绩效目标的项目2个，涉及资金{amount}。",
        .. from verb in (string[])["纳入绩效目标管理", "编报绩效目标", "编制绩效目标", "申报绩效目标", "设置绩效目标", "填报绩效目标", "公开绩效目标", "绩效目标跟踪", "公开绩效目标评价", "公开绩效目标指标", "实行绩效目标"] select $"{verb}的项目3个，涉及资金1700.00万元。",
        "3个预算单位公开了绩效目标，涉及资金1700.00万元。", "公开3个单位整体支出绩效目标，涉及资金1700.00万元。", "公开绩效目标3项，涉及资金1700.00万元。", "公开绩效目标3份，涉及资金1700.00万元。", "公开了项目支出绩效目标（3个），涉及资金1700.00万元。", "公开绩效目标的项目2个。涉及资金1700.00万元。", "公开绩效目标的项目2个；涉及资金1700.00万元。",
        .. from parts in (string[])["其他运转类项目1个，涉及资金403.58万元；特定目标类项目1个，涉及资金1234.50万元", "其他运转类项目1个，涉及资金403.58万元，特定目标类项目1个，涉及资金1234.50万元", "其他运转类项目1个，涉及资金403.68万元，特定目标类项目1个，涉及资金1234.40万元", "其他运转类项目1个，涉及资金1234.50万元，特定目标类项目1个，涉及资金403.58万元", "其他运转类项目0个，涉及资金0万元，特定目标类项目2个，涉及资金1638.08万元", "其他运转类项目2个，涉及资金1638.08万元，特定目标类项目0个，涉及资金0万元", "其他运转类项目1个，特定目标类项目1个，涉及资金1234.50万元", "其他运转类1个，涉及资金400.00万元，特定目标类1个，涉及资金1238.08万元", "其他运转类项目1个，涉及资金403.58万元", "其他运转类项目1个，涉及资金403.58万元，特定目标类项目2个，涉及资金1234.50万元", "其他运转类项目1个，涉及资金403.6万元，特定目标类项目1个，涉及资金1234.5万元", "其他运转类项目1个，涉及资金404万元，特定目标类项目1个，涉及资金1234万元", "其他运转类项目1个，涉及资金405万元，特定目标类项目1个，涉及资金1233万元", "甲类项目1个，涉及资金403.58万元，乙类项目1个，涉及资金1234.50万元，丙类项目0个，涉及资金0万元"] select $"公开绩效目标的项目2个，涉及资金1638.08万元，其中：{parts}。",
        .. from share in (string[])["100%", "50%", "占项目支出的100%", "占项目支出总额的50%", "占项目支出总额 33.33 %", "占部门支出的50%", "占项目支出"] select $"公开绩效目标的项目2个，涉及资金1638.08万元，{share}。",
    ];

    /// <summary>A plan of one of two projects of the project table, with its share, name or amount written otherwise.</summary>
    private static IEnumerable<(string What, string Document)> PlanProjects()
    {
        var example = File.ReadAllText(Path.Combine(RepositoryFolder.Rules, "examples", "P10-share.md")).ReplaceLineEndings("\n");
        return
        [
            .. from share in (string[])["80%", "80.0%", "80.1%", "79.9%", "80.04%", "80.09%", "81%", "79%", "79.99%", "80.01%", "100%", "0%", "8%", "8,000%"] select ($"占 90% -> {share}", example.Replace("90%", share, StringComparison.Ordinal)),
            .. from change in (IEnumerable<(string Old, string New)>)
               [
                   ("数据中心运行维护 | 12.00 | 12.00", "数据中心运行维护 | 12.01 | 12.01"), ("数据中心运行维护 | 12.00 | 12.00", "数据中心运行维护 | 12.02 | 12.02"), ("数据中心运行维护 | 12.00 | 12.00", "数据中心维护 | 12.00 | 12.00"), ("数据中心运行维护 | 12.00 | 12.00", "数据中心运行维护费 | 12.00 | 12.00"), ("数据中心运行维护 | 12.00 | 12.00", "培训经费 | 12.00 | 12.00"),
                   ("120,000 |  |", "120,050 |  |"), ("120,000 |  |", "120,051 |  |"), ("120,000 |  |", "120,100 |  |"), ("120,000 |  |", "1,200,000 |  |"), ("120,000 |  |", " |  |"), ("（元）", "（万元）"), ("（元）", ""), ("| 培训经费 | 3.00 | 3.00 |", "| 培训经费 | 4.00 | 4.00 |"), ("| 合计 | 15.00 | 15.00 |", "| 合计 | 15.00 | 14.00 |"), ("12.00万元", "12.01万元"), ("12.00万元", "12万元"), ("12.00万元", "13万元"), ("绩效目标1个", "绩效目标2个"),
               ]
               select ($"{change.Old} -> {change.New}", Replaced(example, change.Old, change.New)),
        ];
    }

    /// <summary>A plan with one cell of it written otherwise.</summary>
    private static IEnumerable<(string What, string Text)> Plans() =>
        from change in (IEnumerable<(string Layout, string Old, string New)>)
        [
            (PlanLayouts.Central, "1,234.50\t执行率", "1,234.50\t执行率"), (PlanLayouts.Central, "1,234.50", "1,234.60"), (PlanLayouts.Central, "1,234.50", "-1,234.50"), (PlanLayouts.Central, "1,234.50", ""), (PlanLayouts.Central, "1,234.50", "1.2.3"),
            (PlanLayouts.Central, "≥3000批次", ""), (PlanLayouts.Central, "≥3000批次", "3000"), (PlanLayouts.Central, "≥3000批次\t20", "≥3000批次\t二十"), (PlanLayouts.Central, "≥3000批次\t20", "≥3000批次\t21"), (PlanLayouts.Central, "≥3000批次\t20", "≥3000批次\t0"), (PlanLayouts.Central, "≥3000批次\t20", "≥3000批次\t"),
            (PlanLayouts.Central, "≥98%", "≥198%"), (PlanLayouts.Central, "≥98%", "≥-1%"), (PlanLayouts.Central, "≥98%", "≥0.98"), (PlanLayouts.Central, "≥90%", "满意"), (PlanLayouts.Central, "2024年12月底前", "2023年12月底前"), (PlanLayouts.Central, "2024年12月底前", "2024年13月底前"),
            (PlanLayouts.Central, "≤1234.5万元", "≤1234.6万元"), (PlanLayouts.Central, "≤1234.5万元", "≤12345000元"), (PlanLayouts.Central, "≤1234.5万元", "≤12345000.01元"), (PlanLayouts.Central, "≤1234.5万元", "≥1234.5万元"), (PlanLayouts.Central, "经济成本指标", "质量指标"), (PlanLayouts.Central, "数量指标\t抽检样品数量", "\t抽检样品数量"),
            (PlanLayouts.Central, "消费者满意度", "抽检合格率"), (PlanLayouts.Central, "满意度指标\t服务对象满意度指标\t消费者满意度\t≥90%\t10", ""), (PlanLayouts.Central, "农产品质量安全监管", ""), (PlanLayouts.Central, "（万元）", ""), (PlanLayouts.Central, "项目资金", "项目资"), (PlanLayouts.Central, "分值权重（90）", "分值权重"), (PlanLayouts.Central, "分值权重（90）", "分值权重（100）"),
            (PlanLayouts.Central, "目标1：完成全年抽检任务。目标2：合格率稳定在98%以上。", ""), (PlanLayouts.Central, "34.50", "34.60"), (PlanLayouts.Central, "其他资金\t-", "其他资金\t0.10"), (PlanLayouts.Central, "其中：财政拨款\t1,200.00", "其中：财政拨款\t"),
            (PlanLayouts.Shanghai, "当年预算（元）：\t4,035,800.00", "当年预算（元）：\t4,035,800.01"), (PlanLayouts.Shanghai, "当年预算（元）：\t4,035,800.00", "当年预算（元）：\t"), (PlanLayouts.Shanghai, "=12个", "12个"), (PlanLayouts.Shanghai, "=0次", "≤0次"), (PlanLayouts.Shanghai, "≥85%", "≥85"), (PlanLayouts.Shanghai, "≥99.9%", "≥100.1%"), (PlanLayouts.Shanghai, "2025-12-31", "2024-12-31"),
            (PlanLayouts.Shanghai, "信息系统运行维护\t项目类别", "\t项目类别"), (PlanLayouts.Shanghai, "产出目标\t数量", "产出目标\t满意度"), (PlanLayouts.Shanghai, "效益目标", "产出目标"),
            (PlanLayouts.Listed, "120 |", "120.5 |"), (PlanLayouts.Listed, "| >= | 120", "| <> | 120"), (PlanLayouts.Listed, "| >= | 95 | %", "| >= | 195 | %"), (PlanLayouts.Listed, "定量指标", "定性指标"), (PlanLayouts.Listed, "度量单位", "单位"), (PlanLayouts.Listed, "河道保洁经费", ""), (PlanLayouts.Listed, "做好河道保洁工作", ""), (PlanLayouts.Listed, "质量指标", ""),
        ]
        where change.Layout.Contains(change.Old, StringComparison.Ordinal)
        select ($"{change.Layout.Split('\n')[0].Trim()}: {change.Old.Replace('\t', '|')} -> {change.New.Replace('\t', '|')}", Replaced(change.Layout, change.Old, change.New));

    private static string Replaced(string text, string old, string by)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + by + text[(at + old.Length)..];
    }
}
