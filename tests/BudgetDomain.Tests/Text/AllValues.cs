using System.Text.Json.Serialization;
using BudgetDomain.Subjects;

namespace BudgetDomain.Tests.Text;

/// <summary>One of each value, as a user's own message would hold them.</summary>
public sealed record AllValues(
    WanYuan Amount,
    Percentage Rate,
    FiscalYear Year,
    UnitCode Unit,
    FunctionalCode Function,
    DepartmentEconomicCode DepartmentEconomy,
    GovernmentEconomicCode GovernmentEconomy,
    RevenueCode Revenue,
    Dictionary<FunctionalCode, WanYuan> ByFunction,
    WanYuan? Missing);

/// <summary>The same message without reflection.</summary>
[JsonSerializable(typeof(AllValues))]
internal sealed partial class AllValuesContext : JsonSerializerContext;
