namespace BudgetDomain.Disclosure;

/// <summary>A line of the table of contents (目录).</summary>
/// <param name="Numbering">How it is numbered.</param>
/// <param name="Number">The number as printed; empty where there is none.</param>
/// <param name="Title">The title without number, dots and page number.</param>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Page">The page on which the entry itself stands, from 1; 0 where the source has no pages.</param>
public sealed record ContentsEntry(HeadingNumbering Numbering, string Number, string Title, int Line, int Page);
