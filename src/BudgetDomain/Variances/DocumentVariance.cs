using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;

namespace BudgetDomain.Variances;

/// <summary>
/// 两份公开文件的增减变动: two recognised documents, slice by slice, by their printed figures. Two years of a budget, or the budget and
/// the final accounts of one year.
/// </summary>
/// <remarks>Units and projects have numbers of their own in each document; they are matched by name.</remarks>
public sealed class DocumentVariance
{
    private readonly DocumentSlices _before;
    private readonly DocumentSlices _now;
    private readonly SubjectCatalogue _catalogue;

    private DocumentVariance(DocumentSlices before, DocumentSlices now, SubjectCatalogue catalogue)
    {
        (_before, _now, _catalogue) = (before, now, catalogue);
        var renumbered = Renumber(before, now);
        var slices = ImmutableArray.CreateBuilder<SliceVariance>();
        var unread = new HashSet<Slice>(now.Unreadable);
        unread.UnionWith(before.Unreadable.Select(renumbered));
        var met = new HashSet<Slice>();
        foreach (var (slice, old) in before.Amounts)
        {
            var here = renumbered(slice);
            met.Add(here);
            if (unread.Contains(here))
                continue;
            var found = now.Amounts.TryGetValue(here, out var current);
            if (!old.Figure.IsZero || (found && !current.Figure.IsZero))
                slices.Add(new(here, new(old.Amount, found ? current.Amount : null, Incomparability), old.Figure, found ? current.Figure : null));
        }

        foreach (var (slice, current) in now.Amounts)
        {
            if (!met.Contains(slice) && !unread.Contains(slice) && !current.Figure.IsZero)
                slices.Add(new(slice, new(null, current.Amount, Incomparability), null, current.Figure));
        }

        slices.Sort(static (a, b) => a.Slice.CompareTo(b.Slice));
        Slices = slices.DrainToImmutable();
        Unreadable = [.. unread.Order()];
    }

    /// <summary>The base document.</summary>
    public RecognisedDocument Base => _before.Document;

    /// <summary>The current document.</summary>
    public RecognisedDocument Current => _now.Document;

    /// <summary>Every slice that either document prints an amount for, in slice order.</summary>
    public ImmutableArray<SliceVariance> Slices { get; }

    /// <summary>Slices left out because a document prints something unreadable: unknown is not zero.</summary>
    public ImmutableArray<Slice> Unreadable { get; }

    /// <summary>Whether the base is a budget (预算) and the current document the final accounts (决算) of the same year, so that <see cref="Variance.CompletionRate"/> is meant.</summary>
    public bool IsCompletion => Base.Form?.Stage == BudgetStage.Budget && Current.Form?.Stage == BudgetStage.FinalAccounts && !(Base.Year != Current.Year);

    /// <summary>Why no rate is right (口径不可比): one document is a budget and the other final accounts, and not those of that budget. Otherwise <see langword="null"/>.</summary>
    public LocalizedText? Incomparability
        => Base.Form is { } before && Current.Form is { } now && before.Stage != now.Stage && !IsCompletion ? RateText.OtherStage : null;

    /// <summary>Compares two documents.</summary>
    /// <param name="before">The base document: last year's, or the budget.</param>
    /// <param name="now">The current document: this year's, or the final accounts.</param>
    /// <param name="grade">How the figures may have been printed, which says how far each change reaches. Default: rounded.</param>
    /// <param name="catalogue">The subjects and their former names; <see langword="null"/> for <see cref="SubjectCatalogue.Default"/>.</param>
    /// <exception cref="ArgumentNullException">A document is <see langword="null"/>.</exception>
    public static DocumentVariance Compare(
        RecognisedDocument before, RecognisedDocument now, Grade grade = Grade.Rounded, SubjectCatalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return new(new(before, grade), new(now, grade), catalogue ?? SubjectCatalogue.Default);
    }

