using System.Collections.Immutable;

namespace BudgetDomain.Subjects;

/// <summary>
/// The answer of <see cref="SubjectTable{TCode}.CheckName"/>: whether a printed name (科目名称) belongs to a printed code
/// (科目编码) under 政府收支分类科目. Equal when all parts are. The default says that nothing is known of no code.
/// </summary>
/// <typeparam name="TCode">The family of codes.</typeparam>
public readonly record struct NameCheck<TCode>
    where TCode : struct, ISubjectCode<TCode>
{
    internal NameCheck(NameCheckStatus status, TCode code, Subject<TCode>? subject)
    {
        Status = status;
        Code = code;
        Subject = subject;
    }

    /// <summary>The verdict.</summary>
    public NameCheckStatus Status { get; }

    /// <summary>The code asked about.</summary>
    public TCode Code { get; }

    /// <summary>The subject with that code, or null for <see cref="NameCheckStatus.UnknownCode"/>.</summary>
    public Subject<TCode>? Subject { get; }

    /// <summary>
    /// The name that should stand there: for <see cref="NameCheckStatus.Matches"/> and <see cref="NameCheckStatus.Differs"/> the
    /// name in the year asked about; for <see cref="NameCheckStatus.MatchesFormerName"/> today's, or null when the code is withdrawn.
    /// </summary>
    public string? OfficialName { get; internal init; }

    /// <summary>
    /// All names the catalogue accepts for the code in that year, the official one first; more than one when editions overlap or
    /// their years are not recorded. Empty when there is none. Builds an array: for messages, not for loops.
    /// </summary>
    public ImmutableArray<string> OfficialNames =>
        OfficialName is null ? [] : Subject is { } s && s.Name != OfficialName ? [OfficialName, s.Name] : [OfficialName];

    /// <summary>For <see cref="NameCheckStatus.MatchesFormerName"/> the last edition with that name or code, where recorded; else null.</summary>
    public int? LastYear { get; internal init; }

    /// <summary>How sure the catalogue is of the names it compared with. <see cref="SubjectConfidence.Medium"/> for an unknown code.</summary>
    public SubjectConfidence Confidence { get; internal init; }

    /// <summary>For <see cref="NameCheckStatus.UnknownCode"/> the nearest ancestor (上级科目) the catalogue has in that year, or null.</summary>
    public Subject<TCode>? NearestKnown { get; internal init; }
}
