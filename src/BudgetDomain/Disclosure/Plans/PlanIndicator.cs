using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Plans;

/// <summary>An indicator of a plan as printed.</summary>
/// <param name="Scope">年度 or 实施期.</param>
/// <param name="FirstLevel">一级指标 as printed; empty where it is not known.</param>
/// <param name="SecondLevel">二级指标 as printed; empty where it is not known.</param>
/// <param name="Draft">What it means. Levels that no official frame has are left open; a text that is no target leaves the target open.</param>
/// <param name="Printed">指标值 as printed.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
public sealed record PlanIndicator(PlanScope Scope, string FirstLevel, string SecondLevel, PerformanceIndicatorDraft Draft, string Printed, int Line, int Page);
