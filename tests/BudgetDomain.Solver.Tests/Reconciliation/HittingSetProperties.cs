using System.Collections.Immutable;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Hitting sets and the deletion filter against their definitions, by trying all subsets of eight elements.</summary>
public class HittingSetProperties
{
    private const int Elements = 8;

    [Property(MaxTest = 1000)]
    public Property Smallest_AreAllOfTheLeastWeight(NonEmptyArray<byte> clashes, byte[] weights)
    {
        var sets = clashes.Get.Take(6).Select(bits => Of(bits == 0 ? 1 : bits)).ToList();
        var expected = Enumerable.Range(0, 1 << Elements).Where(bits => sets.TrueForAll(s => s.Exists(e => (bits >> e & 1) == 1))).GroupBy(bits => Of(bits).Sum(Weight)).MinBy(g => g.Key)!;
        var (found, isAll) = new HittingSets(sets, Weight, static _ => false).Find(most: 1000, mostElements: Elements);
        return isAll.Label("not all")
            .And((found.Count == expected.Count()).Label($"{found.Count} instead of {expected.Count()}"))
            .And(found.Select(s => s.Sum(e => 1 << e)).ToHashSet().SetEquals(expected).Label("others"));

        int Weight(int element) => element < weights.Length ? 1 + (weights[element] % 3) : 1;
    }

    [Property(MaxTest = 500)]
    public Property WhatIsExcluded_IsNotFound_AndNoMoreThanAskedFor(NonEmptyArray<byte> clashes, byte most)
    {
        var sets = clashes.Get.Take(6).Select(bits => Of(bits == 0 ? 1 : bits)).ToList();
        var (all, _) = new HittingSets(sets, static _ => 1, static _ => false).Find(1000, Elements);
        var first = all[0];
        var (others, _) = new HittingSets(sets, static _ => 1, set => set.SequenceEqual(first)).Find(1000, Elements);
        var (some, isAll) = new HittingSets(sets, static _ => 1, static _ => false).Find(1 + (most % 5), Elements);
        return others.TrueForAll(s => !s.SequenceEqual(first)).Label("the excluded set")
            .And((all.Count == 1 || others.Count == all.Count - 1).Label("others are lost"))
            .And((some.Count == Math.Min(1 + (most % 5), all.Count)).Label("how many"))
            .And((!isAll || some.Count == all.Count).Label("called all"));
    }

    /// <summary>With less work than it takes, what is found is right and nothing is said to be all; with enough it is the same as without a limit.</summary>
    [Property(MaxTest = 500)]
    public Property WorkIsBounded(NonEmptyArray<byte> clashes, byte work)
    {
        var sets = clashes.Get.Take(6).Select(bits => Of(bits == 0 ? 1 : bits)).ToList();
        var whole = new HittingSets(sets, static _ => 1, static _ => false);
        var (all, _) = whole.Find(1000, Elements);
        var search = new HittingSets(sets, static _ => 1, static _ => false);
        var (some, isAll) = search.Find(1000, Elements, 1 + work);
        return (isAll == whole.Work < 1 + work).Label("said to be all")
            .And((!isAll || (some.Count == all.Count && some.Zip(all).All(static p => p.First.SequenceEqual(p.Second)))).Label("others"))
            .And(some.TrueForAll(s => all.Exists(a => a.SequenceEqual(s))).Label("no smallest set"))
            .And((search.Work <= work + (1 + Elements) * sets.Count * 2).Label($"{search.Work} instead of {work}"));
    }

    /// <summary>A set is enough when it contains one of some sets: what is left is one from which nothing can be taken, as by trying one after the other from the end.</summary>
    [Property(MaxTest = 1000)]
    public Property DeletionFilter_LeavesWhatTryingOneByOneLeaves(NonEmptyArray<byte> enough)
    {
        var sets = enough.Get.Take(5).Select(bits => Of(bits == 0 ? 1 : bits)).ToList();
        var expected = Enumerable.Range(0, Elements).ToList();
        for (var element = Elements - 1; element >= 0; element--)
        {
            if (IsEnough([.. expected.Where(e => e != element)]))
                expected.Remove(element);
        }

        return DeletionFilter.Reduce([.. Enumerable.Range(0, Elements)], IsEnough).SequenceEqual(expected).ToProperty();

        bool IsEnough(List<int> set) => sets.Exists(s => s.TrueForAll(set.Contains));
    }

    private static List<int> Of(int bits) => [.. Enumerable.Range(0, Elements).Where(e => (bits >> e & 1) == 1)];
}
