namespace BudgetDomain.Rules;

/// <summary>What the catalogue says against a printed code or name.</summary>
internal enum SubjectDefectKind
{
    /// <summary>A 类 or 款 that the catalogue does not have (S01).</summary>
    UnknownCode,

    /// <summary>An 项 that the catalogue does not have, which is not complete there (S01).</summary>
    UnknownItem,

    /// <summary>A name that is not the code's (S02).</summary>
    OtherName,

    /// <summary>A name that the code bore in earlier years (S03).</summary>
    FormerName,
}
