namespace BudgetDomain.Performance;

/// <summary>频次周期: how long one round of a recurring task is; a shorter one comes first.</summary>
public enum FrequencyPeriod
{
    /// <summary>每日, 每天.</summary>
    Day = 0,

    /// <summary>每周.</summary>
    Week = 1,

    /// <summary>每半月.</summary>
    HalfMonth = 2,

    /// <summary>每月.</summary>
    Month = 3,

    /// <summary>每季度, 每季.</summary>
    Quarter = 4,

    /// <summary>每半年.</summary>
    HalfYear = 5,

    /// <summary>每年.</summary>
    Year = 6,
}
