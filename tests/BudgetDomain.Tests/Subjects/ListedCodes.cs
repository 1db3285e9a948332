using BudgetDomain.Subjects;

namespace BudgetDomain.Tests.Subjects;

public sealed class FunctionalCodeTree : SubjectCodeLaws<FunctionalCode>;

public sealed class DepartmentEconomicCodeTree : SubjectCodeLaws<DepartmentEconomicCode>;

public sealed class GovernmentEconomicCodeTree : SubjectCodeLaws<GovernmentEconomicCode>;

public sealed class RevenueCodeTree : SubjectCodeLaws<RevenueCode>;
