namespace BudgetDomain.Subjects;

/// <summary>
/// One pair of the table that joins the two economic classifications (部门预算支出经济分类与政府预算支出经济分类对照表): what a
/// unit books under the department code, the government's budget shows under the government code. Equal when all parts are;
/// the default pairs no codes and is refused by <see cref="EconomicMap.Create"/>.
/// </summary>
/// <param name="Department">部门预算支出经济分类科目.</param>
/// <param name="Government">政府预算支出经济分类科目.</param>
/// <param name="UnitKind">The kind of unit it holds for; <see cref="UnitKind.Unspecified"/> for every kind.</param>
public readonly record struct EconomicMapEntry(
    DepartmentEconomicCode Department, GovernmentEconomicCode Government, UnitKind UnitKind)
{
    /// <summary>How sure the catalogue is of the pair.</summary>
    public SubjectConfidence Confidence { get; init; }

    /// <summary>True when the pair was seen in a document and not only written down from knowledge of the regulation.</summary>
    public bool IsFromDocument { get; init; }
}
