using BudgetDomain.Cube;
using BudgetDomain.FsCheck.Generation;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck;

// Laws of totals over lines. Amounts are small enough that no true total leaves the range of WanYuan.
public static partial class BudgetLaws
{
    /// <summary>可加: the total of no lines is zero, and the total of two lists together is the sum of their totals.</summary>
    /// <param name="aggregator">Your total.</param>
    public static Property RollUpIsAdditive(LineAggregator aggregator)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        return Over((lines, slice, cut) =>
        {
            var at = lines.Length == 0 ? 0 : cut % (lines.Length + 1);
            var (whole, left, right) = (aggregator(lines, slice), aggregator(lines[..at], slice), aggregator(lines[at..], slice));
            return (aggregator([], slice) == WanYuan.Zero).Label("the total of no lines is not zero")
                .And((left + right == whole).Label($"{left} of the first {at} lines + {right} of the others is not {whole}"));
        });
    }

    /// <summary>次序无关: the order of lines does not change a total.</summary>
    /// <param name="aggregator">Your total.</param>
    public static Property RollUpIgnoresOrder(LineAggregator aggregator)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        return Over((lines, slice, seed) =>
        {
            var shuffled = lines.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (aggregator(lines, slice), aggregator(shuffled, slice));
            return (one == other).Label($"{one}, and {other} in another order");
        });
    }

    /// <summary>逐级汇总: a complete member equals the sum of its parts (支出性质, 资金来源, 当年与结转), a 类 that of its 款, a 款 that of its 项.</summary>
    /// <param name="aggregator">Your total.</param>
    public static Property ParentIsTheSumOfItsChildren(LineAggregator aggregator)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        return Over((lines, _, _) =>
        {
            // A line may lie on 项目支出 itself, which then is more than its parts.
            lines = Array.ConvertAll(lines, static line => line.Kind == ExpenditureKind.Project ? line with { Kind = ExpenditureKind.SpecificTarget } : line);
            var all = true.ToProperty();
            foreach (var tree in new[] { MemberTree.Kind, MemberTree.Fund, MemberTree.Vintage })
            {
                for (var member = 0; member < tree.Count; member++)
                {
                    if (tree.PartsOf(member).Length == 0 || tree.IsOpen(member))
                        continue;
                    var parts = tree.PartsOf(member).Select(part => default(Slice).WithMember(tree.Dimension, part));
                    all = all.And(Adds(default(Slice).WithMember(tree.Dimension, member), parts));
                }
            }

            var items = lines.Select(static line => line.Function).ToList();
            foreach (var parent in items.SelectMany(static item => new[] { default, item.Root, item.Parent }).Distinct())
            {
                var children = items.Where(item => parent.IsDefault || parent.IsAncestorOf(item)).Select(item => item.RollUpTo(parent.Level + 1)).Distinct();
                all = all.And(Adds(default(Slice).With(parent), children.Select(static child => default(Slice).With(child))));
            }

            return all;

            Property Adds(Slice whole, IEnumerable<Slice> parts)
            {
                var (expected, actual) = (parts.Select(part => aggregator(lines, part)).Total(), aggregator(lines, whole));
                return (actual == expected).Label($"{whole}: {actual}, its parts {expected}");
            }
        });
    }

    /// <summary>同比例: amounts seven times as large give a total seven times as large.</summary>
    /// <param name="aggregator">Your total.</param>
    public static Property RollUpScales(LineAggregator aggregator)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        return Over((lines, slice, _) =>
        {
            var (one, seven) = (aggregator(lines, slice), aggregator(Array.ConvertAll(lines, static line => line with { Amount = line.Amount * 7 }), slice));
            return (one * 7 == seven).Label($"{one}, and {seven} of amounts seven times as large");
        });
    }

    /// <summary>与定义一致: a total is the exact sum of the lines that lie in its slice, and what <see cref="BudgetLedger"/> says.</summary>
    /// <param name="aggregator">Your total.</param>
    public static Property RollUpIsExact(LineAggregator aggregator)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        return Over((lines, slice, _) =>
        {
            var actual = aggregator(lines, slice);
            var expected = lines.Where(line => slice.Contains(BudgetLine.Create(line).Slice)).Select(static line => line.Amount).Total();
            var ledger = GoodLines.LedgerOf(lines).RollUpAll().Amount(slice);
            return (actual == expected).Label($"{slice}: {actual} instead of {expected}").And((actual == ledger).Label($"{slice}: {actual}, the ledger {ledger}"));
        });
    }

    private static Property Over(Func<BudgetLineDraft[], Slice, int, Property> law)
        => Prop.ForAll(
            LedgerLines.AllGood(), LedgerLines.SlicesOfLines(), ArbMap.Default.ArbFor<NonNegativeInt>(),
            (lines, slice, number) => law([.. lines.Small().Drafts], slice.Slice, number.Get));
}
