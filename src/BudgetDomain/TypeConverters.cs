using BudgetDomain.Text;

namespace BudgetDomain;

internal sealed class WanYuanTypeConverter : TextTypeConverter<WanYuan>;

internal sealed class PercentageTypeConverter : TextTypeConverter<Percentage>;

internal sealed class FiscalYearTypeConverter : TextTypeConverter<FiscalYear>;

internal sealed class UnitCodeTypeConverter : TextTypeConverter<UnitCode>;
