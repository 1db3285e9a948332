namespace BudgetDomain.Rules;

/// <summary>批注: what is to be noted at one place of a document, for whoever can write into the original.</summary>
/// <param name="Line">The line of the source, from 1, as its reader counted.</param>
/// <param name="Column">The place of the cell in the row of its grid, from 0; -1 for a place that is known by its text alone.</param>
/// <param name="Printed">The text as printed; empty for a blank cell.</param>
/// <param name="Severity">The gravest of what is noted.</param>
/// <param name="Text">What is noted.</param>
public sealed record DocumentRemark(int Line, int Column, string Printed, Severity Severity, string Text)
{
    /// <summary>The part of <see cref="Printed"/> that is meant, such as one amount of a sentence; empty for all of it.</summary>
    public string Focus { get; init; } = string.Empty;
}
