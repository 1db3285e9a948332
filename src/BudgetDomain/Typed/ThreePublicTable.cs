using BudgetDomain.Cube;

namespace BudgetDomain.Typed;

/// <summary>“三公”经费支出表. Its own amounts are those of 合计, by fund where the form prints funds.</summary>
/// <remarks>Immutable. Items may be rows or columns of the printed table; a table without data is zero.</remarks>
public sealed class ThreePublicTable : BudgetAmounts
{
    internal ThreePublicTable(PrintedPanel panel)
        : base(panel, panel.Topmost(panel.Rows.Select(static r => r with { Slice = r.Slice.With(ThreePublicItem.Total) })), panel.Caption)
    {
    }

    /// <summary>Whether the document has the table.</summary>
    public bool IsPrinted => Panel.IsPrinted;

    /// <summary>因公出国（境）费.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan Abroad => this[ThreePublicItem.Abroad].Total;

    /// <summary>公务接待费.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan Reception => this[ThreePublicItem.Reception].Total;

    /// <summary>公务用车购置及运行费.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan Vehicles => this[ThreePublicItem.Vehicles].Total;

    /// <summary>公务用车购置费.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan Purchase => this[ThreePublicItem.VehiclePurchase].Total;

    /// <summary>公务用车运行维护费.</summary>
    /// <exception cref="KeyNotFoundException">It is not printed.</exception>
    public WanYuan Running => this[ThreePublicItem.VehicleRunning].Total;

    /// <summary>The amounts of an item, by fund where the form prints funds; those that are not printed throw when asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The item is <see cref="ThreePublicItem.None"/> or unknown.</exception>
    public BudgetRow this[ThreePublicItem item]
        => item is >= ThreePublicItem.Total and <= ThreePublicItem.VehicleRunning
            ? new(Panel, [.. Slices.Select(s => s.With(item))], string.Empty, SliceText.Word(item))
            : throw new ArgumentOutOfRangeException(nameof(item), item, "不是“三公”经费的项目");

    /// <summary>The amount of an item, where it is printed.</summary>
    public bool TryGet(ThreePublicItem item, out WanYuan amount) => this[item].TryGetTotal(out amount);
}
