using BudgetDomain.Text;

namespace BudgetDomain.Subjects;

internal sealed class FunctionalCodeTypeConverter : TextTypeConverter<FunctionalCode>;

internal sealed class DepartmentEconomicCodeTypeConverter : TextTypeConverter<DepartmentEconomicCode>;

internal sealed class GovernmentEconomicCodeTypeConverter : TextTypeConverter<GovernmentEconomicCode>;

internal sealed class RevenueCodeTypeConverter : TextTypeConverter<RevenueCode>;
