namespace BudgetDomain.Ledger;

/// <summary>The stable codes of the reasons for which a line is rejected or doubtful.</summary>
public static class LineProblemCodes
{
    /// <summary>Rejected: 没有预算单位.</summary>
    public const string UnitMissing = "unit-missing";

    /// <summary>Rejected: 没有功能科目.</summary>
    public const string FunctionMissing = "function-missing";

    /// <summary>Rejected: 功能科目不是项级, such as a code of 5 digits.</summary>
    public const string FunctionLevel = "function-level";

    /// <summary>Rejected: 部门预算经济科目不是款级.</summary>
    public const string DepartmentEconomyLevel = "department-economy-level";

    /// <summary>Rejected: 政府预算经济科目不是款级.</summary>
    public const string GovernmentEconomyLevel = "government-economy-level";

    /// <summary>Rejected: 支出性质不明, none of those that a line may have.</summary>
    public const string Kind = "kind";

    /// <summary>Rejected: 资金来源不是末级.</summary>
    public const string Fund = "fund";

    /// <summary>Rejected: 当年或结转不明.</summary>
    public const string Vintage = "vintage";

    /// <summary>Rejected: 项目支出没有项目名称.</summary>
    public const string ProjectMissing = "project-missing";

    /// <summary>Rejected: 非项目支出列有项目.</summary>
    public const string ProjectUnexpected = "project-unexpected";

    /// <summary>Rejected: 金额为负而不是调整.</summary>
    public const string NegativeAmount = "negative-amount";

    /// <summary>Rejected, or by default a warning: 科目不在目录中.</summary>
    public const string UnknownSubject = "unknown-subject";

    /// <summary>Warning: 部门与政府经济科目不对应.</summary>
    public const string EconomicPair = "economic-pair";

    /// <summary>Warning: 同一单位内项目重名而编码不同; the projects stay apart.</summary>
    public const string DuplicateProject = "duplicate-project";

    /// <summary>Warning: 同一单位内一个项目编码有几个名称; the projects stay apart.</summary>
    public const string ProjectCodeReused = "project-code-reused";

    /// <summary>Warning: 同一单位给出不同的名称、性质或主管部门; the first stays.</summary>
    public const string UnitDiffers = "unit-differs";
}
