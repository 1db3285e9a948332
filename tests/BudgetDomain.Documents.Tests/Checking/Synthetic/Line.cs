using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.Tests.Checking.Synthetic;

/// <summary>One exact amount of a made-up budget, with a leaf on every dimension. Its tables are sums over such lines and nothing else.</summary>
public sealed record Line(
    FunctionalCode Item, Side Side, ExpenditureKind Kind, FundSource Fund, Vintage Vintage, DepartmentEconomicCode Economy, GovernmentEconomicCode Government, string Project, long Fen)
{
    // The words of the field as plain conditions, so that the tables owe nothing to the slices they are checked by.
    internal bool IsSpent => Side == Side.Expenditure;

    internal bool IsCurrent => Vintage == Vintage.CurrentYear;

    internal bool IsFiscal => Fund is FundSource.General or FundSource.GovernmentFund or FundSource.StateCapital;

    internal bool IsOfUnit => Fund is FundSource.BusinessIncome or FundSource.OperatingIncome or FundSource.SuperiorSubsidy or FundSource.SubordinateRemittance or FundSource.OtherIncome;

    internal bool IsProject => IsSpent && Kind == ExpenditureKind.Project;

    internal bool IsBasic => IsSpent && !IsProject;

    internal bool IsPersonnel => IsSpent && Kind == ExpenditureKind.Personnel;

    internal bool IsPublic => IsSpent && Kind is ExpenditureKind.Public or ExpenditureKind.AgencyOperating;

    internal bool IsAgencyOperating => IsSpent && Kind == ExpenditureKind.AgencyOperating;

    internal bool IsAbroad => Economy.ToString() == "30212";

    internal bool IsReception => Economy.ToString() == "30217";

    internal bool IsVehiclePurchase => Economy.ToString() is "30913" or "31013";

    internal bool IsVehicleRunning => Economy.ToString() == "30231";

    internal bool IsThreePublic => IsAbroad || IsReception || IsVehiclePurchase || IsVehicleRunning;

    public override string ToString() => $"{Item} {Side} {Kind} {Fund} {Vintage} {Economy}/{Government} {Project} {Fen}";
}
