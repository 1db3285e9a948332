using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The columns of a plan's indicators, read from the words of a header row.</summary>
internal sealed class PlanColumns
{
    private readonly PlanColumnRole[] _roles;
    private readonly bool[] _unnamed;

    private PlanColumns(PlanColumnRole[] roles, bool[] unnamed, int firstLevel, ImmutableArray<PlanBlock> blocks, decimal? weightTotal)
    {
        _roles = roles;
        _unnamed = unnamed;
        FirstLevel = firstLevel;
        Blocks = blocks;
        WeightTotal = weightTotal;
        HasWeights = blocks.Any(static b => b.Weight >= 0);
        IsPlain = !Array.Exists(roles, static r => r is PlanColumnRole.Sign or PlanColumnRole.Measure or PlanColumnRole.Other or PlanColumnRole.Project or PlanColumnRole.Funds)
            && blocks.DistinctBy(static b => b.Name).Count() == blocks.Length;
    }

    public int FirstLevel { get; }

    public ImmutableArray<PlanBlock> Blocks { get; }

    public decimal? WeightTotal { get; }

    public int Project => Array.IndexOf(_roles, PlanColumnRole.Project);

    public int Funds => Array.IndexOf(_roles, PlanColumnRole.Funds);

    public bool HasWeights { get; }

    /// <summary>Whether nothing but levels, names, targets and weights has a column, and each target a name of its own, so that the order of cells tells their meaning.</summary>
    public bool IsPlain { get; }

    public PlanColumnRole RoleAt(int column) => column >= 0 && column < _roles.Length ? _roles[column] : PlanColumnRole.None;

    /// <summary>Whether a column lies beyond the header.</summary>
    public bool IsBeyond(int column) => column < 0 || column >= _roles.Length;

    /// <summary>Whether a column among the others has no header: what stands there is not known.</summary>
    public bool IsUnnamed(int column) => column >= 0 && column < _unnamed.Length && _unnamed[column];

    /// <summary>Whether a row has words of a header of indicators, but not all that one needs.</summary>
    public static bool IsBroken(PlanRow row)
    {
        if (!MayBeHeader(row))
            return false;
        var levels = 0;
        foreach (var cell in row.Cells)
        {
            var role = cell.Role;
            if (role == PlanColumnRole.Result)
                return false;
            levels += role is PlanColumnRole.FirstLevel or PlanColumnRole.SecondLevel or PlanColumnRole.Name ? 1 : 0;
        }

        return levels >= 2;
    }

    /// <summary>Reads a row as a header; nothing where it is none. <paramref name="above"/> are the times that a row above names, from left to right.</summary>
    public static PlanColumns? Read(PlanRow row, IReadOnlyList<PlanScope> above, out bool isResult)
    {
        isResult = false;
        var used = row.Cells.Length;
        while (used > 0 && row.Cells[used - 1].IsEmpty)
            used--;
        if (used is < 2 or > 40 || !MayBeHeader(row))
            return null;
        var roles = new PlanColumnRole[used];
        for (var i = 0; i < used; i++)
            roles[i] = row.Cells[i].Role;
        var levels = roles.Count(static r => r is PlanColumnRole.FirstLevel or PlanColumnRole.SecondLevel or PlanColumnRole.Name);
        isResult = levels >= 2 && roles.Contains(PlanColumnRole.Result);
        if (levels < 2 || isResult || !roles.Contains(PlanColumnRole.Target))
            return null;

        // Two levels only: the first column holds 数量指标 and the like, the second the names.
        if (!roles.Contains(PlanColumnRole.Name))
        {
            for (var i = 0; i < used; i++)
            {
                roles[i] = roles[i] switch
                {
                    PlanColumnRole.SecondLevel => PlanColumnRole.Name,
                    PlanColumnRole.FirstLevel => PlanColumnRole.SecondLevel,
                    var role => role,
                };
            }
        }

        var blocks = BlocksOf(row, roles, above);
        if (blocks.IsEmpty)
            return null;

        // A title over the rows may stand to the left of all.
        var known = Array.FindIndex(roles, static r => r != PlanColumnRole.None);
        var unnamed = new bool[used];
        for (var i = known + 1; i < used; i++)
            unnamed[i] = row.Cells[i].IsEmpty;
        return new(roles, unnamed, Array.IndexOf(roles, PlanColumnRole.FirstLevel), blocks, WeightTotalOf(row, roles));
    }

