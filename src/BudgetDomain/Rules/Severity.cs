namespace BudgetDomain.Rules;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>提示: right, and worth knowing, such as a difference that rounding explains.</summary>
    Info = 0,

    /// <summary>警告: probably a flaw, or one that a person must judge.</summary>
    Warning = 1,

    /// <summary>错误: cannot be right.</summary>
    Error = 2,
}
