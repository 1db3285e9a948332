using System.Runtime.InteropServices;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>
/// What the catalogue says against the codes and names of a document, put together where rows have one cause, so that a list that is numbered in a unit's own way is
/// one finding and not one a row. No place is lost.
/// </summary>
/// <remarks>
/// Codes that the catalogue lacks, and former names, of one table ask for the same thing: to look into another edition. A name that is not the code's is mostly a slip of
/// its own; only where a list (the codes under one) has more such names than right ones is it the list that is numbered otherwise.
/// </remarks>
internal sealed class SubjectDefects
{
    private readonly List<(SubjectDefect Defect, RecognisedTable[] Tables)> _defects = [];
    private readonly Dictionary<(RecognisedTable Table, string Family, string List), (int Good, int Other)> _lists = new();

    /// <summary>Adds a code and name with something against it.</summary>
    /// <param name="defect">What it is.</param>
    /// <param name="tables">The tables of its rows.</param>
    public void Add(SubjectDefect defect, IEnumerable<RecognisedTable> tables)
    {
        var distinct = tables.Distinct().ToArray();
        _defects.Add((defect, distinct));
        foreach (var table in distinct)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, (table, defect.Family.Chinese, defect.List), out _);
            if (defect.Kind == SubjectDefectKind.OtherName)
                list.Other++;
            else if (defect.Kind == SubjectDefectKind.FormerName)
                list.Good++;
        }
    }

    /// <summary>Adds a code with a name of its own, of which nothing is to be said.</summary>
    /// <param name="family">The family of codes.</param>
    /// <param name="list">The code whose list it stands in.</param>
    /// <param name="tables">The tables of its rows.</param>
    public void AddGood(LocalizedText family, string list, IEnumerable<RecognisedTable> tables)
    {
        foreach (var table in tables.Distinct())
            CollectionsMarshal.GetValueRefOrAddDefault(_lists, (table, family.Chinese, list), out _).Good++;
    }

    /// <summary>One finding for each cause.</summary>
    public IEnumerable<Finding> Findings() => _defects
        .GroupBy(CauseOf)
        .Select(static g => g.Select(static x => x.Defect).ToArray())
        .Select(static g => g.Length == 1 ? g[0].Finding() : SubjectDefect.Joint([.. g]));

    private (SubjectDefectKind Kind, string Family, string List, RecognisedTable? Table) CauseOf((SubjectDefect Defect, RecognisedTable[] Tables) x)
    {
        var (kind, family, list) = (x.Defect.Kind, x.Defect.Family.Chinese, x.Defect.List);
        if (kind != SubjectDefectKind.OtherName)
            return (kind, family, string.Empty, x.Tables[0]);
        var isNumberedOtherwise = Array.Exists(x.Tables, t => _lists[(t, family, list)] is var (good, other) && other > good);
        return (kind, family, isNumberedOtherwise ? list : x.Defect.Printed, null);
    }
}
