using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>The words of the narrative: those of headers, and what sentences add to them.</summary>
internal static class NarrativeWords
{
    private static readonly string[] Fillers =
    [
        "为", "是", "共", "共计", "合计", "总计", "总额", "总", "数", "科目", "类", "款", "项", "(类)", "(款)", "(项)", "年度", "年", "度", "部门", "单位", "本部门", "本单位",
        "我部门", "我单位", "我局", "我委", "我办", "我院", "我校", "我中心", "本局", "本委", "本级部门", "(部门)", "(单位)", "部门(单位)", "全年", "全部", "其中", "其中:", "包括", "的", "等", "实际", "完成",
        "编制", "计划", "达到", "达", "约", "即", "按", "分", "由", "所属", "预计", "财政", "情况", "方面", "用于", "主要", "主要用于", "主要包括", "主要是", "以下",
        "和", "与", "及", "-", "—", "–", "/", ":", "(", ")", "()", "含", "不含", "规模", "预(决)算", "使用", "全口径", "实现", "相应", "每年", "增至", "核定", "批复", "下达", "具体", "分别", "均", "各",
        "按照", "从", "看", "在", "中", "情况为", "主要为", "也", "已", "实际支出", "另", "另外", "有", "内", "本", "我", "万元", "元", "(以合同签订为准)", "上述", "该", "此", "以及", "预算单位", "当年度", "本年度",
        "一般公共预算收支", "增加到", "减少到", "增长到", "下降到", "提高到", "降至", "减少至", "下降至", "增加至", "增加为", "上升到", "压减到", "压减至", "降低到", "降低至", "增长至", "变为", "调整为", "调整至", "则", "而", "仅", "仅为", "只", "共有",
    ];

    // They change nothing beside a word that names something, and name nothing themselves: 资金20万元 may be any money.
    private static readonly string[] Vague = ["资金", "金额", "发生", "支付", "经费", "费用", "费", "开支", "拨款", "安排"];

    private static readonly string[] BudgetWords =
        ["预算", "年初预算", "年初预算数", "预算数", "全年预算", "全年预算数", "调整预算", "调整预算数", "调整后预算", "年度预算", "部门预算", "单位预算", "预算安排", "预算资金", "财政预算", "预算金额", "调整数", "年中调整预算数", "当年预算数"];

    private static readonly string[] ExecutedWords =
        ["决算", "决算数", "执行数", "预算执行数", "决算支出", "实际执行数", "预计执行数", "执行", "预算执行", "当年执行数", "年度决算", "部门决算", "单位决算", "当年预算执行数", "本年预算执行数", "年度执行数", "决算金额", "决算总额"];

    private static readonly string[] PreviousYears = ["上年", "上年度", "去年", "去年同期", "上一年", "上一年度", "上年同期"];

    /// <summary>The words, normalised.</summary>
    public static WordTree<LabelWord> Tree { get; } = Build();

