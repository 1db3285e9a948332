using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>A chapter (说明) that a form asks for.</summary>
/// <param name="Title">What it is called, such as 政府采购情况.</param>
/// <param name="Words">Words that name its subject in headings and sentences, without blanks and quotes; any one of them is enough.</param>
public sealed record FormChapter(string Title, ImmutableArray<string> Words);
