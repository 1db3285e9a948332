namespace BudgetDomain.Subjects;

/// <summary>科目级次: how deep a subject code lies in its classification.</summary>
public enum SubjectLevel
{
    /// <summary>No code: the whole classification, 合计.</summary>
    None = 0,

    /// <summary>类, the first three digits.</summary>
    Class = 1,

    /// <summary>款, two digits more.</summary>
    Section = 2,

    /// <summary>项, two digits more.</summary>
    Item = 3,

    /// <summary>目, two digits more.</summary>
    SubItem = 4,
}
