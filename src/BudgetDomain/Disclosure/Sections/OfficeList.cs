using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Sections;

/// <summary>机构设置: how many offices a unit says it has, and those that it names.</summary>
/// <param name="Kind">What is counted, such as 内设机构.</param>
/// <param name="Declared">The number that is said.</param>
/// <param name="Names">The names that follow; none where none are given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
public sealed record OfficeList(string Kind, int Declared, ImmutableArray<string> Names, int Line, int Page)
{
    /// <summary>Whether as many are named as are said; true where none are named.</summary>
    public bool Agrees => Names.IsEmpty || Names.Length == Declared;
}
