using BudgetDomain.Disclosure;

namespace BudgetDomain.Typed;

/// <summary>Names of units and projects are equal when they are but for blanks, quotes and full-width signs.</summary>
internal sealed class NameComparer : IEqualityComparer<string>
{
    public static NameComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => x is null || y is null ? x == y : PrintedText.Normalise(x) == PrintedText.Normalise(y);

    public int GetHashCode(string obj) => PrintedText.Normalise(obj).GetHashCode(StringComparison.Ordinal);
}
