using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>An amount as printed, the slice it is the amount of, and where it stands.</summary>
public sealed class Figure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="state">What the cell says.</param>
    /// <param name="amount">The amount as printed; zero where <paramref name="state"/> is not <see cref="FigureState.Printed"/>.</param>
    /// <param name="lastPlace">One unit in the last place of the table, in 分; at least 1.</param>
    /// <param name="table">The index of the table in its document.</param>
    /// <param name="row">The index of the row in its table.</param>
    /// <param name="column">The index of the column in its table.</param>
    /// <param name="text">The text as printed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastPlace"/> is less than 1.</exception>
    public Figure(Slice slice, FigureState state, WanYuan amount, long lastPlace, int table, int row, int column, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastPlace, 1);
        Slice = slice;
        State = state;
        Amount = amount;
        LastPlace = lastPlace;
        Table = table;
        Row = row;
        Column = column;
        Text = text;
    }

    /// <summary>The slice whose amount this is.</summary>
    public Slice Slice { get; }

    /// <summary>What the cell says.</summary>
    public FigureState State { get; }

    /// <summary>The amount as printed, exact to the 分.</summary>
    public WanYuan Amount { get; }

    /// <summary>
    /// The exact amount in 分, fractions included, where the source holds more than it prints, as workbooks do; else <see langword="null"/>.
    /// </summary>
    public decimal? ExactFen { get; init; }

    /// <summary>One unit in the last place of the table, in 分.</summary>
    public long LastPlace { get; }

    /// <summary>The index of the table in its document.</summary>
    public int Table { get; }

    /// <summary>The index of the row in its table.</summary>
    public int Row { get; }

    /// <summary>The index of the column in its table.</summary>
    public int Column { get; }

    /// <summary>The index of the cell in its row of the grid, from 0; -1 where it stands in no grid.</summary>
    public int Position { get; init; } = -1;

    /// <summary>The text as printed.</summary>
    public string Text { get; }

    /// <summary>Whether the figure is a zero of either kind.</summary>
    public bool IsZero => State is FigureState.Nil or FigureState.PrintedZero;
}
