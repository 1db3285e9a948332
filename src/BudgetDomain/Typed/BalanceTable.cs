using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Typed;

/// <summary>收支总表, 财政拨款收支总表: what comes in and what becomes of it, side by side.</summary>
/// <remarks>Immutable. The properties throw where the table does not print the amount; a printed blank is zero.</remarks>
public sealed class BalanceTable
{
    private readonly PrintedPanel _revenue;
    private readonly PrintedPanel _expenditure;

    internal BalanceTable(PrintedPanel revenue, PrintedPanel expenditure)
    {
        (_revenue, _expenditure) = (revenue, expenditure);
        Revenue = new(revenue, RowKeys.Fund(revenue));
        Expenditure = new(expenditure, RowKeys.Function);
    }

    /// <summary>Whether the document has the table.</summary>
    public bool IsPrinted => _revenue.IsPrinted;

    /// <summary>本年收入 by 资金来源; its total is 本年收入合计.</summary>
    public BudgetTable<FundSource> Revenue { get; }

    /// <summary>本年支出 by functional code; its total is 本年支出合计.</summary>
    public BudgetTable<FunctionalCode> Expenditure { get; }

    /// <summary>上年结转: what is carried over from the year before.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan CarriedOver => Get(_revenue, _revenue.Slice.With(Vintage.CarriedOver), "上年结转");

    /// <summary>年终结转: what is carried on to the next year.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan CarriedForward => Get(_expenditure, _expenditure.Slice.With(Side.CarriedForward), "年终结转");

    /// <summary>收入总计, which is 支出总计.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan GrandTotal => Get(_revenue, _revenue.Slice.With(Vintage.All), "收入总计");

    private static WanYuan Get(PrintedPanel panel, Slice slice, string name)
        => panel.TryGetExactly(slice, out var amount)
            ? amount
            : throw new KeyNotFoundException(panel.IsPrinted ? $"{panel.Caption}没有印出“{name}”" : $"本公开文件没有《{panel.Caption}》");
}
