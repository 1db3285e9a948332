using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>The words of the field: how headers and rows of every form call the members of the cube.</summary>
internal static class StandardWords
{
    public static IEnumerable<KeyValuePair<string, LexiconEntry>> All =>
    [
        .. Totals("合计", "小计", "总计", "部门合计", "单位合计", "预算合计", "金额", "预算数", "决算数", "预算金额", "收入", "支出", "预算", "决算",
            "本年支出", "收入预算", "支出预算", "总额", "本年预算数", "预算安排", "预算总额", "支出合计", "收入合计"),

        // 收支
        .. Words(Meaning.Of(Side.Income).And(Vintage.CurrentYear).Widening(), "本年收入合计", "本年收入", "本年收入小计"),
        .. Words(Meaning.Of(Side.Expenditure).Widening(), "本年支出合计", "本年支出小计"),
        .. Words(Meaning.Of(Side.Income).And(Vintage.All).Widening(), "收入总计", "支出总计", "收支总计", "收入总额", "支出总额"),
        .. Words(Meaning.Of(Side.CarriedForward).Widening(), "年终结转", "年末结转", "结转下年", "年末结转和结余", "年终结转结余", "年末结转结余",
            "年终结转和结余", "结转下年支出", "年末财政拨款结转和结余", "年终财政拨款结转", "年末财政拨款结转"),
        .. Words(Meaning.Of(Side.Distribution).Widening(), "结余分配"),

        // 当年、上年结转
        .. Words(Meaning.Of(Vintage.CurrentYear), "当年", "当年预算", "当年预算安排", "本年预算", "当年财政拨款", "本年财政拨款", "本年拨款"),
        .. Words(Meaning.Of(Vintage.CarriedOver).Widening(), "上年结转", "上年结转和结余", "上年结转结余", "上年结余结转", "年初结转和结余", "年初结转结余",
            "上年财政拨款结转", "上年财政拨款结转结余", "年初财政拨款结转和结余", "上年结转安排", "上年结转收入", "结转结余资金", "财政拨款结转结余"),
        .. Words(Meaning.Of(Vintage.Reserves).Widening(), "使用非财政拨款结余", "使用非财政拨款结余(含专用结余)", "使用结余", "用事业基金弥补收支差额", "动用非财政拨款结余"),

        // 资金来源
        .. Words(Meaning.Of(FundSource.FiscalAppropriation), "财政拨款", "财政拨款(补助)", "财政拨款小计", "财政拨款合计", "当年财政拨款收入", "预算拨款"),
        .. Words(Meaning.Of(FundSource.General), "一般公共预算", "一般公共", "一般公共预算财政拨款", "一般公共预算拨款", "一般公共服务预算"),
        .. Words(Meaning.Of(FundSource.GovernmentFund), "政府性基金", "政府性基金预算", "政府基金", "基金预算"),
        .. Words(Meaning.Of(FundSource.StateCapital), "国有资本经营", "国有资本经营预算", "国有资本", "国有资本预算"),
        .. Words(Meaning.Of(FundSource.SpecialAccount), "财政专户管理", "财政专户", "财政专户核拨", "教育收费", "财政专户管理资金", "纳入财政专户管理的收费"),
        .. Words(Meaning.Of(FundSource.UnitFunds), "单位资金"),
        .. Words(Meaning.Of(FundSource.BusinessIncome), "事业收入"),
        .. Words(Meaning.Of(FundSource.OperatingIncome), "事业单位经营收入", "经营收入", "事业单位经营"),
        .. Words(Meaning.Of(FundSource.SuperiorSubsidy), "上级补助收入", "上级补助"),
        .. Words(Meaning.Of(FundSource.SubordinateRemittance), "附属单位上缴收入", "附属单位上缴"),
        .. Words(Meaning.Of(FundSource.OtherIncome), "其他收入"),

        // 支出性质
        .. Words(Meaning.Of(ExpenditureKind.Basic), "基本支出", "基本支出小计", "基本支出合计"),
        .. Words(Meaning.Of(ExpenditureKind.Personnel), "人员经费", "人员支出", "人员经费合计"),
        .. Words(Meaning.Of(ExpenditureKind.Public), "公用经费", "日常公用经费", "公用支出", "公用经费合计", "日常公用"),
        .. Words(Meaning.Of(ExpenditureKind.AgencyOperating).And(ThreePublicItem.None).Widening(), "机关运行经费"),
        .. Words(Meaning.Of(ExpenditureKind.Project), "项目支出", "项目支出小计", "项目支出合计"),
        .. Words(Meaning.Of(ExpenditureKind.OtherOperating), "其他运转类", "其他运转类项目"),
        .. Words(Meaning.Of(ExpenditureKind.SpecificTarget), "特定目标类", "特定目标类项目"),
        .. Words(Meaning.Of(ExpenditureKind.BusinessOperation), "事业单位经营支出", "经营支出"),
        .. Words(Meaning.Of(ExpenditureKind.RemittedToSuperior), "上缴上级支出", "上缴上级"),
        .. Words(Meaning.Of(ExpenditureKind.SubsidyToSubordinates), "对附属单位补助支出", "对附属单位补助", "对下级单位补助支出"),

        // “三公”经费
        .. Words(Meaning.Of(ThreePublicItem.Total), "三公经费", "三公经费合计", "财政拨款三公经费", "三公经费财政拨款预算总额", "三公"),
        .. Words(Meaning.Of(ThreePublicItem.Abroad), "因公出国(境)费", "因公出国(境)费用", "因公出国境费", "因公出国费", "因公出国(境)", "因公出国(境)经费"),
        .. Words(Meaning.Of(ThreePublicItem.Reception), "公务接待费", "公务接待", "公务接待费用", "公务接待经费"),
        .. Words(Meaning.Of(ThreePublicItem.Vehicles), "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行费", "公务用车购置及运行", "公务用车费",
            "公务车购置及运行费", "公务用车购置和运行维护费", "购置及运行费", "公务用车经费"),
        .. Words(Meaning.Of(ThreePublicItem.VehiclePurchase), "公务用车购置费", "公务用车购置", "购置费", "公务车购置费"),
        .. Words(Meaning.Of(ThreePublicItem.VehicleRunning), "公务用车运行维护费", "公务用车运行费", "运行费", "运行维护费", "公务用车运行", "公务车运行费", "公务车运行维护费"),

        // 行标题
        .. Labels(HeaderRole.Code, "科目编码", "功能分类科目编码", "支出功能分类科目编码", "功能科目编码", "经济分类科目编码", "部门经济分类科目编码",
            "部门预算经济分类科目编码", "部门预算支出经济分类科目编码", "收入科目编码", "科目代码", "科目编号", "功能分类科目编号", "支出功能分类科目编号", "编码", "功能分类", "经济分类", "经济科目编码", "预算科目编码", "支出经济分类科目编码", "部门预算经济科目编码"),
        .. Labels(HeaderRole.ClassCode, "类"),
        .. Labels(HeaderRole.SectionCode, "款"),
        .. Labels(HeaderRole.ItemCode, "项"),
        .. Labels(HeaderRole.Name, "科目名称", "项目", "功能分类科目名称", "支出功能分类科目名称", "功能科目名称", "经济分类科目名称", "部门经济分类科目名称",
            "部门预算经济分类科目名称", "收入科目名称", "名称", "科目", "功能分类名称", "支出项目", "收入项目", "经济科目名称", "支出功能分类科目", "功能分类科目", "支出功能分类", "三公经费项目", "支出经济分类科目名称", "部门经济科目名称", "预算科目", "科目名称(类/款/项)",
            "项目(按功能分类)", "项目(按支出功能分类)", "项目(按功能科目分类)", "项目(按支出功能科目)", "项目(按部门预算经济分类)", "项目(按经济分类)", "项目(按支出经济分类)", "项目(按支出性质)", "项目(按支出项目类别)", "支出经济分类科目", "经济分类科目", "部门经济分类科目", "支出项目类别(资金使用单位)",
            "功能科目", "单位(科目)名称", "单位名称(科目)", "单位名称(科目名称)", "科目名称(单位)", "科目(单位)名称", "单位(科目名称)", "单位(科目)"),
        .. Labels(HeaderRole.DepartmentEconomyName, "部门预算支出经济科目名称", "部门预算支出经济分类科目名称", "部门预算支出经济分类科目", "部门预算经济科目名称", "部门预算支出经济科目"),
        .. Labels(HeaderRole.GovernmentEconomyName, "政府预算支出经济科目名称", "政府预算支出经济分类科目名称", "政府预算支出经济分类科目", "政府预算经济科目名称", "政府预算支出经济科目", "项目(按政府预算经济分类)", "项目(按政府经济分类)"),
        .. Labels(HeaderRole.UnitName, "单位名称", "项目单位", "预算单位", "预算单位名称", "部门(单位)名称", "部门名称"),
        .. Labels(HeaderRole.ProjectName, "项目名称", "支出项目名称", "二级项目名称", "项目(单位)名称"),
        .. Labels(HeaderRole.OtherLabel, "序号", "单位编码", "单位代码", "部门代码", "部门编码", "部门(单位)代码", "部门(单位)编码", "类型", "项目编码", "项目代码", "行次", "栏次", "项目类别", "项目类型"),
        .. Labels(HeaderRole.Aside, "备注", "说明", "上年预算数", "上年执行数", "上年决算数", "增减", "增减额", "增减率", "增减变化", "增减(%)", "比上年增减", "比上年增减(%)",
            "增长率", "增减幅度", "增减变动", "上年数", "占比", "比重", "上年预算", "同比增减", "增减幅度(%)", "增减比例", "绩效目标", "项目内容"),
    ];

    internal static IEnumerable<KeyValuePair<string, LexiconEntry>> Words(Meaning meaning, params string[] words)
        => words.Select(w => KeyValuePair.Create(w, new LexiconEntry(HeaderRole.Amount, meaning)));

    internal static IEnumerable<KeyValuePair<string, LexiconEntry>> Totals(params string[] words)
        => words.Select(w => KeyValuePair.Create(w, new LexiconEntry(HeaderRole.Amount, default, IsTotal: true)));

    private static IEnumerable<KeyValuePair<string, LexiconEntry>> Labels(HeaderRole role, params string[] words)
        => words.Select(w => KeyValuePair.Create(w, new LexiconEntry(role, default)));
}
