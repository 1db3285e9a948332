using BudgetDomain.Disclosure;

namespace BudgetDomain.Publication;

/// <summary>公开精度: to how many decimals tables print amounts. Equal when both are. The default value of this type is <see cref="Official"/>.</summary>
public readonly record struct DisclosurePrecision
{
    private readonly int _wanYuan;

    /// <summary>States a precision.</summary>
    /// <param name="wanYuanDecimals">Decimals of amounts in 万元, 0 to 6.</param>
    /// <param name="yuanDecimals">Decimals of amounts in 元, 0 to 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public DisclosurePrecision(int wanYuanDecimals, int yuanDecimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)wanYuanDecimals), 6u, nameof(wanYuanDecimals));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)yuanDecimals), 2u, nameof(yuanDecimals));
        _wanYuan = wanYuanDecimals - 2;
        YuanDecimals = yuanDecimals;
    }

    /// <summary>Two decimals in 万元 and whole 元, as nearly all disclosures print.</summary>
    public static DisclosurePrecision Official => default;

    /// <summary>Decimals of amounts in 万元.</summary>
    public int WanYuanDecimals => _wanYuan + 2;

    /// <summary>Decimals of amounts in 元.</summary>
    public int YuanDecimals { get; }

    /// <summary>One unit in the last place of a table, in 分.</summary>
    /// <param name="layout">The table; a place that its form states goes first.</param>
    internal long LastPlace(TableLayout layout)
    {
        if (layout.LastPlace is { } stated)
            return stated;
        var place = layout.Unit.FenPerUnit();
        for (var i = layout.Unit == AmountUnit.Yuan ? YuanDecimals : WanYuanDecimals; i > 0 && place > 1; i--)
            place /= 10;
        return Math.Max(1, place);
    }
}
