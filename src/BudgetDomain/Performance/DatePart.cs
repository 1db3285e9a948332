namespace BudgetDomain.Performance;

/// <summary>时段: which part of a month or a year a date means.</summary>
public enum DatePart
{
    /// <summary>The whole of it, or the day named.</summary>
    Whole = 0,

    /// <summary>初: its first days; to a deadline, its first third.</summary>
    Start = 1,

    /// <summary>上旬: the 1st to the 10th.</summary>
    Early = 2,

    /// <summary>中旬: the 11th to the 20th.</summary>
    Middle = 3,

    /// <summary>下旬: the 21st to the last.</summary>
    Late = 4,

    /// <summary>底 or 末: its last day.</summary>
    End = 5,
}
