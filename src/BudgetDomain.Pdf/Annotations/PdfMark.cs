using System.Collections.Immutable;
using BudgetDomain.Pdf.Ink;
using BudgetDomain.Rules;

namespace BudgetDomain.Pdf.Annotations;

/// <summary>One mark on one page, in the coordinates of the file.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Boxes">What it covers, at least one box.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Text">The note.</param>
internal sealed record PdfMark(int Page, ImmutableArray<Box> Boxes, Severity Severity, string Text);
