using BudgetDomain.Narrative;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>
/// Sentences as bureaus of many provinces write them, without any table: each once with the number that is right and once with one that is
/// wrong. 「right|wrong」 marks the number.
/// </summary>
public class VarietyTests
{
    private const string Budget = "某县发展局2025年度部门预算\n\n# 第三部分 2025年度部门预算情况说明\n\n## 一、收支情况说明\n\n";
    private const string Accounts = "某县发展局2023年度部门决算\n\n# 第三部分 2023年度部门决算情况说明\n\n## 一、收支情况说明\n\n";

    [Theory]

    // 增减：总额、基数、顺序、用词
    [InlineData(ClaimKind.Change, "2025年收、支总计均为1523.26万元，比上年减少120.00万元，下降「7.30|7.88」%。")]
    [InlineData(ClaimKind.Change, "2025年收、支总计各是4125.49,4143.91万元，与2024年相比，收、支总计各减少1267.86,2570.97万元,各下降「23.51|30.73」%、38.29%。")]
    [InlineData(ClaimKind.Change, "2025年收、支总计各是4125.49,4143.91万元。与2024年相比，收、支总计各减少1267.86,2570.97万元,各下降23.51%、「38.29|62.04」%。")]
    [InlineData(ClaimKind.Change, "总收入581.45万元,其中本年收入390.55万元,较2024年度预算数减少175.26万元，下降「30.98|44.87」%。")]
    [InlineData(ClaimKind.Change, "公务接待费9万元，较2024年预算下降「40|66.7」%,减少6万元。")]
    [InlineData(ClaimKind.Change, "本单位机关运行经费财政拨款预算245.19万元，比2024年预算增加40.47万元，增长「19.77|16.51」%。")]
    [InlineData(ClaimKind.Change, "会议费由2024年的120.50万元增加到2025年的150.63万元，增长「25.00|20.00」%。")]
    [InlineData(ClaimKind.Change, "会议费由120.50万元增加到150.63万元，增长「25.00|20.00」%。")]
    [InlineData(ClaimKind.Change, "会议费由120.50万元，增加到150.63万元，增长「25.00|20.00」%。")]
    [InlineData(ClaimKind.Change, "会议费从120.50万元，压减至100.00万元，下降「17.01|20.00」%。")]
    [InlineData(ClaimKind.Change, "会议费从2024年的120.50万元调整为100.00万元，下降「17.01|20.00」%。")]
    [InlineData(ClaimKind.Change, "培训费2025年预算2万元，较2024年预算1.50万元增长「33.33|75」%，主要原因是增加了培训次数。")]
    [InlineData(ClaimKind.Change, "基本支出预算 881300.39 元，占一般公共预算支出的 96.74%，同比减少 166271.4 元，下降 「15.87|18.87」 %。")]
    [InlineData(ClaimKind.Change, "住房保障支出类科目 74784.48 元，同比增加 62.16 元，增长 「0.083|0.83」 %。")]
    [InlineData(ClaimKind.Change, "印刷费2025年预算0.12万元，2024年预算3.84万元，减少3.72万元，下降「96.88|9.69」%。")]
    [InlineData(ClaimKind.Change, "印刷费2025年预算0.12万元，2024年预算3.84万元，减少「3.72|3.27」万元。")]
    [InlineData(ClaimKind.Change, "基本支出88.70万元，比上年减少11.30万元，负增长「11.3|12.7」%。")]
    [InlineData(ClaimKind.Change, "公务用车运行维护费49.00万元，比上年压缩1.00万元，压缩「2|4」%。")]
    [InlineData(ClaimKind.Change, "收入预算120.00万元，比上年增加20.00万元，增幅为「20.00|16.67」%。")]
    [InlineData(ClaimKind.Change, "支出预算64.78万元，比上年减少35.22万元，减少率「35.22|54.37」%。")]
    [InlineData(ClaimKind.Change, "事业收入50.00万元，同比增收10.00万元，增长「25.00|20.00」%。")]
    [InlineData(ClaimKind.Change, "全市收入79.69亿元，比上年增加3.79亿元，增长「4.99|4.76」%。")]
    [InlineData(ClaimKind.Change, "教育支出302.81万元，同比增加8.25万元，同比增长「2.80|3.80」%。")]
    [InlineData(ClaimKind.Change, "教育支出302.81万元，比上年预算数减少8.25万元，比上年预算数下降「2.65|2.80」%。")]
    [InlineData(ClaimKind.Change, "支出总计10.27亿元，较上年增加0.27亿元，增长「2.7|3.7」%。")]
    [InlineData(ClaimKind.Change, "收入10606.7522万元，比上年增加606.7522万元，增长「6.07|5.72」%。")]
    [InlineData(ClaimKind.Change, "２０２５年支出预算１００．００万元，比上年增加２０．００万元，增长「２５．００|２０．００」％。")]
    [InlineData(ClaimKind.Change, "资本性支出 31500 元，占项目支出预算 6.71%，同比增\n加21500 元，增长 「215|68.25」%。")]
    [InlineData(ClaimKind.Change, "对个人和家庭补助支出预算 13980 元，同比减少 2010 元，下降 「12.57|14.38」%。")]
    [InlineData(ClaimKind.Change, "公用经费110.00万元，比上年预算数增加10.00万元，增长「10.00|9.09」%；比上年决算数减少20.00万元，下降15.38%。")]
    [InlineData(ClaimKind.Change, "公用经费110.00万元，比上年预算数增加10.00万元，增长10.00%；比上年决算数减少20.00万元，下降「15.38|18.18」%。")]
    [InlineData(ClaimKind.Change, "与上年相比，“三公”经费支出预算45.00万元，减少5.00万元，下降「10.00|11.11」%。")]
    [InlineData(ClaimKind.Change, "项目支出预算数为0元，同比减少 47600 元，下降「100|50」%。")]
    [InlineData(ClaimKind.Change, "2024年当年预算执行数为60.13万元，2025年预算安排25.77万元，比2024年预算执行数减少「57.14|133.33」%。")]
    [InlineData(ClaimKind.Change, "2024年当年预算执行数为60.13万元，2025年预算安排25.77万元，比2024年预算执行数「减少|增加」57.14%。")]
    [InlineData(ClaimKind.Change, "商品和服务支出426000元，占项目支出预算 90.73%，同比增加36600元，增长「9.4|8.6」%。")]
    [InlineData(ClaimKind.Change, "财政拨款收入2,000.00万元，较上年2500.00万元减少500.00万元，下降「20.00|25.00」%。")]
    [InlineData(ClaimKind.Change, "财政拨款收入2,000.00万元，较上年2500.00万元减少「500.00|550.00」万元。")]
    [InlineData(ClaimKind.Change, "公务用车购置费比上年增加0万元，增长「0|5」%，公务用车购置费预算为18.00万元，与上年持平。")]

