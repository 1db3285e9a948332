using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>The official names of subjects in one year, as a publisher prints them.</summary>
internal sealed class SubjectNames(SubjectCatalogue catalogue, int year)
{
    public SubjectCatalogue Catalogue => catalogue;

    public int Year => year;

    /// <summary>The name of a code; empty where the catalogue has none.</summary>
    public string Of<TCode>(TCode code)
        where TCode : struct, ISubjectCode<TCode>
    {
        var table = catalogue.TableOf<TCode>();
        var subject = table.Find(code, year) ?? table.Find(code);
        if (subject is null)
            return string.Empty;

        // What a check would object to is not printed.
        var name = subject.NameIn(year);
        return table.CheckName(code, name, year) is { Status: not NameCheckStatus.Matches, OfficialName: { } official } ? official : name;
    }
}
