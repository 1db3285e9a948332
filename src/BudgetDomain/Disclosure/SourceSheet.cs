using System.Globalization;

namespace BudgetDomain.Disclosure;

/// <summary>A sheet (工作表) of a workbook as a part of a document.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="LinesBefore">How many lines of the document stand before its first row: the lines run on over all sheets.</param>
public sealed record SourceSheet(string Name, int LinesBefore)
{
    /// <summary>A place as workbooks write it: <c>收入表!C13</c> for a cell, <c>收入表!13:13</c> for a row.</summary>
    /// <param name="line">The line of the document, from 1.</param>
    /// <param name="column">The column, from 0; below 0 for the whole row.</param>
    public string ReferenceOf(int line, int column)
    {
        var row = line - LinesBefore;
        return column < 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Name}!{row}:{row}")
            : string.Create(CultureInfo.InvariantCulture, $"{Name}!{Letters(column)}{row}");
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
