namespace BudgetDomain.Variances;

/// <summary>行次变动: what became of a row from one year to the next.</summary>
public enum RowChange
{
    /// <summary>延续: in both years under one code and name.</summary>
    Continued = 0,

    /// <summary>更名: one code, another name.</summary>
    Renamed = 1,

    /// <summary>编码调整: one name, another code.</summary>
    Recoded = 2,

    /// <summary>新增: only in the current year.</summary>
    Appeared = 3,

    /// <summary>取消: only in the base year.</summary>
    Vanished = 4,
}
