using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Typed;

/// <summary>What rows are about, read off their slices.</summary>
internal static class RowKeys
{
    public static bool Function(RecognisedRow row, out FunctionalCode code) => !(code = row.Slice.Function).IsDefault;

    public static bool Economy(RecognisedRow row, out DepartmentEconomicCode code) => !(code = row.Slice.DepartmentEconomy).IsDefault;

    public static bool Revenue(RecognisedRow row, out RevenueCode code) => !(code = row.Slice.Revenue).IsDefault;

    public static bool Unit(RecognisedRow row, out string name)
    {
        name = row.Name;
        return row.Slice is { Unit: not 0, Project: 0 };
    }

    public static bool Project(RecognisedRow row, out string name)
    {
        name = row.Name;
        return row.Slice.Project != 0;
    }

    public static bool None(RecognisedRow row, out string name)
    {
        name = string.Empty;
        return false;
    }

    /// <summary>Sources of this year's revenue; what is carried over is none of it.</summary>
    public static RowKey<FundSource> Fund(PrintedPanel panel) => (RecognisedRow row, out FundSource fund) =>
    {
        fund = row.Slice.Fund;
        return fund != panel.Slice.Fund && row.Slice.Side == panel.Slice.Side && row.Slice.Vintage == panel.Slice.Vintage;
    };
}
