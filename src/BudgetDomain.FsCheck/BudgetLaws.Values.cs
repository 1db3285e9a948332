using BudgetDomain.FsCheck.Generation;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck;

// Laws of values: yours, and what you make of ours.
public static partial class BudgetLaws
{
    /// <summary>相等: equal values have equal hash codes; equality is reflexive, symmetric and transitive.</summary>
    /// <typeparam name="T">Your value type.</typeparam>
    /// <param name="values">How values are generated; few of them, so that many are equal.</param>
    public static Property EqualityIsLawful<T>(Arbitrary<T> values)
        where T : IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return Prop.ForAll(Three(values), static v => v.First.Equals(v.First).Label("a value does not equal itself")
            .And((v.First.Equals(v.Second) == v.Second.Equals(v.First)).Label("equality depends on the side"))
            .And((v.First.Equals(v.Second) == v.First.Equals((object?)v.Second)).Label("equality of objects is another"))
            .And((!v.First.Equals(v.Second) || v.First.GetHashCode() == v.Second.GetHashCode()).Label("equal values have different hash codes"))
            .And((!v.First.Equals(v.Second) || !v.Second.Equals(v.Third) || v.First.Equals(v.Third)).Label("equality is not transitive")));
    }

    /// <summary>顺序: order is total, antisymmetric and transitive, and goes with equality.</summary>
    /// <typeparam name="T">Your value type.</typeparam>
    /// <param name="values">How values are generated.</param>
    public static Property OrderIsLawful<T>(Arbitrary<T> values)
        where T : IComparable<T>, IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return Prop.ForAll(Three(values), static v => (Math.Sign(v.First.CompareTo(v.Second)) == -Math.Sign(v.Second.CompareTo(v.First))).Label("order depends on the side")
            .And((v.First.CompareTo(v.Second) == 0 == v.First.Equals(v.Second)).Label("order is not that of equality"))
            .And((v.First.CompareTo(v.Second) > 0 || v.Second.CompareTo(v.Third) > 0 || v.First.CompareTo(v.Third) <= 0).Label("order is not transitive")));
    }

    /// <summary>存取: what you store of a value of this library gives the same value back.</summary>
    /// <typeparam name="T">A value type of this library, such as <see cref="WanYuan"/>.</typeparam>
    /// <typeparam name="TStored">What you store: a column of a database, a field of a message.</typeparam>
    /// <param name="write">To the store.</param>
    /// <param name="read">From the store.</param>
    public static Property StoredValuesComeBack<T, TStored>(Func<T, TStored> write, Func<TStored, T> read)
        where T : IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(read);
        return Prop.ForAll(Of<T>(), value =>
        {
            var stored = write(value);
            var back = read(stored);
            return value.Equals(back).Label($"{value} is stored as {stored} and comes back as {back}");
        });
    }

    /// <summary>排序键: your keys of values of this library sort as the values do.</summary>
    /// <typeparam name="T">A value type of this library, such as <see cref="Subjects.FunctionalCode"/>.</typeparam>
    /// <typeparam name="TKey">Your key.</typeparam>
    /// <param name="key">The key of a value.</param>
    /// <param name="comparer">How your store compares keys; the default comparer unless given.</param>
    public static Property KeysKeepTheOrder<T, TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null)
        where T : IComparable<T>
    {
        ArgumentNullException.ThrowIfNull(key);
        comparer ??= Comparer<TKey>.Default;
        return Prop.ForAll(Of<T>(), Of<T>(), (left, right) =>
            (Math.Sign(left.CompareTo(right)) == Math.Sign(comparer.Compare(key(left), key(right)))).Label($"{left} and {right} sort otherwise by their keys"));
    }

    /// <summary>增减: last year plus the change is this year, and the change back is its negative.</summary>
    /// <param name="change">Your change from an amount (first) to another.</param>
    public static Property ChangesAreExact(Func<WanYuan, WanYuan, WanYuan> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Prop.ForAll(Amounts(), Amounts(), (before, now) =>
        {
            var (there, back) = (change(before, now), change(now, before));
            return (before + there == now).Label($"{before} + {there} is not {now}").And((there == -back).Label($"{there} there, {back} back"));
        });
    }

    /// <summary>
    /// 尾数处理: rounded parts keep their order and number, are whole units, differ from the exact ones by less than a unit, and so does their sum.
    /// </summary>
    /// <param name="round">Your rounding of parts to whole multiples of a unit; both are amounts.</param>
    public static Property RoundedPartsAddUp(Func<IReadOnlyList<WanYuan>, WanYuan, IReadOnlyList<WanYuan>> round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return Prop.ForAll(Amounts().Generator.Select(static amount => WanYuan.FromFen(amount.Fen % 1_000_000_000_000)).ListOf().ToArbitrary(), ArbMap.Default.ArbFor<PositiveInt>(), (parts, size) =>
        {
            var unit = WanYuan.FromFen((size.Get % 3) switch { 0 => 100, 1 => 10_000, _ => 1_000_000 });
            var rounded = round([.. parts], unit);
            if (rounded.Count != parts.Count)
                return false.Label($"{rounded.Count} parts of {parts.Count}");
            return rounded.All(part => part.Fen % unit.Fen == 0).Label($"not whole multiples of {unit}")
                .And(rounded.Zip(parts).All(pair => (pair.First - pair.Second).Abs() < unit).Label("a part is moved by a unit or more"))
                .And(((rounded.Total() - parts.Total()).Abs() < unit).Label($"the parts add up to {rounded.Total()} instead of {parts.Total()}"));
        });
    }

    private static Arbitrary<WanYuan> Amounts() => Arb.From(Values.WanYuan().Generator.Select(static amount => WanYuan.FromFen(amount.Fen / 4)), Values.WanYuan().Shrinker);

    private static Arbitrary<T> Of<T>() => ArbMap.Default.Merge(typeof(BudgetArbitraries)).ArbFor<T>();

    private static Arbitrary<(T First, T Second, T Third)> Three<T>(Arbitrary<T> values) => Arb.From(
        from first in values.Generator
        from second in Gen.Frequency((3, values.Generator), (1, Gen.Constant(first)))
        from third in Gen.Frequency((3, values.Generator), (1, Gen.Constant(second)))
        select (first, second, third),
        three => values.Shrinker(three.first).Select(f => (f, three.second, three.third))
            .Concat(values.Shrinker(three.second).Select(s => (three.first, s, three.third)))
            .Concat(values.Shrinker(three.third).Select(t => (three.first, three.second, t))));
}
