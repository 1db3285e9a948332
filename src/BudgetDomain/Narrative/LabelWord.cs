using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>A word of a label.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">The member it names, where it names one.</param>
/// <param name="Stage">预算 or 决算, where it says so beside 收入 or 支出.</param>
internal readonly record struct LabelWord(WordKind Kind, Meaning Meaning = default, BudgetStage? Stage = null);
