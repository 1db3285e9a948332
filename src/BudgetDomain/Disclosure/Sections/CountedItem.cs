namespace BudgetDomain.Disclosure.Sections;

/// <summary>A number of things of a kind: 机要通信用车 2 辆, 事业编制 15 名, 价值50万元以上设备 3 台.</summary>
/// <param name="Kind">What is counted, as printed.</param>
/// <param name="Count">How many.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
public sealed record CountedItem(string Kind, int Count, int Line, int Page);