    // A header has two of these words: nearly all rows are told from one by a letter.
    private static bool MayBeHeader(PlanRow row)
    {
        var found = 0;
        foreach (var cell in row.Cells)
            found += cell.MayBeHeader ? 1 : 0;
        return found >= 2;
    }

    private static ImmutableArray<PlanBlock> BlocksOf(PlanRow row, PlanColumnRole[] roles, IReadOnlyList<PlanScope> above)
    {
        var targets = Enumerable.Range(0, roles.Length).Where(i => roles[i] == PlanColumnRole.Target).ToList();
        var blocks = ImmutableArray.CreateBuilder<PlanBlock>(targets.Count);
        foreach (var target in targets)
        {
            // A second target may have names of its own, or share those of the first.
            var name = Array.LastIndexOf(roles, PlanColumnRole.Name, target);
            if (name < 0)
            {
                // A title such as 年度指标 may stand before all levels; behind one, a target without a name shows that a header is lost.
                if (Array.FindIndex(roles, static r => r is PlanColumnRole.FirstLevel or PlanColumnRole.SecondLevel) is var level and >= 0 && level < target)
                    return [];
                continue;
            }

            var shared = blocks.Count > 0 && blocks[^1].Name == name;
            var second = name == 0 ? -1 : Array.LastIndexOf(roles, PlanColumnRole.SecondLevel, name);
            if (!shared && blocks.Count > 0 && second <= blocks[^1].Target)
                second = blocks[^1].SecondLevel;
            var end = targets.Find(t => t > target) is var next and > 0 ? (shared || Array.LastIndexOf(roles, PlanColumnRole.Name, next) == name ? next : NextStart(roles, target)) : roles.Length;
            var scope = row.Cells[target].Scope
                ?? (targets.Count == 1 ? PlanScope.Year : blocks.Count < above.Count && above.Count == targets.Count ? above[blocks.Count] : blocks.Count == 0 ? PlanScope.Period : PlanScope.Year);
            int Own(PlanColumnRole role) => Within(roles, role, name, end) is var behind and >= 0 ? behind : Within(roles, role, shared || blocks.Count == 0 ? 0 : blocks[^1].Target + 1, name);
            blocks.Add(new(scope, second, name, target, Own(PlanColumnRole.Sign), Own(PlanColumnRole.Measure), Own(PlanColumnRole.Weight)));
        }

        // A second level that stands behind its name belongs to nothing.
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == PlanColumnRole.SecondLevel && !blocks.Any(b => b.SecondLevel == i))
                return [];
        }

        return blocks.DrainToImmutable();
    }

    private static int NextStart(PlanColumnRole[] roles, int after)
    {
        for (var i = after + 1; i < roles.Length; i++)
        {
            if (roles[i] is PlanColumnRole.SecondLevel or PlanColumnRole.Name)
                return i;
        }

        return roles.Length;
    }

    private static int Within(PlanColumnRole[] roles, PlanColumnRole role, int from, int to)
    {
        var at = Array.IndexOf(roles, role, from);
        return at < to ? at : -1;
    }

    private static decimal? WeightTotalOf(PlanRow row, PlanColumnRole[] roles)
    {
        var column = Array.IndexOf(roles, PlanColumnRole.Weight);
        if (column < 0)
            return null;
        var text = PrintedText.Normalise(row.Cells[column].Printed);
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' && decimal.TryParse(text.AsSpan(open + 1, text.Length - open - 2).TrimEnd('分'), NumberStyles.None, CultureInfo.InvariantCulture, out var total) && total > 0
            ? total
            : null;
    }
}
