using BudgetDomain.Subjects;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Codes by name from a <see cref="SubjectCatalogue"/>.</summary>
internal sealed class CatalogueNames(SubjectCatalogue catalogue) : ISubjectNames
{
    public FunctionalCode Function(ReadOnlySpan<char> name, FunctionalCode within)
    {
        if (within.IsDefault)
            return catalogue.Functional.TryFindByName(name, out var root, level: SubjectLevel.Class) ? root.Code : default;

        // Directly below the row above, then beside it, then anywhere in its 类.
        for (var scope = within; !scope.IsDefault; scope = scope.Parent)
        {
            if (catalogue.Functional.TryFindByName(name, out var subject, scope) && subject.Code != scope)
                return subject.Code;
        }

        return default;
    }

    public DepartmentEconomicCode DepartmentEconomy(ReadOnlySpan<char> name, DepartmentEconomicCode within)
    {
        var level = within.IsDefault ? SubjectLevel.Class : SubjectLevel.Section;
        return catalogue.DepartmentEconomic.TryFindByName(name, out var subject, within, level) ? subject.Code : default;
    }

    public GovernmentEconomicCode GovernmentEconomy(ReadOnlySpan<char> name, DepartmentEconomicCode department)
    {
        var candidates = catalogue.GovernmentEconomic.FindByName(name);
        if (candidates.IsEmpty)
            return default;
        foreach (var entry in catalogue.EconomicMap.EntriesOf(department))
        {
            foreach (var candidate in candidates)
            {
                if (candidate.Code == entry.Government)
                    return candidate.Code;
            }
        }

        return candidates[0].Code;
    }

    public bool IsForeign(DepartmentEconomicCode code, string name)
    {
        var check = catalogue.DepartmentEconomic.CheckName(code, name);
        return check is { Status: NameCheckStatus.Differs, OfficialName: { } official }
            && new LetterPairs(PrintedText.Normalise(official)).SimilarityTo(new(PrintedText.Normalise(name)), least: 0) == 0;
    }
}
