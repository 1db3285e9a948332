namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>How a disclosure is printed: everything that real ones differ in and that changes nothing about the amounts. The default is the plainest.</summary>
public sealed record Surface
{
    /// <summary>The form.</summary>
    public FormKind Form { get; init; }

    /// <summary>How tables are marked.</summary>
    public Syntax Syntax { get; init; }

    /// <summary>Where codes stand.</summary>
    public CodeLayout Codes { get; init; }

    /// <summary>How nothing is printed.</summary>
    public Nil Nil { get; init; }

    /// <summary>Separators of thousands.</summary>
    public Separators Separators { get; init; }

    /// <summary>How amounts are rounded.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>Where the unit of amounts is said.</summary>
    public UnitLine UnitLine { get; init; }

    /// <summary>How tables are numbered.</summary>
    public Numbering Numbering { get; init; }

    /// <summary>Where a long table goes on over a page.</summary>
    public Break Break { get; init; }

    /// <summary>Whether 合计 stands above its parts.</summary>
    public bool TotalFirst { get; init; }

    /// <summary>Whether digits are full-width characters.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Whether blanks stand around amounts.</summary>
    public bool BlanksAround { get; init; }

    /// <summary>Whether 839.00 is printed 839.</summary>
    public bool TrimsZeros { get; init; }

    /// <summary>Whether a form in 元 prints decimals, and one in 万元 is printed in 元.</summary>
    public bool OtherUnit { get; init; }

    /// <summary>Whether header words are broken over two lines.</summary>
    public bool WrapsHeaders { get; init; }

    /// <summary>Whether there is a table of contents.</summary>
    public bool Contents { get; init; }

    /// <summary>Whether tables have a column 备注.</summary>
    public bool Remarks { get; init; }

    /// <summary>Whether tables have a column of last year's amounts.</summary>
    public bool LastYear { get; init; }

    /// <summary>Whether the balance lists every 类, used or not.</summary>
    public bool AllClasses { get; init; }

    /// <summary>Whether an empty table has its note.</summary>
    public bool Notes { get; init; }

    /// <summary>The table whose heading is missing, or 0.</summary>
    public int Untitled { get; init; }

    /// <summary>Chooses among the titles in use for each table.</summary>
    public int Titles { get; init; }

    /// <summary>Whether a row of column numbers stands under the header.</summary>
    public bool Index { get; init; }
}
