using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Variances;

/// <summary>The history that goes with a row axis.</summary>
internal static class SubjectHistories
{
    public static ISubjectHistory Of(RowAxis axis, SubjectCatalogue catalogue) => axis switch
    {
        RowAxis.Function => new SubjectHistory<FunctionalCode>(catalogue.Functional),
        RowAxis.Economy => new EconomyHistory(new(catalogue.DepartmentEconomic), new(catalogue.GovernmentEconomic)),
        RowAxis.Revenue => new SubjectHistory<RevenueCode>(catalogue.Revenue),
        _ => NoHistory.Instance,
    };

    private sealed class EconomyHistory(SubjectHistory<DepartmentEconomicCode> department, SubjectHistory<GovernmentEconomicCode> government) : ISubjectHistory
    {
        public string CodeOf(string name, int? year) => department.CodeOf(name, year) is { Length: > 0 } code ? code : government.CodeOf(name, year);

        public bool IsOutOfForce(string code, int? year) => department.IsOutOfForce(code, year) || government.IsOutOfForce(code, year);

        public bool IsReused(string code, int? first, int? second) => department.IsReused(code, first, second) || government.IsReused(code, first, second);
    }

    private sealed class NoHistory : ISubjectHistory
    {
        public static readonly NoHistory Instance = new();

        public string CodeOf(string name, int? year) => string.Empty;

        public bool IsOutOfForce(string code, int? year) => false;

        public bool IsReused(string code, int? first, int? second) => false;
    }
}
