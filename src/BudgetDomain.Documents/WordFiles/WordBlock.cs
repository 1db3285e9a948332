using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>A paragraph or a table of a Word file, in the body, a cell or a text box.</summary>
/// <param name="Text">The text of a paragraph; empty for a table.</param>
/// <param name="HeadingLevel">1 to 6 for a heading, else 0.</param>
/// <param name="Table">The table, or <see langword="null"/> for a paragraph.</param>
/// <param name="Line">Where it stands, counted in paragraphs and rows.</param>
/// <param name="Page">Its page.</param>
/// <param name="Source">Its number among the texts of the file (<see cref="SourcePlaces{TPlace}"/>); 0 where nobody asks.</param>
internal readonly record struct WordBlock(string Text, int HeadingLevel, DraftTable? Table, int Line, int Page, int Source = 0);
