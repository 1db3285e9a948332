using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>One table of a form: what it is called and what its rows and columns mean.</summary>
public sealed record TableLayout
{
    /// <summary>The number in the form, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The id, such as <c>expenditure</c>; the same for the same table of different forms.</summary>
    public required string Id { get; init; }

    /// <summary>The official title without year, such as 预算支出总表.</summary>
    public required string Title { get; init; }

    /// <summary>Other titles in use for the table.</summary>
    public ImmutableArray<string> OtherTitles { get; init; } = [];

    /// <summary>The unit of amounts where the document does not state one.</summary>
    public AmountUnit Unit { get; init; } = AmountUnit.WanYuan;

    /// <summary>One unit in the last place, in 分, where the form states it; otherwise it is found from the figures.</summary>
    public long? LastPlace { get; init; }

    /// <summary>The panels from left to right.</summary>
    public required ImmutableArray<Panel> Panels { get; init; }

    /// <summary>Words with a meaning in this table only.</summary>
    public Lexicon Words { get; init; } = Lexicon.Empty;
}
