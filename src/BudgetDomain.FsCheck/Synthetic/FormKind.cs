namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>The form that a made-up disclosure fills in.</summary>
public enum FormKind
{
    /// <summary>山西 2025 年单位预算: 13 tables in 万元.</summary>
    Shanxi = 0,

    /// <summary>上海部门预算: 9 tables, most in 元.</summary>
    Shanghai = 1,
}
