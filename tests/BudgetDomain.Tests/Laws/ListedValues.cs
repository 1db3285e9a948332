using BudgetDomain.Subjects;

namespace BudgetDomain.Tests.Laws;

// Each value type is listed here once; that puts it under every law. ListingTests fails when one is missing.
public sealed class WanYuanLaws : ValueLaws<WanYuan>;

public sealed class PercentageLaws : ValueLaws<Percentage>;

public sealed class FiscalYearLaws : ValueLaws<FiscalYear>;

public sealed class UnitCodeLaws : ValueLaws<UnitCode>;

public sealed class FunctionalCodeLaws : ValueLaws<FunctionalCode>;

public sealed class DepartmentEconomicCodeLaws : ValueLaws<DepartmentEconomicCode>;

public sealed class GovernmentEconomicCodeLaws : ValueLaws<GovernmentEconomicCode>;

public sealed class RevenueCodeLaws : ValueLaws<RevenueCode>;
