using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>A word of a label.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">The member it names, where it names one.</param>
internal readonly record struct LabelWord(WordKind Kind, Meaning Meaning = default);
