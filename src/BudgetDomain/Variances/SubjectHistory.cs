using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Variances;

/// <summary>The history of one family of subjects.</summary>
internal sealed class SubjectHistory<TCode>(SubjectTable<TCode> table) : ISubjectHistory
    where TCode : struct, ISubjectCode<TCode>
{
    public string CodeOf(string name, int? year)
        => table.TryFindByName(name, out var subject, level: SubjectLevel.Class, year: year)
            || table.TryFindByName(name, out subject, year: year)
                ? subject.Code.ToString()!
                : string.Empty;

    public bool IsOutOfForce(string code, int? year)
        => year is not null && Parse(code) is { } parsed && table.Find(parsed, year) is null && table.Find(parsed) is not null;

    public bool IsReused(string code, int? first, int? second)
    {
        if (first is not { } one || second is not { } other || Parse(code) is not { } parsed)
            return false;
        if (table.Find(parsed, one) is not { } before || table.Find(parsed, other) is not { } after || ReferenceEquals(before, after))
            return false;
        return !IsNameOf(after, before.NameIn(one)) && !IsNameOf(before, after.NameIn(other));
    }

    private static bool IsNameOf(Subject<TCode> subject, string name)
        => SubjectName.AreSame(subject.Name, name)
            || subject.FormerNames.Any(former => SubjectName.AreSame(former.Name, name))
            || subject.PrintedVariants.Any(variant => SubjectName.AreSame(variant, name));

    private static TCode? Parse(string code) => TCode.TryParse(code.AsSpan(), null, out var parsed) && !parsed.IsDefault ? parsed : null;
}