    // 占比：点名的整体、前文的合计、截尾、缺单位
    [InlineData(ClaimKind.Share, "一般公共预算支出911000.39元。基本支出预算881300.39元，占一般公共预算支出的「96.74|95.74」%。")]
    [InlineData(ClaimKind.Share, "基本支出预算881300.39元，其中：工资福利支出预算 716052.51 元，占基本支出预算「81.25|78.60」%。")]
    [InlineData(ClaimKind.Share, "支出总预算1085203.63元，其中：文化旅游体育与传媒支出类科目850088.3元，占支出总预算 「78.33|77.33」%；住房保障支出类科目74784.48元，占支出总预算 6.90%。")]
    [InlineData(ClaimKind.Share, "收入总计1000.00万元，其中：一般公共预算拨款收入800.00万元，占80.00%；政府性基金预算拨款收入200.00万元，占「20.00|25.00」%。")]
    [InlineData(ClaimKind.Share, "支出合计153,667万元，其中：基本支出100,000万元，占「65.08|66.08」%；项目支出53,667万元，占34.92%。")]
    [InlineData(ClaimKind.Share, "经 费 总预 算 安 排 37337407.64 元 , 其中 : 基本支出 30000000.00 元 , 占 「80.35|81.35」 %。")]
    [InlineData(ClaimKind.Share, "政府采购支出总额100.50万元。授予中小企业合同金额80.40万元，占政府采购支出总额的「80.00|85.00」%。")]
    [InlineData(ClaimKind.Share, "“三公”经费1.68万元，其中：公务用车购置及运行维护费1.40万元，占「83.33|0.02」%；公务接待费0.28万元，占16.67%。")]
    [InlineData(ClaimKind.Share, "本年收入合计1000.00万元，其中财政拨款收入980.00万元，占当年收入的「98|89」%。")]
    [InlineData(ClaimKind.Share, "2025年支出预算2636.07万元，按支出性质分为：基本支出1869.37万元，占「70.92|79.02」%；项目支出766.7万元，占29.08%。")]
    [InlineData(ClaimKind.Share, "支出预算2940.05万元，项目支出603.14万元，占支出预算2940.05万元的「20.51|25.01」%。")]
    [InlineData(ClaimKind.Share, "本年收入1687.45万元。其中：财政拨款收入1516.64万元，占89.88%；事业收入170.81万元，占「10.12|10.21」%；经营收入0万元，占0%。")]

