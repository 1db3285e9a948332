using System.Numerics;
using BudgetDomain.Text;

namespace BudgetDomain;

/// <content>Arithmetic and order: only the laws that money keeps.</content>
public readonly partial struct WanYuan :
    IAdditionOperators<WanYuan, WanYuan, WanYuan>,
    IAdditiveIdentity<WanYuan, WanYuan>,
    ISubtractionOperators<WanYuan, WanYuan, WanYuan>,
    IUnaryNegationOperators<WanYuan, WanYuan>,
    IMultiplyOperators<WanYuan, long, WanYuan>,
    IDivisionOperators<WanYuan, WanYuan, decimal>,
    IComparisonOperators<WanYuan, WanYuan, bool>,
    IMinMaxValue<WanYuan>,
    IComparable<WanYuan>,
    IComparable
{
    /// <summary>The largest amount, <c>9,223,372,036,854.775807</c> 万元.</summary>
    public static WanYuan MaxValue => new(long.MaxValue);

    /// <summary>The smallest amount, the negation of <see cref="MaxValue"/>.</summary>
    public static WanYuan MinValue => new(-long.MaxValue);

    /// <inheritdoc/>
    static WanYuan IAdditiveIdentity<WanYuan, WanYuan>.AdditiveIdentity => default;

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="OverflowException">The sum is out of range.</exception>
    public static WanYuan operator +(WanYuan left, WanYuan right) => Checked((Int128)left.Fen + right.Fen);

    /// <summary>Subtracts the right amount from the left.</summary>
    /// <exception cref="OverflowException">The difference is out of range.</exception>
    public static WanYuan operator -(WanYuan left, WanYuan right) => Checked((Int128)left.Fen - right.Fen);

    /// <summary>Changes the sign. Never overflows.</summary>
    public static WanYuan operator -(WanYuan value) => new(-value.Fen);

    /// <summary>Scales an amount by an integer.</summary>
    /// <exception cref="OverflowException">The product is out of range.</exception>
    public static WanYuan operator *(WanYuan left, long right) => Checked((Int128)left.Fen * right);

    /// <summary>Scales an amount by an integer.</summary>
    /// <exception cref="OverflowException">The product is out of range.</exception>
    public static WanYuan operator *(long left, WanYuan right) => right * left;

    /// <summary>比: the ratio of two amounts, a number without unit, to the 28 digits of <see cref="decimal"/>.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static decimal operator /(WanYuan left, WanYuan right) => (decimal)left.Fen / right.Fen;

    /// <summary>Whether both are the same amount.</summary>
    public static bool operator ==(WanYuan left, WanYuan right) => left.Fen == right.Fen;

    /// <summary>Whether the amounts differ.</summary>
    public static bool operator !=(WanYuan left, WanYuan right) => left.Fen != right.Fen;

    /// <summary>Whether the left amount is the smaller.</summary>
    public static bool operator <(WanYuan left, WanYuan right) => left.Fen < right.Fen;

    /// <summary>Whether the left amount is not the larger.</summary>
    public static bool operator <=(WanYuan left, WanYuan right) => left.Fen <= right.Fen;

    /// <summary>Whether the left amount is the larger.</summary>
    public static bool operator >(WanYuan left, WanYuan right) => left.Fen > right.Fen;

    /// <summary>Whether the left amount is not the smaller.</summary>
    public static bool operator >=(WanYuan left, WanYuan right) => left.Fen >= right.Fen;

    /// <summary>Adds two amounts; the named form of <c>+</c>.</summary>
    /// <exception cref="OverflowException">The sum is out of range.</exception>
    public static WanYuan Add(WanYuan left, WanYuan right) => left + right;

    /// <summary>Subtracts the right amount from the left; the named form of <c>-</c>.</summary>
    /// <exception cref="OverflowException">The difference is out of range.</exception>
    public static WanYuan Subtract(WanYuan left, WanYuan right) => left - right;

    /// <summary>Changes the sign; the named form of unary <c>-</c>.</summary>
    public static WanYuan Negate(WanYuan value) => -value;

    /// <summary>Scales an amount by an integer; the named form of <c>*</c>.</summary>
    /// <exception cref="OverflowException">The product is out of range.</exception>
    public static WanYuan Multiply(WanYuan left, long right) => left * right;

    /// <summary>Scales an amount by an integer; the named form of <c>*</c>.</summary>
    /// <exception cref="OverflowException">The product is out of range.</exception>
    public static WanYuan Multiply(long left, WanYuan right) => left * right;

    /// <summary>The ratio of two amounts; the named form of <c>/</c>.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static decimal Divide(WanYuan left, WanYuan right) => left / right;

    /// <summary>Compares numerically.</summary>
    public int CompareTo(WanYuan other) => Fen.CompareTo(other.Fen);

    int IComparable.CompareTo(object? obj) => TextValue.Compare(this, obj);
}