    private static WordTree<LabelWord> Build()
    {
        var tree = new WordTree<LabelWord>();
        foreach (var (word, entry) in Lexicon.Standard.Entries)
        {
            if (entry.Role == HeaderRole.Amount && !entry.Meaning.IsEmpty && word.Length > 2)
                tree.Add(word, new(WordKind.Member, entry.Meaning));
        }

        Members(tree, Meaning.Of(Side.Income).And(Vintage.All).Widening(),
            "收支总计", "收入支出总计", "收支总预算", "收入支出总预算", "收支预算总计", "收支总额", "收支总规模", "总收入", "总支出", "收入总预算", "支出总预算", "收支预算总额", "收支均", "收支总收入", "收入总数", "支出总数", "收支总数", "收支预算", "收入预算总计", "支出预算总计",
            "总收支", "收支总体", "预算总收入", "预算总支出", "收入和支出总计", "收入与支出总计", "收入、支出总计", "收支决算总计", "收入决算总计", "支出决算总计");
        Members(tree, Meaning.Of(Side.Income).And(Vintage.CurrentYear).Widening(), "本年总收入", "当年收入", "本年预算收入", "本年收入预算");
        Members(tree, Meaning.Of(Side.Expenditure).Widening(), "本年总支出", "本年支出", "本年支出合计", "当年支出合计");
        Members(tree, Meaning.Of(Vintage.CurrentYear), "当年", "本年", "当年预算", "本年预算", "当年拨款", "本年拨款", "当年财政拨款");
        Members(tree, Meaning.Of(Vintage.CarriedOver).Widening(), "上年结转", "上年结转和结余", "年初结转和结余", "年初结转结余", "上年结余", "上年结转结余", "上年结转收入", "结转和结余");
        Members(tree, Meaning.Of(FundSource.FiscalAppropriation), "财政拨款", "财政拨款(补助)");
        Members(tree, Meaning.Of(FundSource.General), "一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款", "一般公共预算资金");
        Members(tree, Meaning.Of(FundSource.GovernmentFund), "政府性基金", "政府性基金预算", "政府性基金预算财政拨款", "政府性基金预算拨款", "政府性基金拨款", "基金预算", "政府性基金财政拨款");
        Members(tree, Meaning.Of(FundSource.StateCapital), "国有资本经营", "国有资本经营预算", "国有资本经营预算财政拨款", "国有资本经营预算拨款", "国有资本经营拨款", "国有资本经营收入", "国有资本经营财政拨款");
        Members(tree, Meaning.Of(FundSource.SpecialAccount), "财政专户", "财政专户管理资金", "财政专户管理资金收入", "教育收费", "财政专户资金");
        Members(tree, Meaning.Of(FundSource.BusinessIncome), "事业收入");
        Members(tree, Meaning.Of(ThreePublicItem.Total), "三公", "三公经费", "三公两费");
        Members(tree, Meaning.Of(ThreePublicItem.VehicleRunning), "公务用车运行", "公务车用车运行费", "公务用车运行维护", "公车运行维护费", "公车运行及维护", "公务用车运行经费");
        Members(tree, Meaning.Of(ThreePublicItem.VehiclePurchase), "公车购置费", "公务用车购置", "公务用车购置经费");
        Members(tree, Meaning.Of(ThreePublicItem.Vehicles), "公务用车购置及运行维护", "公务用车购置、运行费", "公务用车购置及运行经费", "公车购置及运行费", "公务用车购置及运行维护经费");
        Members(tree, Meaning.Of(ThreePublicItem.Abroad), "因公出国(境)", "因公出国", "因公出国(境)支出", "出国(境)费", "出国费");
        Members(tree, Meaning.Of(ThreePublicItem.Reception), "公务接待");
        Members(tree, Meaning.Of(ExpenditureKind.Personnel), "人员经费", "人员支出", "人员类");
        Members(tree, Meaning.Of(ExpenditureKind.Public), "公用经费", "日常公用经费", "公用支出", "运转类公用经费");
        Add(tree, WordKind.Filler, Fillers);
        Add(tree, WordKind.Vague, Vague);
        Add(tree, WordKind.Budget, BudgetWords);
        Add(tree, WordKind.Executed, ExecutedWords);
        Add(tree, WordKind.PreviousYear, PreviousYears);
        Add(tree, WordKind.Income, "收入", "收入预算", "收入合计", "收入决算", "收入总额", "收入预算总额", "预算收入", "收入数");
        Add(tree, WordKind.Expenditure, "支出", "支出预算", "支出合计", "支出决算", "支出总额", "支出预算总额", "预算支出", "支出数");
        return tree;
    }

    private static BudgetStage? StageOf(string word)
        => word.Contains("预算", StringComparison.Ordinal) ? BudgetStage.Budget : word.Contains("决算", StringComparison.Ordinal) ? BudgetStage.FinalAccounts : null;

    private static void Members(WordTree<LabelWord> tree, Meaning meaning, params string[] words)
    {
        foreach (var word in words)
            tree.Add(PrintedText.Normalise(word), new(WordKind.Member, meaning));
    }

    private static void Add(WordTree<LabelWord> tree, WordKind kind, params string[] words)
    {
        foreach (var word in words)
            tree.Add(word, new(kind, Stage: kind is WordKind.Income or WordKind.Expenditure ? StageOf(word) : null));
    }
}