    // 合计与分项
    [InlineData(ClaimKind.Sum, "政府采购预算总额25.80万元，其中：货物类采购预算12.30万元，工程类采购预算0万元，服务类采购预算「13.50|14.50」万元。")]
    [InlineData(ClaimKind.Sum, "政府采购支出预算总额100.50万元，其中：政府采购货物支出60.25万元、政府采购工程支出10.00万元、政府采购服务支出「30.25|40.25」万元。")]
    [InlineData(ClaimKind.Sum, "2025年区本级“三公”经费支出预算为4432万元，其中：因公出国（境）费用39万元，公务接待费「323|333」万元，公务用车购置及运行维护费4070万元（包括：公务用车运行维护费2648万元、公务用车购置1422万元）。")]
    [InlineData(ClaimKind.Sum, "公务用车购置及运行维护费28.00萬元（公務用車购置费0萬元，公务用车运行维护费「28.00|26.00」萬元）。")]
    [InlineData(ClaimKind.Sum, "支出预算合计1000.00万元，其中：基本支出600.00万元，项目支出「400.00|410.00」万元。")]
    [InlineData(ClaimKind.Sum, "基本支出600.00万元，包括人员经费「500.00|550.00」万元，公用经费100.00万元。")]
    [InlineData(ClaimKind.Sum, "2025年度项目总预算1170.00万，其中支持企业规模化发展870.00万，支持企业创新化发展70.00万，支持企业协同化发展180.00万，支持企业国际化发展「50.00|60.00」万，合计1170.00万。")]
    [InlineData(ClaimKind.Sum, "政府采购预算60.00万元，其中：集中采购「45.00|54.00」万元，分散采购15.00万元。")]
    [InlineData(ClaimKind.Sum, "纳入绩效目标管理的项目4个，金额合计766.70万元。其中：其他运转类项目2个，涉及金额「228.00|238.00」万元；特定目标类项目2个，涉及金额538.70万元。")]

    // 持平
    [InlineData(ClaimKind.Comparison, "公务接待费1.50万元，与2024年预算「1.50|1.60」万元持平。")]
    [InlineData(ClaimKind.Comparison, "2024年当年预算执行数为「10.00|12.00」万元，2025年预算安排10.00万元，比2024年预算执行数持平。")]
    [InlineData(ClaimKind.Comparison, "2024年预算数为「10.00|12.00」万元，2025年预算数为10.00万元，与上年相比无增减变化。")]

    // 个数
    [InlineData(ClaimKind.Count, "本单位内设「5|6」个机构：办公室、综合科、法规科、执法科、财务科。")]
    [InlineData(ClaimKind.Count, "某县发展局设「4|3」个内设机构，分别为：办公室、综合股（法规股）、产业股和能源股、项目股。")]
    [InlineData(ClaimKind.Count, "本部门共有车辆「3|4」辆，其中：机要通信用车1辆、应急保障用车1辆、其他用车1辆。")]
    public void Budget_RightNumber_IsRight_WrongNumber_IsFound(ClaimKind kind, string sentence) => Holds(Budget, kind, sentence);

