using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>An official form: the tables a disclosure of some place and year has. Forms are data; no check knows one.</summary>
/// <param name="Id">The id, such as <c>shanxi-unit-2025</c>.</param>
/// <param name="Name">The name in both languages.</param>
/// <param name="Tables">The tables in order.</param>
public sealed record Form(string Id, LocalizedText Name, ImmutableArray<TableLayout> Tables)
{
    /// <summary>Whether it is a form of budgets or of final accounts. Default: budgets.</summary>
    public BudgetStage Stage { get; init; } = BudgetStage.Budget;

    /// <summary>The chapters beside the tables. Default: none are asked for.</summary>
    public ImmutableArray<FormChapter> Chapters { get; init; } = [];

    /// <summary>Header and row words of this form beside the standard ones.</summary>
    public Lexicon Words { get; init; } = Lexicon.Empty;
}
