namespace BudgetDomain.Documents.Html;

/// <summary>What a tag does to the text around it.</summary>
internal enum HtmlTagKind
{
    /// <summary>No tag of HTML: text that looks like one, such as <c>&lt;项目&gt;</c>.</summary>
    Unknown = 0,

    /// <summary>Marks words within a line; dropped.</summary>
    Inline,

    /// <summary>Stands alone within a line and has no text; dropped.</summary>
    Void,

    /// <summary>Begins or ends a paragraph or breaks a line.</summary>
    Block,

    /// <summary>A heading, <c>h1</c> to <c>h6</c>.</summary>
    Heading,

    /// <summary>Builds a table.</summary>
    Table,

    /// <summary>Content that is no text of the page: script, style, drawings, and the title of its window.</summary>
    Opaque,
}