    [Theory]
    [InlineData(ClaimKind.Completion, "支出决算为2940.05万元，完成年初预算2993.92万元的「98.20|98.02」%。")]
    [InlineData(ClaimKind.Completion, "公务接待费支出全年预算数为1.50万元，支出决算为1.20万元，完成全年预算的「80.00|85.00」%。")]
    [InlineData(ClaimKind.Completion, "年初预算为10.00万元，调整预算为12.00万元，支出决算为11.40万元，完成年初预算的「114.00|112.00」%。")]
    [InlineData(ClaimKind.Completion, "年初预算为10.00万元，调整预算为12.00万元，支出决算为11.40万元，完成调整预算的「95.00|114.00」%。")]
    [InlineData(ClaimKind.Completion, "一般公共预算财政拨款支出年初预算为100.00万元，支出决算为312.55万元，完成年初预算的「312.55|321.55」%。")]
    [InlineData(ClaimKind.Comparison, "教育支出（类）普通教育（款）小学教育（项）。年初预算为10.00万元，支出决算为31.26万元，决算数「大于|小于」年初预算数的主要原因是追加经费。")]
    [InlineData(ClaimKind.Comparison, "教育支出（类）普通教育（款）小学教育（项）。年初预算为「10.00|9.00」万元，支出决算为10.00万元，决算数与年初预算数持平。")]
    [InlineData(ClaimKind.Comparison, "“三公”经费财政拨款支出预算为5.00万元，支出决算为4.50万元，决算数「小于|等于」预算数的主要原因是厉行节约。")]
    [InlineData(ClaimKind.Comparison, "“三公”经费财政拨款支出预算为5.00万元，支出决算为5.00万元，决算数与预算数「一致|一致」。")]
    [InlineData(ClaimKind.Comparison, "“三公”经费支出决算为3.00万元，完成预算的60.00%，决算数「小于|大于」预算数的主要原因是厉行节约。")]
    [InlineData(ClaimKind.Comparison, "教育支出决算为31.26万元，完成年初预算的「112.6|89.6」%。决算数大于年初预算数的主要原因是追加经费。")]
    [InlineData(ClaimKind.Comparison, "会议费支出决算为3.00万元，完成预算的「100|98」%，决算数与预算数持平。")]
    [InlineData(ClaimKind.Change, "住房公积金年初预算为50.00万元，支出决算为45.00万元，完成年初预算的90%，决算数小于年初预算数「5.00|4.00」万元，主要原因是人员减少。")]
    [InlineData(ClaimKind.Change, "住房公积金年初预算为50.00万元，支出决算为57.50万元，超出年初预算数「7.50|5.70」万元，主要原因是人员增加。")]
    [InlineData(ClaimKind.Change, "住房公积金年初预算为50.00万元，支出决算为45.00万元，与年初预算数相比，减少「5.00|4.00」万元，主要原因是人员减少。")]
    [InlineData(ClaimKind.Change, "住房公积金年初预算为50.00万元，上年支出30.00万元，支出决算为45.00万元，与年初预算数相比，减少5.00万元，下降「10.00|11.11」%，主要原因是人员减少。")]
    [InlineData(ClaimKind.Completion, "教育支出1595.95万元，完成预算的「103.63|113.63」%，决算数大于预算数55.93万元，主要原因是调标。")]
    [InlineData(ClaimKind.Completion, "教育支出决算1595.95万元，决算数比年初预算数减少55.93万元，完成年初预算的「96.61|103.63」%。")]
    [InlineData(ClaimKind.Change, "2023年支出8,237.23万元,比年初预算增加1317.14万元，增长「19.03|15.99」%。")]
    [InlineData(ClaimKind.Change, "“三公”经费财政拨款支出决算为3.46万元，完成预算100%，较上年增加2.4万元，增长「226.42|0.24」%。")]
    [InlineData(ClaimKind.Change, "财政拨款收入总计1516.64万元，与上年相比减少58.49万元，降低「3.71|3.86」%。")]
    [InlineData(ClaimKind.Change, "一般公共预算财政拨款支出总计1741.75万元，与上年相比减少53.7万元，降低「2.99|3.08」%；完成年初预算100%。")]
    [InlineData(ClaimKind.Change, "“三公”经费支\n出决算总额为 5.48 万元，比预算增加 0 万元，比去年增加\n1.55 万元，增长 「39.4|28.3」%，增加原因主要是公务用车运行支出\n增加。")]
    [InlineData(ClaimKind.Change, "公务用车运行维护费支出决算3.98万元，公务用车运行维护费支出决算比去年增加1.05万元，增长「35.8|26.4」%。")]
    [InlineData(ClaimKind.Share, "2023年“三公”经费决算为22.62万元。其中公务接待费为20.10万元，占「88.86|88.06」%；公务用车运行维护费为2.52万元，占11.14%。")]
    [InlineData(ClaimKind.Share, "“三公”经费财政拨款支出决算22.62万元中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算2.52万元，占「11.14|14.11」%；公务接待费支出决算20.10万元，占88.86%。")]
    [InlineData(ClaimKind.Sum, "2023年度政府采购支出总额251.25万元，其中：政府采购货物支出4.79万元、政府采购工程支出0万元、政府采购服务支出「246.47|264.47」万元。")]
    public void Accounts_RightNumber_IsRight_WrongNumber_IsFound(ClaimKind kind, string sentence) => Holds(Accounts, kind, sentence);

