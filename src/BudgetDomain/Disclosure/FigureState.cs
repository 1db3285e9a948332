namespace BudgetDomain.Disclosure;

/// <summary>What a cell says about its amount.</summary>
public enum FigureState
{
    /// <summary>Blank, <c>-</c> or <c>0</c>: exactly zero.</summary>
    Nil = 0,

    /// <summary>A zero with decimals, such as <c>0.00</c>: exactly zero too, and kept apart only because it is printed.</summary>
    PrintedZero = 1,

    /// <summary>A number.</summary>
    Printed = 2,

    /// <summary>Something that is no number: the amount is unknown, not zero.</summary>
    Unreadable = 3,
}
