namespace BudgetDomain.Subjects;

/// <summary>What the catalogue says of a code printed with a name. The default is <see cref="UnknownCode"/>: nothing is known.</summary>
public enum NameCheckStatus
{
    /// <summary>The catalogue lacks the code in that year. It is not complete: a warning, never an error.</summary>
    UnknownCode,

    /// <summary>The name is the code's name in that year, up to width, brackets, quotes, blanks and level marks.</summary>
    Matches,

    /// <summary>The name is the one the code had in an earlier edition, or the code itself is withdrawn.</summary>
    MatchesFormerName,

    /// <summary>The catalogue knows the code under another name.</summary>
    Differs,
}
