using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The words of the columns with fixed members, in Chinese and in English. The first of each member is the one that is written.</summary>
internal static class LineWords
{
    public static readonly LineWordList<ExpenditureKind> Kinds = new(
        "支出性质，如人员经费、公用经费、特定目标类", "a kind of expenditure such as Personnel, Public or SpecificTarget",
        [
            (ExpenditureKind.Personnel, "人员经费", ["人员支出"]),
            (ExpenditureKind.Public, "公用经费", ["日常公用经费", "公用支出"]),
            (ExpenditureKind.AgencyOperating, "机关运行经费", []),
            (ExpenditureKind.Project, "项目支出", ["项目"]),
            (ExpenditureKind.OtherOperating, "其他运转类", ["其他运转类项目"]),
            (ExpenditureKind.SpecificTarget, "特定目标类", ["特定目标类项目"]),
            (ExpenditureKind.BusinessOperation, "事业单位经营支出", ["经营支出"]),
            (ExpenditureKind.RemittedToSuperior, "上缴上级支出", []),
            (ExpenditureKind.SubsidyToSubordinates, "对附属单位补助支出", []),
            (ExpenditureKind.Basic, "基本支出", []),
            (ExpenditureKind.All, "合计", []),
        ]);

    public static readonly LineWordList<FundSource> Funds = new(
        "资金来源，如一般公共预算、政府性基金预算", "a fund such as General or GovernmentFund",
        [
            (FundSource.General, "一般公共预算", ["一般公共预算资金", "一般公共预算拨款"]),
            (FundSource.GovernmentFund, "政府性基金预算", ["政府性基金", "政府性基金预算资金"]),
            (FundSource.StateCapital, "国有资本经营预算", ["国有资本经营", "国有资本经营预算资金"]),
            (FundSource.SpecialAccount, "财政专户管理资金", ["财政专户"]),
            (FundSource.BusinessIncome, "事业收入", []),
            (FundSource.OperatingIncome, "事业单位经营收入", ["经营收入"]),
            (FundSource.SuperiorSubsidy, "上级补助收入", []),
            (FundSource.SubordinateRemittance, "附属单位上缴收入", []),
            (FundSource.OtherIncome, "其他收入", []),
            (FundSource.FiscalAppropriation, "财政拨款", []),
            (FundSource.UnitFunds, "单位资金", []),
            (FundSource.All, "合计", []),
        ]);

    public static readonly LineWordList<Vintage> Vintages = new(
        "当年、上年结转或使用结余", "CurrentYear, CarriedOver or Reserves",
        [
            (Vintage.CurrentYear, "当年", ["当年预算", "本年", "本年预算", "本年收入"]),
            (Vintage.CarriedOver, "上年结转", ["结转", "上年结转结余"]),
            (Vintage.Reserves, "使用结余", ["使用非财政拨款结余"]),
        ]);

    public static readonly LineWordList<UnitKind> UnitKinds = new(
        "行政单位或事业单位", "Administrative or PublicInstitution",
        [
            (UnitKind.Administrative, "行政单位", ["行政", "参公单位", "参照公务员法管理的事业单位"]),
            (UnitKind.PublicInstitution, "事业单位", ["事业"]),
        ]);

    public static readonly LineWordList<bool> Adjustments = new(
        "是或否", "true or false",
        [
            (true, "是", ["1", "true", "yes", "y", "调整"]),
            (false, "否", ["0", "false", "no", "n"]),
        ]);
}
