using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Finds the printed figures that a label may mean: its members where it names them, those of its surroundings or wider ones where not.</summary>
internal sealed class LabelMatcher(PrintedAmounts amounts)
{
    /// <summary>The figures that a label may mean; whether they are exactly what it says.</summary>
    /// <param name="label">The label.</param>
    /// <param name="topic">What the sentence is about, for a label that names less.</param>
    /// <param name="scope">What the chapter is about.</param>
    /// <param name="exact">False where the label is not fully understood, or names a fund or vintage that only wider figures have.</param>
    public List<Figure> Find(Label label, Label? topic, SliceScope scope, out bool exact)
    {
        var found = new List<Figure>();
        foreach (var (target, asNames) in Ways(label))
        {
            foreach (var key in KeysOf(label, topic, asNames))
                Collect(target, key, scope, widen: false, found);
        }

        // A figure that cannot be read may be the right one.
        var isReadable = found.RemoveAll(static f => f.State == FigureState.Unreadable) == 0;
        var isOfAll = !amounts.HasSeveralUnits || found.Exists(static f => f.Slice.Unit == 0 || f.Slice.Project != 0);
        exact = label.IsKnown && found.Count > 0 && isReadable && isOfAll;
        if (found.Count > 0)
            return found;
        foreach (var (target, asNames) in Ways(label))
        {
            foreach (var key in KeysOf(label, topic, asNames))
                Collect(target, key, scope, widen: true, found);
        }

        found.RemoveAll(static f => f.State == FigureState.Unreadable);
        return found;
    }

    /// <summary>Words that are members and names at once are read both ways.</summary>
    private static IEnumerable<(Label Label, bool AsNames)> Ways(Label label)
    {
        if (label.Doubles.Count == 0)
        {
            yield return (label, false);
            yield break;
        }

        yield return (label, true);
        var members = new Label { Text = label.Text, Income = label.Income, Expenditure = label.Expenditure };
        foreach (var tree in MemberTree.All)
        {
            if (label.Member(tree.Dimension) is var member and >= 0)
                members.SayMember(tree.Dimension, member);
        }

        foreach (var (word, _, _) in label.Doubles)
            members.Say(word.Meaning);
        members.Names.AddRange(label.Names);
        yield return (members, false);
    }

    private static IEnumerable<SubjectKey> KeysOf(Label label, Label? topic, bool asNames)
    {
        var item = asNames ? -1 : ItemOf(label);
        var names = asNames ? label.Names.Concat(label.Doubles.Select(static d => (d.Name, d.Keys))).ToList() : label.Names;
        if (names.Count > 0)
            return Narrowest(names);
        var own = new SubjectKey(0, Math.Max(0, item), 0);

        // 基本支出 under 教育支出 may be the whole or that of 教育支出.
        return topic is { Names.Count: > 0 } && item < 0 ? Narrowest(topic.Names).Prepend(own) : [own];
    }

    private static int ItemOf(Label label)
    {
        foreach (var (word, _, _) in label.Doubles)
        {
            if (word.Meaning.Member(ClosedDimension.ThreePublic) is var item and > 0)
                return item;
        }

        return label.Member(ClosedDimension.ThreePublic) is var said and > 0 ? said : -1;
    }

    /// <summary>What the last name stands for, below what the names before it stand for where that is possible.</summary>
    private static List<SubjectKey> Narrowest(List<(string Name, IReadOnlyList<SubjectKey> Keys)> names)
    {
        var keys = names[^1].Keys.ToList();
        for (var i = names.Count - 2; i >= 0; i--)
        {
            var above = names[i].Keys;
            var below = keys.FindAll(k => above.Any(a => a.Contains(k)));
            if (below.Count > 0)
                keys = below;
        }

        return keys;
    }

    /// <summary>The figures of a key that a label may mean; those of single units only where the whole is not printed.</summary>
    private void Collect(Label label, SubjectKey key, SliceScope scope, bool widen, List<Figure> found)
    {
        var before = found.Count;
        foreach (var ofUnits in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var figure in amounts.Of(key))
            {
                var slice = figure.Slice;
                if ((slice.Unit != 0 == ofUnits || key.Project != 0) && slice.GovernmentMember == 0 && HasSide(label, slice.Side) && HasKind(label, slice.Kind, key, scope, widen)
                    && HasFund(label, slice.Fund, scope, widen) && HasVintage(label, slice.Vintage, widen))
                    found.Add(figure);
            }

            if (found.Count > before || key.Project != 0)
                return;
        }
    }

    private static bool HasSide(Label label, Side side)
    {
        if (label.Member(ClosedDimension.Side) is var said and >= 0)
            return (int)side == said;
        return (label.Income, label.Expenditure) switch
        {
            (true, false) => side == Side.Income,
            (false, true) => side == Side.Expenditure,
            _ => side is Side.Income or Side.Expenditure,
        };
    }

    private static bool HasKind(Label label, ExpenditureKind kind, SubjectKey key, SliceScope scope, bool widen)
        => label.Member(ClosedDimension.Kind) is var said and >= 0
            ? (int)kind == said || (widen && said == (int)ExpenditureKind.AgencyOperating && kind == ExpenditureKind.Public)
            : key.Economy > 6 || (scope.Kinds >> (int)kind & 1) != 0;

    private static bool HasFund(Label label, FundSource fund, SliceScope scope, bool widen)
    {
        if (label.Member(ClosedDimension.Fund) is not (var said and >= 0))
            return (scope.Funds >> (int)fund & 1) != 0;
        return (int)fund == said || (widen && MemberTree.Fund.Contains((int)fund, said)) || (said == (int)FundSource.FiscalAppropriation && fund == FundSource.General);
    }

    private static bool HasVintage(Label label, Vintage vintage, bool widen)
        => label.Member(ClosedDimension.Vintage) is var said and >= 0
            ? (int)vintage == said || (widen && vintage == Vintage.All)
            : vintage is Vintage.All or Vintage.CurrentYear;
}