    /// <summary>What is legal, or says nothing that can be checked, is never an error.</summary>
    [Theory]
    [InlineData("2025年收入预算37,151.47万元，比2024年预算执行数增加24,558.18万元；支出预算37,151.47万元，比2024年预算增加24,491.71万元。")]
    [InlineData("收入总计434.72万元，其中：本年收入合计434.16万元，年初结转和结余0.55万元。")]
    [InlineData("总收入581.45万元，其中：本年收入390.55万元。")]
    [InlineData("项目支出100.00万元，其中：重点项目甲20.00万元，重点项目乙30.00万元。")]
    [InlineData("因公出国（境）费0万元，比上年增加0万元，增长0%。")]
    [InlineData("教育支出302.81万元，较2024年增加8.25万元，较2023年增长3.80%。")]
    [InlineData("教育支出302.81万元，比上年预算数增加8.25万元，比上年决算数增长3.80%。")]
    [InlineData("因公出国（境）费0万元，较上年无增减，上年无该项预算，增长率无可比性。")]
    [InlineData("公务接待费4432万元，与2024年预算基本持平。")]
    [InlineData("编报绩效目标的项目11个，涉及项目预算资金6626万元，项目支出6641万元。")]
    [InlineData("支出预算增加（减少）5.00万元，增长（下降）3.00%。")]
    [InlineData("0.62万元，比2024年的0.50万元增加0.11万元，增长22.22%。")]
    [InlineData("商品和服务支出预算 165247.88 元，占基本支出预算18.76%，基本支出预算 881300.39 元。")]
    [InlineData("增幅比一季度收窄0.7个百分点，占比提高1.8个百分点。")]
    [InlineData("单价50万元（含）以上通用设备0台（套），单价100万元（含）以上专用设备2台（套）。")]
    [InlineData("本单位2025年支出预算500.00万元，主要原因是人员增加3人，相应增加经费20.00万元，增长5%。")]
    [InlineData("我部门应奖励530万元，占30%，3家企业直接融资350万元，应奖励3.5万元。")]
    [InlineData("2025年预算0.00 万,与上年一致0万元。")]
    [InlineData("下属单位甲收入20.00万元，增长5%；下属单位乙收入30.00万元，增长8%。")]
    [InlineData("财政拨款支出500.00万元，占总支出的62.50%，总支出800.00万元。")]
    [InlineData("一般公共服务支出240.00万元，较上年增加40.00万元，增长20.00%；其中基本支出100.00万元。教育支出10.00万元。")]
    [InlineData("其中：面向中小企业预留664.98万元，预留给小型和微型企业465.49万元。")]
    [InlineData("2025年支出预算100万元，较上年增加33万元，增长50%。")]
    [InlineData("共有公务用车编制0辆，实有7辆，其中：领导用车0辆，机要通信用车7辆。")]
    [InlineData("设9个内设机构，包括办公室、综合科等。")]
    [InlineData("本部门中，行政单位1家，参公单位1家，事业单位4家，是包括本部以及下属5家预算单位的综合收支计划。")]
    [InlineData("公务用车购置及运行费46.56万元，其中：公务用车购置费25.00万元，比上年增加25.00万元；公务用车运行费21.56万元，比上年持平。")]
    [InlineData("“三公”经费支出决算中，因公出国（境）费支出决算0万元，占0%；公务接待费支出决算5.21万元，占67.75%；公务用车购置及运行维护费支出决算2.48万元，占32.25%。")]
    [InlineData("基本支出预算881300.39元，占一般公共预算支出的96.74%。其中：商品和服务支出预算165247.88元，占基本支出预算18.75%。项目支出29700元，占一般公共预算支出的3.26%。")]
    [InlineData("“三公”经费支出决算中，因公出国（境）费支出决算0万元，占0%；公务接待费支出决算5.21万元，公务用车购置及运行维护费支出决算2.48万元，占32.25%。")]
    [InlineData("公务接待费5.21万元，公务用车运行维护费2.48万元，占32.25%。")]
    [InlineData("基本支出60.00万元，项目支出40.00万元，占部门支出的40.00%。")]
    public void WhatIsLegalOrUnknown_IsNoError(string sentence)
        => Assert.DoesNotContain(Claims(Budget, sentence), static c => c.Verdict == ClaimVerdict.Contradicted);

