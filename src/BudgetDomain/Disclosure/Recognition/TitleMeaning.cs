using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>What the words of a title say that a table is about, in a place whose form nobody described.</summary>
/// <param name="Id">The id that tables of this kind have in all forms.</param>
/// <param name="Income">The slice of its income side, if it has one.</param>
/// <param name="Expenditure">The slice of its expenditure side, if it has one.</param>
/// <param name="IsThreePublic">Whether it is the table of “三公”经费.</param>
/// <param name="IsWhole">Whether it is of all money or all appropriations, so that what is carried over is shown in it and not left out in silence.</param>
internal sealed record TitleMeaning(string Id, Slice? Income, Slice? Expenditure, bool IsThreePublic, bool IsWhole)
{
    /// <summary>The id of a table that lists projects. Which of them it lists is not said, so it is checked by itself.</summary>
    public const string ProjectList = "project-list";

    /// <summary>The id of a table of 机关运行经费.</summary>
    public const string AgencyOperating = "agency-operating";

    /// <summary>Whether its rows are subjects of 部门预算支出经济分类, and it is no table of 一般公共预算基本支出, which all places print.</summary>
    public bool IsByEconomy { get; private init; }

    /// <summary>Whether it is one of the tables that every place publishes, so that a form that lacks it fits less.</summary>
    public bool IsOfAllPlaces => !IsByEconomy && Id is not (ProjectList or AgencyOperating);

    /// <summary>Whether its amounts need not be those of other tables, however they are called: it is checked by itself.</summary>
    public bool StandsAlone => IsThreePublic || !IsOfAllPlaces;

    // Tables about something else, or about a part of the year's money that slices do not name.
    private static readonly string[] Others =
    [
        "绩效", "采购", "购买", "资产", "编制", "目录", "指标", "债务", "债券", "转移支付", "对比", "变动", "调整", "目标", "机构运行信息", "人员基本", "工资福利", "商品和服务",
        "个人和家庭", "资本性", "政府预算经济", "政府经济", "政府支出经济", "预留", "执行", "增减", "专项", "项目", "上年结转", "结转结余", "专户", "社会保险", "会议", "培训", "机关运行", "机构运行", "车辆",
    ];

    /// <summary>Reads a title without unit name and year; nothing when it says too little, or something that is not known.</summary>
    public static TitleMeaning? Read(string core)
    {
        var title = WithoutAsides(core);
        var isByEconomy = IsEconomic(core);
        if (!title.EndsWith('表') || title.Length > 40 || title.Count(static c => c == '表') > 1)
            return null;
        if (Has(title, "三公"))
            return new("three-public", null, default(Slice).With(Side.Expenditure).With(FundOf(title) ?? FundSource.FiscalAppropriation), true, false);
        var fund = FundOf(title);
        if (Has(title, "机关运行经费") && fund is not null && !Array.Exists(Others, o => o is not "机关运行" && Has(title, o)))
            return new(AgencyOperating, null, default(Slice).With(Side.Expenditure).With(ExpenditureKind.AgencyOperating).With(fund == FundSource.All ? FundSource.FiscalAppropriation : fund.Value), false, false);
        if (Has(title, "项目支出") && fund is not null && !Array.Exists(Others, o => o is not "项目" && Has(title, o)) && !Has(title, "其他支出") && !Has(title, "基本支出"))
            return new(isByEconomy ? "project-economy" : ProjectList, null, default(Slice).With(Side.Expenditure).With(ExpenditureKind.Project).With(fund.Value), false, false) { IsByEconomy = isByEconomy };
        if (Array.Exists(Others, o => Has(title, o)))
            return null;
        if (fund is null && (Has(title, "基金") || Has(title, "国有资本") || Has(title, "公共预算")))
            return null;
        var (income, expenditure) = (default(Slice).With(Side.Income).With(Vintage.CurrentYear), default(Slice).With(Side.Expenditure));
        if (fund is { } known && known != FundSource.All)
            (income, expenditure) = (income.With(known), expenditure.With(known));
        var isWhole = fund is FundSource.All or FundSource.FiscalAppropriation;
        if (Has(title, "基本支出"))
        {
            return Has(title, "收入") || Has(title, "收支")
                ? null
                : fund == FundSource.General
                ? new("general-basic", null, expenditure.With(ExpenditureKind.Basic), false, false)
                : new("basic-economy", null, expenditure.With(ExpenditureKind.Basic), false, false) { IsByEconomy = true };
        }

        var both = Has(title, "收支") || (Has(title, "收入") && Has(title, "支出"));
        if (both)
            return isWhole ? new(fund == FundSource.All ? "revenue-and-expenditure" : "appropriation", income, expenditure, false, true) : null;
        if (isByEconomy && Has(title, "支出") && !Has(title, "收入"))
            return new("expenditure-economy", null, expenditure, false, false) { IsByEconomy = true };
        return fund switch
        {
            FundSource.All when Has(title, "收入") => new("revenue", income, null, false, true),
            FundSource.All when Has(title, "支出") => new("expenditure", null, expenditure, false, true),
            _ when Has(title, "收入") || !Has(title, "支出") => null,
            FundSource.General => new("general", null, expenditure, false, false),
            FundSource.GovernmentFund => new("government-fund", null, expenditure, false, false),
            FundSource.StateCapital => new("state-capital", null, expenditure, false, false),
            _ => new("appropriation-expenditure", null, expenditure, false, false),
        };
    }

    /// <summary>The words of a title that make its table one about something else; none of a title of “三公”经费, nor within brackets.</summary>
    public static IEnumerable<string> OthersIn(string core)
    {
        var open = core.IndexOf('(', StringComparison.Ordinal);
        var title = open > 0 ? core[..open] : core;
        return Has(title, "三公") ? [] : Others.Where(o => Has(title, o));
    }

    /// <summary>The fund a title names; all where it names none, nothing where it names several.</summary>
    private static FundSource? FundOf(string title)
    {
        var (general, government, capital) = (Has(title, "一般公共"), Has(title, "政府性基金"), Has(title, "国有资本"));
        return (general, government, capital) switch
        {
            (true, false, false) => FundSource.General,
            (false, true, false) => FundSource.GovernmentFund,
            (false, false, true) => FundSource.StateCapital,
            (false, false, false) => Has(title, "财政拨款") ? FundSource.FiscalAppropriation : FundSource.All,
            _ => null,
        };
    }

    /// <summary>The title without remarks in brackets at its end that only say how its rows are ordered.</summary>
    private static string WithoutAsides(string core)
    {
        if (core is not [.., ')'] || core.LastIndexOf('(') is not (var open and > 0))
            return core;
        var aside = core.AsSpan(open + 1)[..^1];
        return aside.Contains("功能", StringComparison.Ordinal) || IsEconomic(aside) || aside.Contains("类款项", StringComparison.Ordinal) ? core[..open] : core;
    }

    /// <summary>Whether a title says that its rows are subjects of 部门预算支出经济分类: those of the government have other codes.</summary>
    private static bool IsEconomic(ReadOnlySpan<char> title)
        => (title.Contains("经济分类", StringComparison.Ordinal) || title.Contains("经济科目", StringComparison.Ordinal) || title.Contains("部门预算经济", StringComparison.Ordinal)) && !title.Contains("政府", StringComparison.Ordinal) && !title.Contains("功能", StringComparison.Ordinal);

    private static bool Has(string title, string word) => title.Contains(word, StringComparison.Ordinal);
}
