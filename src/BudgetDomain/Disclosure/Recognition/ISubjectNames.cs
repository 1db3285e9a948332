using BudgetDomain.Subjects;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Codes by name, as rows without codes need them. Each method returns the default code where the name is unknown or not unique.</summary>
internal interface ISubjectNames
{
    /// <summary>A function by name: a 类, or a 款 or 项 within the given code.</summary>
    FunctionalCode Function(ReadOnlySpan<char> name, FunctionalCode within);

    /// <summary>A department economy subject by name: a 类, or a 款 within the given 类.</summary>
    DepartmentEconomicCode DepartmentEconomy(ReadOnlySpan<char> name, DepartmentEconomicCode within);

    /// <summary>A government economy subject by name; several may share it, so the answer is one only for those of a kind.</summary>
    GovernmentEconomicCode GovernmentEconomy(ReadOnlySpan<char> name, DepartmentEconomicCode department);

    /// <summary>Whether a name has nothing in common with that of a code: the row counts subjects in a way of its own.</summary>
    bool IsForeign(DepartmentEconomicCode code, string name);
}
