namespace BudgetDomain.Subjects;

/// <summary>How sure the catalogue is of a row. The default is <see cref="Medium"/>, the weaker one.</summary>
public enum SubjectConfidence
{
    /// <summary>Probably right; the name or the years may be off. A difference from it deserves a look, not an accusation.</summary>
    Medium,

    /// <summary>As in the edition of 政府收支分类科目 or as printed by many documents.</summary>
    High,
}
