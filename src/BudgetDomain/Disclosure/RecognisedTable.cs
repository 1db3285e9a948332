using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>A table with its rows and columns on the cube.</summary>
public sealed class RecognisedTable
{
    /// <summary>The layout it was read by.</summary>
    public required TableLayout Layout { get; init; }

    /// <summary>The title as printed, or the layout's where none is printed.</summary>
    public required string Title { get; init; }

    /// <summary>The line on which the grid begins.</summary>
    public required int Line { get; init; }

    /// <summary>The page on which the grid begins; 0 where the source has no pages.</summary>
    public required int Page { get; init; }

    /// <summary>Which of several documents in the file it belongs to, from 0.</summary>
    public required int Part { get; init; }

    /// <summary>Whether it is checked by itself, in a part of its own, since it is not certain that its amounts are those of the other tables.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Whether it was recognised by its own sums alone, with no other table beside it: what sentences say is not held against it.</summary>
    internal bool IsTentative { get; init; }

    /// <summary>The unit of amounts.</summary>
    public required AmountUnit Unit { get; init; }

    /// <summary>Whether the unit is printed; otherwise it is the form's.</summary>
    public required bool UnitIsPrinted { get; init; }

    /// <summary>One unit in the last place, in 分.</summary>
    public required long LastPlace { get; init; }

    /// <summary>The panels.</summary>
    public required ImmutableArray<RecognisedPanel> Panels { get; init; }

    /// <summary>The rows of all panels.</summary>
    public required ImmutableArray<RecognisedRow> Rows { get; init; }

    /// <summary>The amount columns of all panels.</summary>
    public required ImmutableArray<RecognisedColumn> Columns { get; init; }

    /// <summary>Whether a note says that the table has no data.</summary>
    public required bool SaysEmpty { get; init; }

    /// <summary>How a report calls the table, such as <c>表3 预算支出总表</c>.</summary>
    public string Caption => $"表{Layout.Number} {Title}";
}
