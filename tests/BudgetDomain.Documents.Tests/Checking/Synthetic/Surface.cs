namespace BudgetDomain.Documents.Tests.Checking.Synthetic;

public enum FormKind { Shanxi, Shanghai }

public enum Syntax { Tabs, Pipes, Html, HtmlSpans }

public enum CodeLayout { OneColumn, ThreeColumns, Fused }

public enum Nil { Blank, Zero, Decimals, Dash, Mixed }

public enum Separators { None, Thousands, Mixed }

public enum Rounding { Exact, HalfUp, HalfEven, Truncated }

public enum UnitLine { Plain, HalfWidthColon, AmountUnit, WithName, InBrackets, InGrid, InHeader }

public enum Numbering { None, PublicTable, ChineseTable, Number }

public enum Break { None, RepeatedHeader, BareRows }

/// <summary>How a disclosure is printed: everything that real ones differ in and that changes nothing about the amounts. The default is the plainest.</summary>
public sealed record Surface
{
    public FormKind Form { get; init; }

    public Syntax Syntax { get; init; }

    public CodeLayout Codes { get; init; }

    public Nil Nil { get; init; }

    public Separators Separators { get; init; }

    public Rounding Rounding { get; init; }

    public UnitLine UnitLine { get; init; }

    public Numbering Numbering { get; init; }

    /// <summary>Where a long table goes on over a page.</summary>
    public Break Break { get; init; }

    public bool TotalFirst { get; init; }

    public bool FullWidth { get; init; }

    public bool BlanksAround { get; init; }

    /// <summary>Whether 839.00 is printed 839.</summary>
    public bool TrimsZeros { get; init; }

    /// <summary>Whether a form in 元 prints decimals, and one in 万元 is printed in 元.</summary>
    public bool OtherUnit { get; init; }

    public bool WrapsHeaders { get; init; }

    public bool Contents { get; init; }

    public bool Remarks { get; init; }

    public bool LastYear { get; init; }

    public bool AllClasses { get; init; }

    public bool Notes { get; init; }

    /// <summary>The table whose heading is missing, or 0.</summary>
    public int Untitled { get; init; }

    /// <summary>Chooses among the titles in use for each table.</summary>
    public int Titles { get; init; }

    public bool Index { get; init; }
}
