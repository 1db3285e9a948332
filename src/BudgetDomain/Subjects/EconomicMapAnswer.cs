namespace BudgetDomain.Subjects;

/// <summary>What <see cref="EconomicMap"/> says of a pair of economic codes. The default is <see cref="NotListed"/>.</summary>
public enum EconomicMapAnswer
{
    /// <summary>The map has no such pair. It is not complete: a warning, never an error.</summary>
    NotListed,

    /// <summary>The regulation lets the two codes go together.</summary>
    Allowed,
}
