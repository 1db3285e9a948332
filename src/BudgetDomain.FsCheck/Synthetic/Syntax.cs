namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>How tables are marked in the text.</summary>
public enum Syntax
{
    /// <summary>Cells between tabs.</summary>
    Tabs = 0,

    /// <summary>Markdown.</summary>
    Pipes = 1,

    /// <summary>HTML without spans: each covered cell stands empty.</summary>
    Html = 2,

    /// <summary>HTML with row and column spans.</summary>
    HtmlSpans = 3,
}
