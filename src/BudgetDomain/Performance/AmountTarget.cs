using System.Globalization;
using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>金额指标值: an amount of money, compared: <c>≤5.2万元</c>, <c>553.5万元</c>, <c>≤400元</c>.</summary>
/// <remarks>Exact to the 分. The unit is part of the value, as it is printed; <see cref="Amount"/> is the same amount whatever the unit.</remarks>
public sealed record AmountTarget : IndicatorTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="comparison">How an actual value is compared.</param>
    /// <param name="amount">The amount (金额).</param>
    /// <param name="unit">The unit it is printed in: 元, 千元, 万元 or 亿元.</param>
    /// <exception cref="ArgumentException">The unit is none of these.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is none, or the amount is beyond what 18 digits say.</exception>
    public AmountTarget(TargetComparison comparison, WanYuan amount, string unit = "万元")
        : this(comparison, amount, unit, trusted: true)
    {
        ArgumentNullException.ThrowIfNull(unit);
        TargetComparisons.Require(comparison);
        if (FenPer(unit) == 0)
            throw new ArgumentException($"不是金额单位：{unit}", nameof(unit));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount.Abs().Fen, 999_999_999_999_999_999, nameof(amount));
        RequireReadable();
    }

    internal AmountTarget(TargetComparison comparison, WanYuan amount, string unit, bool trusted)
    {
        _ = trusted;
        Comparison = comparison;
        Amount = amount;
        Unit = unit;
    }

    /// <summary>How an actual value is compared.</summary>
    public TargetComparison Comparison { get; }

    /// <summary>The amount.</summary>
    public WanYuan Amount { get; }

    /// <summary>The unit it is printed in, such as 万元.</summary>
    public string Unit { get; }

    /// <inheritdoc/>
    public override string Text => $"{Comparison.Sign()}{Digits()}{Unit}";

    /// <summary>How many 分 a unit is; 0 for what is no unit of money.</summary>
    internal static long FenPer(ReadOnlySpan<char> unit) => AmountUnits.FromExactWord(unit).FenPerUnit();

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
    {
        var other = (AmountTarget)actual;
        return AssessNumbers(Comparison, other.Comparison, other.Amount.Fen, Amount.Fen);
    }

    // Written from the count of 分, so that no unit rounds.
    private string Digits()
    {
        var scale = 0;
        for (var unit = FenPer(Unit); unit > 1; unit /= 10)
            scale++;
        var (fen, decimals) = (Amount.Fen, scale);
        while (decimals > 0 && fen % 10 == 0)
        {
            fen /= 10;
            decimals--;
        }

        return ExactMath.ToDecimal(fen, decimals).ToString(CultureInfo.InvariantCulture);
    }
}
