using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace BudgetDomain.Subjects;

/// <summary>
/// The subjects of one family of 政府收支分类科目: look-up by code, by printed name and by year, with parents, children and
/// former names. Immutable and safe to share between threads. The look-ups by name work on any slice of text and allocate nothing.
/// </summary>
/// <remarks>
/// The hierarchy follows from the codes (20103 lies under 201), so it holds no cycle and no wrong level; a subject whose parent
/// is missing is refused. Names are not unique: every 款 of agencies has a 行政运行. Whoever knows the enclosing subject passes it.
/// </remarks>
/// <typeparam name="TCode">The family of codes.</typeparam>
[DebuggerDisplay("{Count} subjects of {typeof(TCode).Name,nq}")]
public sealed class SubjectTable<TCode>
    where TCode : struct, ISubjectCode<TCode>
{
    // Parallel to Subjects and sorted: the code of each, and the subjects directly under it. Arrays and dictionaries of
    // references only, because every further generic type costs compilation time before the first look-up.
    private readonly int[] _codes;
    private readonly ImmutableArray<Subject<TCode>> _classes;
    private readonly Subject<TCode>[]?[] _children;
    // Not frozen: freezing analyses all keys, and costs more at start than it ever saves on a few thousand look-ups.
    private readonly Dictionary<string, Subject<TCode>[]> _byKey;
    private readonly Lazy<SubjectTable<TCode>>? _earlier;
    private readonly int _earlierLastYear;

    // The subjects are in order, checked.
    private SubjectTable(ImmutableArray<Subject<TCode>> subjects, Lazy<SubjectTable<TCode>>? earlier, int earlierLastYear)
    {
        Subjects = subjects;
        _earlier = earlier;
        _earlierLastYear = earlierLastYear;
        _codes = new int[subjects.Length];
        _children = new Subject<TCode>[]?[subjects.Length];
        _byKey = new(subjects.Length, StringComparer.Ordinal);
        for (var i = 0; i < _codes.Length; i++)
        {
            var subject = subjects[i];
            _codes[i] = subject.Code.Padded;
            AddKey(subject.Key, subject);
            foreach (var key in subject.FormerKeys)
                AddKey(key, subject);
            foreach (var key in subject.VariantKeys)
                AddKey(key, subject);
        }

        _classes = ImmutableCollectionsMarshal.AsImmutableArray(Below(default, 0) ?? []);
        for (var i = 0; i < _codes.Length; i++)
            _children[i] = IsFirstWithCode(i) ? Below(subjects[i].Code, i + 1) : null;
    }

    // A table that answers alike, beside another earlier edition.
    private SubjectTable(SubjectTable<TCode> other, Lazy<SubjectTable<TCode>> earlier, int earlierLastYear)
    {
        Subjects = other.Subjects;
        _codes = other._codes;
        _classes = other._classes;
        _children = other._children;
        _byKey = other._byKey;
        _earlier = earlier;
        _earlierLastYear = earlierLastYear;
    }

    /// <summary>All subjects in the order of their codes, those withdrawn since (<see cref="Subject{TCode}.LastYear"/>) included.</summary>
    public ImmutableArray<Subject<TCode>> Subjects { get; }

    /// <summary>The number of subjects.</summary>
    public int Count => Subjects.Length;

    /// <summary>
    /// An earlier edition (旧版科目) that answers for the years up to <see cref="EarlierEditionLastYear"/>, or null. Its codes may mean
    /// something else today: they are never looked up without a year.
    /// </summary>
    public SubjectTable<TCode>? EarlierEdition => _earlier?.Value;

    /// <summary>The last year for which <see cref="EarlierEdition"/> answers, or null without one.</summary>
    public int? EarlierEditionLastYear => _earlier is null ? null : _earlierLastYear;

    /// <summary>Makes a table from a host's own subjects.</summary>
    /// <param name="subjects">The subjects in any order; one code may occur several times for years that do not overlap.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">A code occurs twice in one year, a parent is missing, or years run backwards.</exception>
    public static SubjectTable<TCode> Create(IEnumerable<Subject<TCode>> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return new(Checked([.. subjects], nameof(subjects)), null, 0);
    }

    /// <summary>
    /// This table with a host's own subjects added, such as the additions of a new year's edition. A given subject takes the
    /// place of those with its code whose years it overlaps.
    /// </summary>
    /// <param name="subjects">The subjects to add.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Create"/>.</exception>
    public SubjectTable<TCode> WithRows(IEnumerable<Subject<TCode>> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        List<Subject<TCode>> all = [.. subjects];
        var added = all.Where(static s => s is not null).ToLookup(static s => s.Code);
        all.AddRange(Subjects.Where(old => !added[old.Code].Any(s => Overlap(s, old))));
        return new(Checked(all, nameof(subjects)), _earlier, _earlierLastYear);
    }

    /// <summary>This table with another one answering for the years up to and including <paramref name="lastYear"/>.</summary>
    /// <param name="edition">The earlier edition.</param>
    /// <param name="lastYear">The last year for which it answers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="edition"/> is null.</exception>
    public SubjectTable<TCode> WithEarlierEdition(SubjectTable<TCode> edition, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new(this, new(edition), lastYear);
    }

    internal SubjectTable<TCode> WithEarlierEdition(Lazy<SubjectTable<TCode>> edition, int lastYear) =>
        new(this, edition, lastYear);

    /// <summary>The subject with a code, or null. Without a year, the latest of this edition, even if withdrawn since.</summary>
    /// <param name="code">The code; the default finds nothing.</param>
    /// <param name="year">The budget year (年度), or null. Years of the earlier edition are answered by it alone.</param>
    public Subject<TCode>? Find(TCode code, int? year = null)
    {
        if (EditionFor(year) is { } edition)
            return edition.Find(code, year);
        Subject<TCode>? found = null;
        for (var i = IndexOf(code); i < Subjects.Length && _codes[i] == code.Padded; i++)
        {
            if (year is not { } y || Subjects[i].IsInForce(y))
                found = Subjects[i];
        }

        return found;
    }

    /// <summary>The subject above another one (上级科目), or null for a class (类).</summary>
    /// <param name="code">The code of the lower subject; it need not exist itself.</param>
    /// <param name="year">The budget year (年度), or null.</param>
    public Subject<TCode>? ParentOf(TCode code, int? year = null) => Find(code.Parent, year);

    /// <summary>The subjects directly under a code (下级科目) in code order; all classes (类) for the default code.</summary>
    /// <param name="code">The code of the upper subject.</param>
    /// <param name="year">The budget year (年度), or null for all subjects, withdrawn ones included; only then nothing is allocated.</param>
    public ImmutableArray<Subject<TCode>> ChildrenOf(TCode code = default, int? year = null)
    {
        if (EditionFor(year) is { } edition)
            return edition.ChildrenOf(code, year);
        var i = IndexOf(code);
        var children = code.IsDefault ? _classes
            : i < Subjects.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_children[i] ?? [])
            : [];
        return year is { } y ? [.. children.Where(s => s.IsInForce(y))] : children;
    }

    /// <summary>Finds the one subject that a printed name can mean. Allocates nothing.</summary>
    /// <param name="name">The name as printed; see <see cref="SubjectName"/> for what is ignored.</param>
    /// <param name="subject">The subject, or null.</param>
    /// <param name="within">A subject that encloses it at any distance (所属科目), or the default for anywhere.</param>
    /// <param name="level">The level (类, 款, 项) it must have, or <see cref="SubjectLevel.None"/> for any.</param>
    /// <param name="year">The budget year (年度), or null for today's names first, then former ones.</param>
    /// <returns>False when there is none or more than one: <see cref="FindByName"/> then lists the candidates.</returns>
    public bool TryFindByName(
        ReadOnlySpan<char> name,
        [NotNullWhen(true)] out Subject<TCode>? subject,
        TCode within = default,
        SubjectLevel level = SubjectLevel.None,
        int? year = null)
    {
        if (EditionFor(year) is { } edition && edition.TryFindByName(name, out subject, within, level, year))
            return true;
        Span<char> buffer = stackalloc char[SubjectName.MaxLength];
        ReadOnlySpan<char> key = buffer[..SubjectName.Fold(name, buffer)];
        subject = null;
        if (!TryGetCandidates(key, out var candidates))
            return false;
        var rank = BestRank(candidates, key, within, level, year, out var count);
        if (count != 1)
            return false;
        foreach (var candidate in candidates)
        {
            if (IsCandidate(candidate, within, level) && Rank(candidate, key, year) == rank)
                subject = candidate;
        }

        return subject is not null;
    }

    /// <summary>
    /// All subjects that a printed name can mean, in code order. If subjects bear the name in the year asked about, only
    /// those; else the ones that bore it in another year.
    /// </summary>
    /// <param name="name">The name as printed; see <see cref="SubjectName"/> for what is ignored.</param>
    /// <param name="within">A subject that encloses them at any distance (所属科目), or the default for anywhere.</param>
    /// <param name="level">The level (类, 款, 项) they must have, or <see cref="SubjectLevel.None"/> for any.</param>
    /// <param name="year">The budget year (年度), or null for today's names first, then former ones.</param>
    /// <returns>The subjects; empty when there is none. Allocates only when a filter leaves some of several.</returns>
    public ImmutableArray<Subject<TCode>> FindByName(
        ReadOnlySpan<char> name,
        TCode within = default,
        SubjectLevel level = SubjectLevel.None,
        int? year = null)
    {
        if (EditionFor(year)?.FindByName(name, within, level, year) is { IsEmpty: false } earlier)
            return earlier;
        Span<char> buffer = stackalloc char[SubjectName.MaxLength];
        ReadOnlySpan<char> key = buffer[..SubjectName.Fold(name, buffer)];
        if (!TryGetCandidates(key, out var candidates))
            return [];
        var rank = BestRank(candidates, key, within, level, year, out var count);
        if (count == candidates.Length)
            return candidates;
        var found = ImmutableArray.CreateBuilder<Subject<TCode>>(count);
        foreach (var candidate in candidates)
        {
            if (IsCandidate(candidate, within, level) && Rank(candidate, key, year) == rank)
                found.Add(candidate);
        }

        return found.MoveToImmutable();
    }

    /// <summary>
    /// Judges a code printed with a name. Made for few false alarms: besides the name of the year it accepts a later name in an
    /// earlier year (past years are republished under today's names), the qualifier that data bases append to a 项
    /// (<c>行政运行（人大）</c>), and printed variants. Allocates nothing.
    /// </summary>
    /// <param name="code">The code as printed.</param>
    /// <param name="printedName">The name as printed, numbering cut off.</param>
    /// <param name="year">The budget year (年度), or null for the latest edition.</param>
    public NameCheck<TCode> CheckName(TCode code, ReadOnlySpan<char> printedName, int? year = null)
    {
        Span<char> buffer = stackalloc char[SubjectName.MaxLength];
        ReadOnlySpan<char> key = buffer[..SubjectName.Fold(printedName, buffer)];
        Span<char> shortBuffer = stackalloc char[SubjectName.MaxLength];
        var unqualified = code.Level >= SubjectLevel.Item
            ? shortBuffer[..SubjectName.Fold(SubjectName.WithoutQualifier(printedName), shortBuffer)]
            : default;

        var here = CheckHere(code, key, unqualified, year);
        if (here.Status == NameCheckStatus.Matches || _earlier is null)
            return here;
        if (EditionFor(year) is { } edition)
            return edition.CheckName(code, printedName, year);

        // An old name under an old code: the pair as a whole is known, which is more than the code alone.
        if (here.Status is NameCheckStatus.Differs or NameCheckStatus.UnknownCode
            && _earlier.Value.CheckHere(code, key, unqualified, null) is { Status: NameCheckStatus.Matches } old)
        {
            return new(NameCheckStatus.MatchesFormerName, code, here.Subject ?? old.Subject)
            {
                OfficialName = here.OfficialName,
                LastYear = _earlierLastYear,
                Confidence = old.Confidence,
            };
        }

        return here;
    }

    private static ImmutableArray<Subject<TCode>> Checked(List<Subject<TCode>> subjects, string parameter)
    {
        foreach (var subject in subjects)
            ArgumentNullException.ThrowIfNull(subject, parameter);
        subjects.Sort(static (a, b) =>
            a.Code.Padded.CompareTo(b.Code.Padded) is var byCode and not 0 ? byCode : (a.FirstYear ?? 0).CompareTo(b.FirstYear ?? 0));
        // In code order a parent comes before its children: the last subject of each level is enough to find it.
        Span<int> path = stackalloc int[(int)SubjectLevel.SubItem + 1];
        path.Clear();
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            if (subject.FirstYear > subject.LastYear)
                throw new ArgumentException($"{subject} ends in {subject.LastYear}, before it begins in {subject.FirstYear}.", parameter);
            if (i > 0 && subjects[i - 1].Code.Padded == subject.Code.Padded && Overlap(subjects[i - 1], subject))
                throw new ArgumentException($"{subjects[i - 1]} and {subject}: one code occurs twice in one year.", parameter);
            var parent = subject.Code.Parent;
            if (path[(int)parent.Level] != parent.Padded)
                throw new ArgumentException($"{subject} has no parent: {parent} is missing.", parameter);
            path[(int)subject.Level] = subject.Code.Padded;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(subjects.ToArray());
    }

    private static bool Overlap(Subject<TCode> a, Subject<TCode> b) =>
        (a.FirstYear ?? int.MinValue) <= (b.LastYear ?? int.MaxValue) && (b.FirstYear ?? int.MinValue) <= (a.LastYear ?? int.MaxValue);

    private static bool IsCandidate(Subject<TCode> subject, TCode within, SubjectLevel level) =>
        (level == SubjectLevel.None || subject.Level == level) && (within.IsDefault || within.IsAncestorOf(subject.Code));

    private static int BestRank(
        ImmutableArray<Subject<TCode>> candidates, ReadOnlySpan<char> key, TCode within, SubjectLevel level, int? year, out int count)
    {
        var best = int.MaxValue;
        count = 0;
        foreach (var candidate in candidates)
        {
            if (!IsCandidate(candidate, within, level))
                continue;
            var rank = Rank(candidate, key, year);
            if (rank < best)
                (best, count) = (rank, 0);
            if (rank == best)
                count++;
        }

        return best;
    }

    // 0: bears the name in that year (without a year: today); 1: in another year.
    private static int Rank(Subject<TCode> subject, ReadOnlySpan<char> key, int? year)
    {
        if (year is not { } y)
            return subject.LastYear is null && (key.SequenceEqual(subject.Key) || Contains(subject.VariantKeys, key)) ? 0 : 1;
        if (!subject.IsInForce(y))
            return 1;
        return key.SequenceEqual(subject.KeyIn(y)) || Contains(subject.VariantKeys, key) ? 0 : 1;
    }

    private static bool Contains(string[] keys, ReadOnlySpan<char> key)
    {
        foreach (var other in keys)
        {
            if (key.SequenceEqual(other))
                return true;
        }

        return false;
    }

    private void AddKey(string key, Subject<TCode> subject)
    {
        if (!_byKey.TryGetValue(key, out var known))
            _byKey.Add(key, [subject]);
        else if (!ReferenceEquals(known[^1], subject))
            _byKey[key] = [.. known, subject];
    }

    // The index of the first subject with the code, or the number of subjects when there is none.
    private int IndexOf(TCode code)
    {
        var i = Array.BinarySearch(_codes, code.Padded);
        if (i < 0)
            return _codes.Length;
        while (!IsFirstWithCode(i))
            i--;
        return i;
    }

    private bool IsFirstWithCode(int index) => index == 0 || _codes[index - 1] != _codes[index];

    // The subjects directly below a code, all of which follow it in order. Null when there is none.
    private Subject<TCode>[]? Below(TCode code, int start)
    {
        var count = 0;
        for (var i = start; i < _codes.Length && (code.IsDefault || code.Contains(Subjects[i].Code)); i++)
            count += Subjects[i].Code.Parent.Padded == code.Padded ? 1 : 0;
        if (count == 0)
            return null;
        var children = new Subject<TCode>[count];
        count = 0;
        for (var i = start; count < children.Length; i++)
        {
            if (Subjects[i].Code.Parent.Padded == code.Padded)
                children[count++] = Subjects[i];
        }

        return children;
    }

    private bool TryGetCandidates(ReadOnlySpan<char> key, out ImmutableArray<Subject<TCode>> candidates)
    {
        Subject<TCode>[]? found = null;
        var known = !key.IsEmpty && _byKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out found);
        candidates = ImmutableCollectionsMarshal.AsImmutableArray(found ?? []);
        return known;
    }

    private SubjectTable<TCode>? EditionFor(int? year) => year <= _earlierLastYear ? _earlier?.Value : null;

    // Against this table's rows alone, whatever the year.
    private NameCheck<TCode> CheckHere(TCode code, ReadOnlySpan<char> key, ReadOnlySpan<char> unqualified, int? year)
    {
        var subject = FindHere(code, year);
        if (subject is null)
            return Unknown(code, year);
        var official = year is { } y ? subject.NameIn(y) : subject.Name;
        var withdrawn = year > subject.LastYear;
        if (key.SequenceEqual(subject.Key) || Contains(subject.VariantKeys, key)
            || (!unqualified.IsEmpty && unqualified.SequenceEqual(subject.Key)))
        {
            return withdrawn
                ? new(NameCheckStatus.MatchesFormerName, code, subject) { LastYear = subject.LastYear, Confidence = subject.Confidence }
                : new(NameCheckStatus.Matches, code, subject) { OfficialName = official, Confidence = subject.Confidence };
        }

        // Latest first: one name may have come and gone twice.
        for (var i = subject.FormerKeys.Length - 1; i >= 0; i--)
        {
            var former = subject.FormerNames[i];
            if (!key.SequenceEqual(subject.FormerKeys[i]))
                continue;
            return year <= former.LastYear
                ? new(NameCheckStatus.Matches, code, subject) { OfficialName = official, Confidence = former.Confidence }
                : new(NameCheckStatus.MatchesFormerName, code, subject)
                {
                    OfficialName = withdrawn ? null : subject.Name,
                    LastYear = former.LastYear,
                    Confidence = former.Confidence,
                };
        }

        // A withdrawn code under another name is most likely a new use that the catalogue lacks.
        return withdrawn
            ? Unknown(code, year)
            : new(NameCheckStatus.Differs, code, subject) { OfficialName = official, Confidence = subject.Confidence };
    }

    // The row in force, else the latest: years are the weakest column, so a year alone does not make a code unknown.
    private Subject<TCode>? FindHere(TCode code, int? year)
    {
        Subject<TCode>? found = null;
        for (var i = IndexOf(code); i < Subjects.Length && _codes[i] == code.Padded; i++)
        {
            found = Subjects[i];
            if (year is { } y && found.IsInForce(y))
                break;
        }

        return found;
    }

    private NameCheck<TCode> Unknown(TCode code, int? year)
    {
        var ancestor = code.Parent;
        while (!ancestor.IsDefault)
        {
            if (FindHere(ancestor, year) is { } known && !(year > known.LastYear))
                return new(NameCheckStatus.UnknownCode, code, null) { NearestKnown = known };
            ancestor = ancestor.Parent;
        }

        return new(NameCheckStatus.UnknownCode, code, null);
    }
}
