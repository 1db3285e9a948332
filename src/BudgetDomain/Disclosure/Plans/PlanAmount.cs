using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Plans;

/// <summary>An amount of a plan as printed, with its label and its place.</summary>
/// <param name="Label">The label beside it, such as 年度资金总额 or 其中：中央财政资金.</param>
/// <param name="Source">The source of funds that the label names; <see langword="null"/> for a total and for a label that names none.</param>
/// <param name="Amount">The amount; a blank cell is zero.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
/// <param name="Printed">The text as printed; empty for a blank cell.</param>
public sealed record PlanAmount(string Label, FundingSource? Source, WanYuan Amount, int Line, int Page, string Printed);
