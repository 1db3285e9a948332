namespace BudgetDomain.Documents.Workbooks;

/// <summary>What a piece of a number format does.</summary>
internal enum FormatTokenKind
{
    /// <summary>Prints itself.</summary>
    Literal = 0,

    /// <summary><c>0</c>, <c>#</c> or <c>?</c>: the place of a digit.</summary>
    Digit = 1,

    /// <summary>The decimal point.</summary>
    Point = 2,

    /// <summary>A comma: separators between its digits, or thousands behind them.</summary>
    Comma = 3,

    /// <summary>A per cent sign.</summary>
    Percent = 4,

    /// <summary><c>General</c>.</summary>
    General = 5,

    /// <summary><c>@</c>: the text of the cell.</summary>
    Text = 6,

    /// <summary>A run of y, m, d, h or s, or <c>AM/PM</c>.</summary>
    Date = 7,

    /// <summary><c>[h]</c>, <c>[m]</c> or <c>[s]</c>: all hours, minutes or seconds.</summary>
    Elapsed = 8,

    /// <summary>Exponents and fractions, which no amount of a budget uses.</summary>
    Other = 9,
}
