using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>收入明细: revenue of the year by 收入分类科目, which lines of expenditure do not tell.</summary>
/// <param name="Code">收入分类科目.</param>
/// <param name="Fund">The fund it goes to, such as 政府性基金预算.</param>
/// <param name="Amount">金额.</param>
public sealed record RevenueLine(RevenueCode Code, FundSource Fund, WanYuan Amount)
{
    /// <summary>Its members.</summary>
    internal Slice Slice => default(Slice).With(Side.Income).With(Fund).With(Vintage.CurrentYear).With(Code);
}
