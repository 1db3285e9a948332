using BudgetDomain.Disclosure;

namespace BudgetDomain.Typed;

/// <summary>What a row of a table is about, such as its functional code; nothing for 合计 and other kinds of rows.</summary>
internal delegate bool RowKey<TKey>(RecognisedRow row, out TKey key);
