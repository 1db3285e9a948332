namespace BudgetDomain.Publication;

/// <summary>结构图的一部分: one part of a <see cref="ComposedChart"/>.</summary>
/// <param name="Name">What it is, such as 教育支出.</param>
/// <param name="Amount">Its amount; positive.</param>
/// <param name="Share">Its share of the whole in hundredths of a per cent, as the sentence beside it states it.</param>
public sealed record ComposedPart(string Name, WanYuan Amount, int Share);
