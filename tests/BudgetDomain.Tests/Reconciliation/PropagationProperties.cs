using System.Numerics;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Tests.Reconciliation;

/// <summary>Narrowing against the same written down plainly, in numbers without limit; amounts small, and near the limit.</summary>
public class PropagationProperties
{
    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Bounds_AreThoseOfThePlainWay(SmallSystem system, bool isHuge)
    {
        var largest = system.Amounts.Select(Math.Abs).DefaultIfEmpty(1).Max();
        var (tables, figures) = system.Build(factor: isHuge ? long.MaxValue / 64 / Math.Max(1, largest * system.Amounts.Length) : 1);
        var identities = IdentitySystem.Derive(tables, figures);
        var all = true.ToProperty();
        foreach (var grade in new[] { Grade.Exact, Grade.Rounded, Grade.Adjusted })
        {
            var propagation = new Propagation(identities);
            var free = new bool[identities.Figures.Length];
            var isGood = propagation.Start(grade, free);
            var (least, most) = (propagation.Least.Select(static b => (BigInteger)b).ToArray(), propagation.Most.Select(static b => (BigInteger)b).ToArray());
            if (!isGood)
                continue;
            isGood = propagation.Run();
            var isPlainlyGood = Narrow(identities, propagation, least, most);
            all = all.And((isGood == isPlainlyGood).Label($"{grade}: {isGood} instead of {isPlainlyGood}"))
                .And((!isGood || (least.SequenceEqual(propagation.Least.Select(static b => (BigInteger)b)) && most.SequenceEqual(propagation.Most.Select(static b => (BigInteger)b)))).Label($"{grade}: bounds"));
        }

        return all;
    }

    private static bool Narrow(IdentitySystem system, Propagation propagation, BigInteger[] least, BigInteger[] most)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < system.IdentityCount; i++)
            {
                if (!propagation.Applies(i))
                    continue;
                var (whole, parts) = (system.TermsOf(i)[0], system.TermsOf(i)[1..].ToArray());
                var relation = system[i].Relation;
                foreach (var q in parts.Prepend(whole))
                {
                    // The whole less the other parts, or all parts.
                    var others = parts.Where(p => p != q).ToList();
                    var (low, high) = q == whole
                        ? (Sum(parts, least), Sum(parts, most))
                        : (least[whole] - Sum(others, most), most[whole] - Sum(others, least));
                    var (boundsBelow, boundsAbove) = q == whole
                        ? (relation != IdentityRelation.AtMost, relation != IdentityRelation.AtLeast)
                        : (relation != IdentityRelation.AtLeast, relation != IdentityRelation.AtMost);
                    if (boundsBelow && low > least[q])
                        (least[q], moved) = (low, true);
                    if (boundsAbove && high < most[q])
                        (most[q], moved) = (high, true);
                    if (least[q] > most[q])
                        return false;
                }
            }
        }

        return true;
    }

    private static BigInteger Sum(IEnumerable<int> quantities, BigInteger[] bounds)
        => quantities.Aggregate(BigInteger.Zero, (sum, q) => sum + bounds[q]);
}
