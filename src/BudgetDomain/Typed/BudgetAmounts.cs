using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.Typed;

/// <summary>
/// What a row or a whole table says about money: its printed amounts by meaning, wherever the columns stand.
/// </summary>
/// <remarks>
/// <para>A printed blank is zero. A column that the table does not print is not zero but unknown: the property throws a
/// <see cref="KeyNotFoundException"/>, and <c>TryGet</c> returns <see langword="false"/>. Forms differ: 收支总表 shows the kinds of
/// expenditure in one province and the vintages in another. A table whose note says that it has no data is zero throughout.</para>
/// <para>Amounts are as printed; they agree with each other to the grade of the <see cref="UnitDisclosure"/>.</para>
/// </remarks>
public abstract class BudgetAmounts
{
    private readonly PrintedPanel _panel;
    private readonly ImmutableArray<Slice> _slices;

    private protected BudgetAmounts(PrintedPanel panel, ImmutableArray<Slice> slices, string name)
    {
        _panel = panel;
        _slices = slices;
        Name = name;
    }

    /// <summary>The label as printed, such as 行政运行; for a whole table its caption.</summary>
    public string Name { get; }

    /// <summary>合计. Of revenue that is printed beside 上年结转: this year's, 本年收入.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan Total => Sum();

    /// <summary>基本支出.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Basic => Of(ExpenditureKind.Basic);

    /// <summary>人员经费.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Personnel => Of(ExpenditureKind.Personnel);

    /// <summary>公用经费.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Public => Of(ExpenditureKind.Public);

    /// <summary>项目支出.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Project => Of(ExpenditureKind.Project);

    /// <summary>财政拨款.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan FiscalAppropriation => Of(FundSource.FiscalAppropriation);

    /// <summary>一般公共预算.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan General => Of(FundSource.General);

    /// <summary>政府性基金预算.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan GovernmentFund => Of(FundSource.GovernmentFund);

    /// <summary>国有资本经营预算.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan StateCapital => Of(FundSource.StateCapital);

    /// <summary>财政专户管理资金.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan SpecialAccount => Of(FundSource.SpecialAccount);

    /// <summary>单位资金.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan UnitFunds => Of(FundSource.UnitFunds);

    /// <summary>当年预算.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan CurrentYear => Of(Vintage.CurrentYear);

    /// <summary>上年结转.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan CarriedOver => Of(Vintage.CarriedOver);

    private protected PrintedPanel Panel => _panel;

    private protected ImmutableArray<Slice> Slices => _slices;

    /// <summary>The amount of a 支出性质.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Of(ExpenditureKind kind) => TryGet(kind, out var amount) ? amount : throw NotPrinted(SliceText.Word(kind));

    /// <summary>The amount of a 资金来源.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Of(FundSource fund) => TryGet(fund, out var amount) ? amount : throw NotPrinted(SliceText.Word(fund));

    /// <summary>The amount of 当年 or 上年结转.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public WanYuan Of(Vintage vintage) => TryGet(vintage, out var amount) ? amount : throw NotPrinted(SliceText.Word(vintage));

    /// <summary>合计, where it is printed.</summary>
    public bool TryGetTotal(out WanYuan amount) => TrySum(null, 0, out amount);

    /// <summary>The amount of a 支出性质, where it is printed.</summary>
    public bool TryGet(ExpenditureKind kind, out WanYuan amount) => TrySum(MemberTree.Kind, (int)kind, out amount);

    /// <summary>The amount of a 资金来源, where it is printed.</summary>
    public bool TryGet(FundSource fund, out WanYuan amount) => TrySum(MemberTree.Fund, (int)fund, out amount);

    /// <summary>The amount of 当年 or 上年结转, where it is printed.</summary>
    public bool TryGet(Vintage vintage, out WanYuan amount) => TrySum(MemberTree.Vintage, (int)vintage, out amount);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private WanYuan Sum() => TryGetTotal(out var amount) ? amount : throw NotPrinted("合计");

    private bool TrySum(MemberTree? tree, int member, out WanYuan sum)
    {
        sum = WanYuan.Zero;
        var isPrinted = false;
        foreach (var slice in _slices)
        {
            // Of 人员经费 and 公用经费 side by side, the one has nothing of the other.
            if (tree is not null && slice.Member(tree.Dimension) is var own && !tree.Contains(own, member) && !tree.Contains(member, own))
                continue;
            if (!_panel.TryGet(tree is null ? slice : slice.WithMember(tree.Dimension, member), out var amount))
                return false;
            sum += amount;
            isPrinted = true;
        }

        return isPrinted;
    }

    private KeyNotFoundException NotPrinted(string column)
    {
        if (!_panel.IsPrinted)
            return new($"本公开文件没有《{_panel.Caption}》");
        return new(Name == _panel.Caption ? $"{Name}没有印出“{column}”" : $"{_panel.Caption}“{Name}”没有印出“{column}”");
    }
}