    /// <summary>The rows of one axis within a slice, such as the functional subjects (功能科目) of all expenditure (支出).</summary>
    /// <param name="axis">The axis of the rows: function, economy, revenue, unit or project.</param>
    /// <param name="within">The slice that all rows share; on the axis itself it says "all". Where no row says "all", there is no total.</param>
    /// <exception cref="ArgumentException">The axis is none of those, or <paramref name="within"/> names a member on it.</exception>
    public VarianceTable Table(RowAxis axis, Slice within)
    {
        if (axis is RowAxis.Words or RowAxis.OneRow)
            throw new ArgumentException("按科目、单位或项目列行 (rows are subjects, units or projects)", nameof(axis));
        if (within.WithoutMember(axis) != within)
            throw new ArgumentException("范围在行的维度上应为合计 (the slice must say \"all\" on the axis of the rows)", nameof(within));
        var before = Rows(_before, axis, within);
        var now = Rows(_now, axis, within);
        // Forms list all 类, most of them empty in both years: those say nothing.
        var filled = before.Concat(now).Where(static row => !row.Amount.Amount.IsZero).Select(Key).ToHashSet();
        before.RemoveAll(row => !row.IsTotal && !filled.Contains(Key(row)));
        now.RemoveAll(row => !row.IsTotal && !filled.Contains(Key(row)));
        return VarianceTable.Compare(before, now, new()
        {
            Axis = axis,
            BaseYear = Base.Year,
            CurrentYear = Current.Year,
            Catalogue = _catalogue,
            Incomparability = Incomparability,
        });
    }

    /// <summary>The shared slices that both documents list rows of an axis for, the one with the most common rows first.</summary>
    /// <param name="axis">The axis of the rows.</param>
    public ImmutableArray<Slice> Tables(RowAxis axis) =>
    [
        .. Slices.Where(s => s.Base is not null && s.Current is not null && s.Slice.MemberOn(axis) != default)
            .GroupBy(s => s.Slice.WithoutMember(axis))
            .OrderByDescending(static g => g.Count())
            .ThenBy(static g => g.Key)
            .Select(static g => g.Key),
    ];

    private static string Key(AmountRow row) => row.Code.Length > 0 ? row.Code : " " + row.Name;

    private static List<AmountRow> Rows(DocumentSlices document, RowAxis axis, Slice within)
    {
        var rows = new Dictionary<Slice, AmountRow>();
        foreach (var (slice, stated) in document.Amounts)
        {
            if (slice.WithoutMember(axis) != within)
                continue;
            var member = slice.MemberOn(axis);
            if (member == default)
                rows[member] = AmountRow.Total(stated.Amount);
            else if (member.CodeOn(axis) is { Length: > 0 } code)
                rows[member] = new(code, document.NameOf(member), stated.Amount);
            else if (document.NameOf(member) is { Length: > 0 } name)
                rows.TryAdd(member, new(string.Empty, name, stated.Amount));
        }

        // Projects of one name are told apart by number only; beyond the first they cannot be matched, and are named apart.
        return [.. rows.Values.GroupBy(static row => (row.Code, row.Name)).SelectMany(static group => group.Select(static (row, i) => i == 0 ? row : row with { Name = $"{row.Name} #{i + 1}" }))];
    }

    /// <summary>Gives the units and projects of one document the numbers that their names have in another, new numbers where it lacks them.</summary>
    private static Func<Slice, Slice> Renumber(DocumentSlices from, DocumentSlices to)
    {
        var units = Numbers(from, to, static m => m.Unit, static m => m.Project == 0);
        var projects = Numbers(from, to, static m => m.Project, static m => m.Project != 0);
        return slice => slice
            .WithUnit(slice.Unit == 0 ? 0 : units(slice.Unit))
            .WithProject(slice.Project == 0 ? 0 : projects(slice.Project));
    }

    private static Func<int, int> Numbers(DocumentSlices from, DocumentSlices to, Func<Slice, int> number, Func<Slice, bool> isKind)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (member, name) in to.Numbered.Where(n => isKind(n.Member)))
            known.TryAdd(PrintedText.Normalise(name), number(member));
        var map = new Dictionary<int, int>();
        foreach (var (member, name) in from.Numbered.Where(n => isKind(n.Member)))
        {
            if (known.Remove(PrintedText.Normalise(name), out var match))
                map[number(member)] = match;
        }

        var next = to.Amounts.Keys.Concat(to.Unreadable).Select(number).DefaultIfEmpty(0).Max();
        return old => map.TryGetValue(old, out var match) ? match : map[old] = ++next;
    }
}
