namespace BudgetDomain.Rules;

/// <summary>A performance plan (绩效目标表) as a report lists it.</summary>
/// <param name="Project">项目名称; of a whole unit 整体支出绩效目标表; empty where it cannot be read.</param>
/// <param name="YearFunds">年度资金; <see langword="null"/> where it cannot be read.</param>
/// <param name="PeriodFunds">实施期资金; <see langword="null"/> where it is not printed or cannot be read.</param>
/// <param name="Indicators">How many indicators were read.</param>
/// <param name="Line">The line on which it begins.</param>
public sealed record PlanSummary(string Project, WanYuan? YearFunds, WanYuan? PeriodFunds, int Indicators, int Line);
