using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>One exact amount of a made-up budget, with a leaf on every dimension. Its tables are sums over such lines and nothing else.</summary>
/// <param name="Item">功能科目, a 项.</param>
/// <param name="Side">支出, or 年终结转.</param>
/// <param name="Kind">支出性质.</param>
/// <param name="Fund">资金来源.</param>
/// <param name="Vintage">当年 or 上年结转.</param>
/// <param name="Economy">部门经济科目; none for projects other than of “三公”.</param>
/// <param name="Government">政府经济科目, by the official map.</param>
/// <param name="Project">项目; empty for 基本支出.</param>
/// <param name="Fen">The amount in 分, above zero.</param>
public sealed record SyntheticLine(
    FunctionalCode Item, Side Side, ExpenditureKind Kind, FundSource Fund, Vintage Vintage, DepartmentEconomicCode Economy, GovernmentEconomicCode Government, string Project, long Fen)
{
    // The words of the field as plain conditions, so that the tables owe nothing to the slices they are checked by.
    /// <summary>支出.</summary>
    public bool IsSpent => Side == Side.Expenditure;

    /// <summary>当年.</summary>
    public bool IsCurrent => Vintage == Vintage.CurrentYear;

    /// <summary>财政拨款.</summary>
    public bool IsFiscal => Fund is FundSource.General or FundSource.GovernmentFund or FundSource.StateCapital;

    /// <summary>单位资金.</summary>
    public bool IsOfUnit => Fund is FundSource.BusinessIncome or FundSource.OperatingIncome or FundSource.SuperiorSubsidy or FundSource.SubordinateRemittance or FundSource.OtherIncome;

    /// <summary>项目支出.</summary>
    public bool IsProject => IsSpent && Kind == ExpenditureKind.Project;

    /// <summary>基本支出.</summary>
    public bool IsBasic => IsSpent && !IsProject;

    /// <summary>人员经费.</summary>
    public bool IsPersonnel => IsSpent && Kind == ExpenditureKind.Personnel;

    /// <summary>公用经费.</summary>
    public bool IsPublic => IsSpent && Kind is ExpenditureKind.Public or ExpenditureKind.AgencyOperating;

    /// <summary>机关运行经费.</summary>
    public bool IsAgencyOperating => IsSpent && Kind == ExpenditureKind.AgencyOperating;

    /// <summary>因公出国（境）费.</summary>
    public bool IsAbroad => Economy.ToString() == "30212";

    /// <summary>公务接待费.</summary>
    public bool IsReception => Economy.ToString() == "30217";

    /// <summary>公务用车购置费.</summary>
    public bool IsVehiclePurchase => Economy.ToString() is "30913" or "31013";

    /// <summary>公务用车运行维护费.</summary>
    public bool IsVehicleRunning => Economy.ToString() == "30231";

    /// <summary>“三公”经费.</summary>
    public bool IsThreePublic => IsAbroad || IsReception || IsVehiclePurchase || IsVehicleRunning;

    /// <summary>Members and amount in a row.</summary>
    public override string ToString() => $"{Item} {Side} {Kind} {Fund} {Vintage} {Economy}/{Government} {Project} {Fen}";
}
