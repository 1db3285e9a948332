using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>What a text asks for, as a label in the head of a plan.</summary>
/// <param name="Field">The field; <see cref="PlanField.None"/> where the text is no label.</param>
/// <param name="Source">The source of funds that it names.</param>
/// <param name="OfWhich">Whether it begins with 其中.</param>
/// <param name="Unit">The unit of amounts that it states.</param>
/// <param name="Inline">The value behind its colon; empty where there is none.</param>
internal readonly record struct PlanLabel(PlanField Field, FundingSource? Source, bool OfWhich, AmountUnit Unit, string Inline);
