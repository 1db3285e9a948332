namespace BudgetDomain.Narrative;

/// <summary>Which way something changed, in the words of a sentence.</summary>
internal enum ChangeWay
{
    /// <summary>Not said.</summary>
    Unsaid = 0,

    /// <summary>增加, 增长, 上升.</summary>
    Rose = 1,

    /// <summary>减少, 下降, 降低.</summary>
    Fell = 2,

    /// <summary>Both, a template left as it is: 增加（减少）.</summary>
    Either = 3,
}
