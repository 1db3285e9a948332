namespace BudgetDomain.Disclosure;

/// <summary>What a word is in a header or as a row label.</summary>
/// <param name="Role">What a column under this header is.</param>
/// <param name="Meaning">What it says about the slice.</param>
/// <param name="IsTotal">Whether it names a whole: 合计, 小计, 总计.</param>
public readonly record struct LexiconEntry(HeaderRole Role, Meaning Meaning, bool IsTotal = false);
