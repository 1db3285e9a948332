namespace BudgetDomain.Publication;

/// <summary>An amount as the document states it, and whether it is none at all: 0.00 for a few yuan is not none.</summary>
/// <param name="Value">The amount as printed; zero also where a smaller amount than the last place was rounded away.</param>
/// <param name="IsNone">Whether there is no such money, to the last 分.</param>
/// <param name="LastPlace">One unit of the last place that it is known to, in 分.</param>
internal readonly record struct RestatedAmount(WanYuan Value, bool IsNone, long LastPlace)
{
    /// <summary>No money.</summary>
    public static RestatedAmount None => new(WanYuan.Zero, true, 1);

    /// <summary>An amount that is stated to the last 分.</summary>
    public static implicit operator RestatedAmount(WanYuan exact) => new(exact, exact.IsZero, 1);
}
