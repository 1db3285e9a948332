namespace BudgetDomain.Documents.Packages;

/// <summary>A place in the text of a part of XML, as its reader counts.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Position">The character of the line, from 1.</param>
internal readonly record struct XmlPlace(int Line, int Position);
