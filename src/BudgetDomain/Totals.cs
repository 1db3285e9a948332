using System.Numerics;

namespace BudgetDomain;

/// <summary>合计: sums of anything that adds, such as <see cref="WanYuan"/>.</summary>
public static class Totals
{
    /// <summary>Sums in the order given, from the additive identity: the total of nothing is zero.</summary>
    /// <typeparam name="T">The type that adds.</typeparam>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">A partial sum is out of range.</exception>
    public static T Total<T>(this IEnumerable<T> values)
        where T : struct, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        ArgumentNullException.ThrowIfNull(values);
        var total = T.AdditiveIdentity;
        foreach (var value in values)
            total += value;
        return total;
    }

    /// <summary>Sums in the order given, from the additive identity: the total of nothing is zero.</summary>
    /// <typeparam name="T">The type that adds.</typeparam>
    /// <param name="values">The values.</param>
    /// <exception cref="OverflowException">A partial sum is out of range.</exception>
    public static T Total<T>(this ReadOnlySpan<T> values)
        where T : struct, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        var total = T.AdditiveIdentity;
        foreach (var value in values)
            total += value;
        return total;
    }
}
