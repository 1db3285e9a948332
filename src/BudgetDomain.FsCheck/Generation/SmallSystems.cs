using System.Collections.Immutable;
using BudgetDomain.FsCheck.Systems;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Generators of small systems; they shrink to fewer tables, changes, items and amounts.</summary>
internal static class SmallSystems
{
    public static Arbitrary<SmallSystem> Any() => Arb.From(
        from system in Printed()
        from changes in Change(system).ListOf().Resize(3)
        select system with { Changes = [.. changes] },
        Shrink);

    public static Arbitrary<PrintedRight> Right() => Arb.From(Printed().Select(s => new PrintedRight(s)), right => Shrink(right.System).Select(s => new PrintedRight(s)));

    public static Arbitrary<OneChanged> Changed() => Arb.From(
        from system in Printed()
        let exact = system with { Printing = Printing.Exact }
        from change in Change(exact)
        select new OneChanged(exact with { Changes = [change] }),
        changed => Shrink(changed.System).Where(s => s.Changes.Length == 1 && s.Changes[0].Figure < s.Build().Figures.Length).Select(s => new OneChanged(s)));

    // The middle column of vintages all zero leaves one column with amounts and its sum: a tree, whatever else is printed.
    public static Arbitrary<SmallTree> Trees() => Arb.From(
        from place in Gen.Choose(2, 4)
        from items in Gen.Choose(1, place == 2 ? 5 : 4)
        from parents in Gen.Choose(0, 3)
        from amounts in Amount(place).ArrayOf(items)
        from printing in Gen.Elements(Enum.GetValues<Printing>())
        let zeros = amounts.SelectMany(a => new[] { a, 0, 0, 0, 0, 0, 0, 0, 0 })
        let system = new SmallSystem(place, items, [.. zeros], [new(Across.Vintages, PrintsWhole: false, PrintsMiddle: false, (parents & 1) != 0, (parents & 2) != 0)], printing, [])
        from changes in Change(system).ListOf().Resize(3)
        select new SmallTree(system with { Changes = [.. changes.Where(c => c.Figure % 2 == 0)] }),
        tree => Shrink(tree.System).Where(s => s.Tables[0] == tree.System.Tables[0]).Select(s => new SmallTree(s)));

    private static Gen<SmallSystem> Printed()
        => from place in Gen.Choose(2, 4)
           from items in Gen.Choose(1, place == 4 ? 2 : 3)
           from first in Gen.Elements(place == 2 ? Enum.GetValues<Across>() : [Across.BasicAndProject, Across.Vintages, Across.Funds])
           from second in Gen.Elements(first is Across.BasicAndProject or Across.PersonnelPublicProject ? new[] { Across.Vintages, Across.Funds } : first == Across.Vintages ? [Across.BasicAndProject, Across.Funds] : [Across.Vintages, Across.BasicAndProject])
           from count in Gen.Choose(1, 2)
           from tables in Gen.Choose(0, 15).ArrayOf(2)
           from amounts in Amount(place).ArrayOf(items * 9)
           from printing in Gen.Elements(Enum.GetValues<Printing>())
           let used = amounts.Select((a, i) => i / 3 % 3 < Leaves(first) && (count == 1 ? i % 3 == 0 : i % 3 < Leaves(second)) ? a : 0)
           select new SmallSystem(place, items, [.. used], [.. new[] { first, second }.Take(count).Select((a, i) => Table(a, tables[i]))], printing, []);

    private static int Leaves(Across across) => across == Across.PersonnelPublicProject ? 3 : 2;

    private static SmallTable Table(Across across, int flags) => new(across, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0);

    // What is printed as nothing is nothing: amounts are zero or at least one unit in the last place.
    private static Gen<long> Amount(int place) => Gen.Frequency((1, Gen.Constant(0L)), (2, Gen.Choose(place, 12).Select(a => (long)a)));

    private static Gen<(int Figure, long By)> Change(SmallSystem system)
        => from figure in Gen.Choose(0, system.Build().Figures.Length - 1)
           from delta in Gen.Elements(-9L, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 9, 30)
           select (figure, delta);

    private static IEnumerable<SmallSystem> Shrink(SmallSystem system)
    {
        if (system.Tables.Length > 1)
            yield return system with { Tables = [system.Tables[0]], Changes = [.. system.Changes.Where(c => c.Figure < (system with { Tables = [system.Tables[0]] }).Build().Figures.Length)] };
        foreach (var change in system.Changes)
            yield return system with { Changes = system.Changes.Remove(change) };
        if (system.Printing != Printing.Exact)
            yield return system with { Printing = Printing.Exact };
        for (var i = 0; i < system.Amounts.Length; i++)
        {
            if (system.Amounts[i] > 0)
                yield return system with { Amounts = system.Amounts.SetItem(i, 0) };
            if (system.Amounts[i] > system.Place)
                yield return system with { Amounts = system.Amounts.SetItem(i, system.Place) };
        }
    }
}
