using System.Collections.Immutable;
using System.Diagnostics;

namespace BudgetDomain.Subjects;

/// <summary>
/// One subject (科目) of an edition of 政府收支分类科目: its code, its name, and the years in which the two belong together.
/// Immutable; equal by reference, because a catalogue holds each subject once.
/// </summary>
/// <typeparam name="TCode">The family of codes (功能分类, 部门经济分类, 政府经济分类, 收入分类).</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Subject<TCode>
    where TCode : struct, ISubjectCode<TCode>
{
    /// <summary>Makes a subject.</summary>
    /// <param name="code">The code (科目编码); it decides level and parent.</param>
    /// <param name="name">The official name (科目名称) as printed, without numbering.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is the default, or the name is blank or longer than
    /// <see cref="SubjectName.MaxLength"/>.</exception>
    public Subject(TCode code, string name)
    {
        if (code.IsDefault)
            throw new ArgumentException("A subject needs a code; the default code is none.", nameof(code));
        Key = SubjectKeys.KeyOf(name, nameof(name));
        Code = code;
        Name = name;
    }

    /// <summary>The code (科目编码).</summary>
    public TCode Code { get; }

    /// <summary>The official name (科目名称) of the latest edition in which the subject stands.</summary>
    public string Name { get; }

    /// <summary>The level (类, 款, 项, 目) of the code.</summary>
    public SubjectLevel Level => Code.Level;

    /// <summary>The first edition (年度) known with this code or, where it was renamed, mostly with this name; null when not recorded. Default: null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last edition (年度) with this code, or null when it still stands. Default: null.</summary>
    public int? LastYear { get; init; }

    /// <summary>How sure the catalogue is. Default: <see cref="SubjectConfidence.High"/>.</summary>
    public SubjectConfidence Confidence { get; init; } = SubjectConfidence.High;

    /// <summary>The budget (预算) that a functional subject belongs to. Default: <see cref="BudgetBook.Unspecified"/>.</summary>
    public BudgetBook Book { get; init; }

    /// <summary>True when the row was seen in a document and not only written down from knowledge of the regulation. Default: true.</summary>
    public bool IsFromDocument { get; init; } = true;

    /// <summary>The names the code had in earlier editions (曾用名), oldest first. Default: none.</summary>
    /// <exception cref="ArgumentException">A name is blank or too long.</exception>
    public ImmutableArray<FormerName> FormerNames
    {
        get;
        init
        {
            field = value.IsDefault ? [] : value;
            if (field.Length > 1)
                field = field.Sort(static (a, b) => (a.LastYear ?? 0).CompareTo(b.LastYear ?? 0));
            var keys = field.IsEmpty ? [] : new string[field.Length];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = SubjectKeys.KeyOf(field[i].Name, nameof(FormerNames));
            FormerKeys = keys;
        }
    } = [];

    /// <summary>Other ways in which published tables print the name, such as 因公出国（境）费 for 因公出国（境）费用. Default: none.</summary>
    /// <exception cref="ArgumentException">A variant is blank or too long.</exception>
    public ImmutableArray<string> PrintedVariants
    {
        get;
        init
        {
            field = value.IsDefault ? [] : value;
            var keys = field.IsEmpty ? [] : new string[field.Length];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = SubjectKeys.KeyOf(field[i], nameof(PrintedVariants));
            VariantKeys = keys;
        }
    } = [];

    internal string Key { get; }

    internal string[] FormerKeys { get; private init; } = [];

    internal string[] VariantKeys { get; private init; } = [];

    /// <summary>True when the catalogue has the code in the edition of a year, under this or a former name.</summary>
    /// <param name="year">The budget year (年度).</param>
    public bool IsInForce(int year) =>
        !(year > LastYear) && (FirstYear is null || year >= FirstYear || FormerNames.Length > 0);

    /// <summary>
    /// The name in the edition of a year: the former name that still stood then, else <see cref="Name"/>. Former names without
    /// a recorded last year are never chosen.
    /// </summary>
    /// <param name="year">The budget year (年度).</param>
    public string NameIn(int year) => FormerIndexIn(year) is var i and >= 0 ? FormerNames[i].Name : Name;

    /// <summary>Code and name, as a table prints them: <c>2010301 行政运行</c>.</summary>
    public override string ToString() => $"{Code} {Name}";

    internal int FormerIndexIn(int year)
    {
        for (var i = 0; i < FormerNames.Length; i++)
        {
            if (year <= FormerNames[i].LastYear)
                return i;
        }

        return -1;
    }

    internal string KeyIn(int year) => FormerIndexIn(year) is var i and >= 0 ? FormerKeys[i] : Key;
}