    [Theory]
    [InlineData("教育支出决算为96.00万元，完成预算的96%，决算数大于年初预算数的主要原因是年中追加经费。")]
    [InlineData("教育支出决算96.00万元，完成调整预算的96%，决算数大于年初预算数20.00万元。")]
    [InlineData("教育支出决算96.00万元，完成全年预算的100%，决算数比年初预算数增加20.00万元。")]
    [InlineData("教育支出决算为99.60万元，完成预算的100%，决算数小于预算数的主要原因是厉行节约。")]
    [InlineData("会议费支出决算为0万元，完成预算的0%，决算数与预算数持平。")]
    [InlineData("教育支出决算45.00万元，决算数小于年初预算数50.00万元，主要原因是厉行节约。")]
    [InlineData("教育支出年初预算50.00万元，支出决算45.00万元，决算数小于年初预算数50.00万元，完成年初预算的90%。")]
    [InlineData("教育支出决算45.00万元，决算数小于年初预算数50.00万元，完成年初预算的90%。")]
    [InlineData("教育支出年初预算40.00万元，调整预算50.00万元，支出决算45.00万元，决算数大于年初预算数5.00万元，完成调整预算的90%。")]
    [InlineData("调整预算为12.00万元，支出决算为11.40万元，完成年初预算的114.00%。")]
    [InlineData("年初预算为10.00万元，支出决算为11.40万元，完成调整预算的95.00%。")]
    public void WhatIsLegalOrUnknownInAccounts_IsNoError(string sentence)
        => Assert.DoesNotContain(Claims(Accounts, sentence), static c => c.Verdict == ClaimVerdict.Contradicted);

    [Theory]
    [InlineData("因公出国（境）费3.00万元，比上年增加3.00万元，增长100%。")]
    [InlineData("2024年预算为0.00万元，2025年预算为25.00万元，比2024年预算增长100.00%。")]
    public void RateOnZeroBase_IsAnError_WithTheReason(string sentence)
    {
        var claim = Assert.Single(Claims(Budget, sentence), c => c.Verdict == ClaimVerdict.Contradicted);
        Assert.Equal(ClaimKind.Change, claim.Kind);
        Assert.Contains("基数为 0", claim.Basis.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("基本支出预算881300.39元，其中：商品和服务支出预算165247.88元，占基本支出预算18.76%。", "18.75%")]
    [InlineData("支出总预算1085203.63元，其中：住房保障支出类科目74784.48元，占支出总预算 6.90 %。", "6.89%")]
    public void TruncatedOrPluggedShare_IsAWarning(string sentence, string expected)
    {
        var claim = Assert.Single(Claims(Budget, sentence), c => c.Kind == ClaimKind.Share);
        Assert.Equal((ClaimVerdict.Adjusted, expected), (claim.Verdict, claim.Expected));
    }

    private static void Holds(string head, ClaimKind kind, string sentence)
    {
        var (start, middle, end) = (sentence.IndexOf('「', StringComparison.Ordinal), sentence.IndexOf('|', StringComparison.Ordinal), sentence.IndexOf('」', StringComparison.Ordinal));
        var (before, right, wrong, after) = (sentence[..start], sentence[(start + 1)..middle], sentence[(middle + 1)..end], sentence[(end + 1)..]);
        var claims = Claims(head, before + right + after);
        Assert.DoesNotContain(claims, c => c.Verdict is ClaimVerdict.Contradicted);
        Assert.Contains(claims, c => c.Kind == kind && c.Verdict <= ClaimVerdict.Rounded);
        if (wrong != right)
            Assert.Contains(Claims(head, before + wrong + after), c => c.Kind == kind && c.Verdict == ClaimVerdict.Contradicted);
    }

    private static List<Claim> Claims(string head, string sentence) => [.. Checking.Check.Text(head + sentence).Claims];
}
