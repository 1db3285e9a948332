namespace BudgetDomain.Ledger;

/// <summary>项目: a project of a unit. A project is known by its unit, its code and its name together.</summary>
/// <param name="Unit">预算单位编码 of the unit that has the project.</param>
/// <param name="Code">项目编码; empty where the project has none.</param>
/// <param name="Name">项目名称.</param>
public sealed record BudgetProject(UnitCode Unit, string Code, string Name);
