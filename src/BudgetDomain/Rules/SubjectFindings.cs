using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules;

/// <summary>Rules S: codes and names of rows against the catalogue. Each code and name is reported once, with all its places.</summary>
internal static class SubjectFindings
{
    public static IEnumerable<Finding> Of(RecognisedDocument document, SubjectCatalogue catalogue)
    {
        var rows = document.Tables
            .SelectMany(static t => t.Rows.Select(r => (Table: t, Row: r)))
            .Where(static x => x.Row.Code.Length > 0)
            .GroupBy(static x => (x.Row.Code, Name: PrintedText.Normalise(x.Row.Name), Family: FamilyOf(x.Row)));
        foreach (var group in rows)
        {
            var (table, row) = group.First();
            var places = group.Select(x => new Place(x.Table.Caption, x.Row.Label, string.Empty, x.Row.Line, x.Row.Page, x.Row.Label)).ToImmutableArray();
            var finding = group.Key.Family switch
            {
                'F' => Check(catalogue.Functional, row.Slice.Function, row.Name, document.Year, places, "支出功能分类科目"),
                'E' => Check(catalogue.DepartmentEconomic, row.Slice.DepartmentEconomy, row.Name, document.Year, places, "部门预算支出经济分类科目"),
                'R' => Check(catalogue.Revenue, row.Slice.Revenue, row.Name, document.Year, places, "收入分类科目"),
                _ => null,
            };
            if (finding is not null)
                yield return finding;
            if (OfMisprint(row, group.Key.Family, places) is { } misprint)
                yield return misprint;
        }
    }

    /// <summary>A code that is none, of a row that its name and the rows above say: 7 11 02 below 210 11.</summary>
    private static Finding? OfMisprint(RecognisedRow row, char family, ImmutableArray<Place> places)
    {
        var meant = family switch
        {
            'F' when !FunctionalCode.TryParse(row.Code, out _) => row.Slice.Function.ToString(),
            'E' when !DepartmentEconomicCode.TryParse(row.Code, out _) => row.Slice.DepartmentEconomy.ToString(),
            _ => null,
        };
        return meant is null
            ? null
            : new("S01", Severity.Warning,
                new($"印出的“{row.Code}”不是科目编码；按名称“{row.Name}”及其上各行，应为 {meant}，已按此核对", $"\"{row.Code}\" is no subject code; by the name \"{row.Name}\" and the rows above it is {meant}, and is checked as that"),
                meant, row.Code, places);
    }

    private static char FamilyOf(RecognisedRow row)
        => !row.Slice.Function.IsDefault ? 'F' : !row.Slice.DepartmentEconomy.IsDefault ? 'E' : !row.Slice.Revenue.IsDefault ? 'R' : '-';

    private static Finding? Check<TCode>(SubjectTable<TCode> table, TCode code, string name, int? year, ImmutableArray<Place> places, string family)
        where TCode : struct, ISubjectCode<TCode>
    {
        // A name broken over rows or left out is for the eye, not for the catalogue.
        if (name.Length == 0)
            return null;
        var check = table.CheckName(code, name, year);
        return check.Status switch
        {
            NameCheckStatus.UnknownCode => new("S01", Severity.Warning,
                Unknown(code, name, family),
                null, $"{code} {name}", places),
            NameCheckStatus.Differs => new("S02", Severity.Warning,
                new($"{family} {code} 的名称应为“{check.OfficialName}”，文中印为“{name}”", $"the official name of {code} is \"{check.OfficialName}\", printed is \"{name}\""),
                check.OfficialName, name, places),
            NameCheckStatus.MatchesFormerName when check.OfficialName is not null && check.LastYear is { } last && year > last => new("S03", Severity.Warning,
                new($"{family} {code} 印的是旧名“{name}”（用至 {last} 年），现名为“{check.OfficialName}”", $"{code} is printed with a former name \"{name}\" (until {last}); it is now \"{check.OfficialName}\""),
                check.OfficialName, name, places),
            _ => null,
        };
    }

    private static LocalizedText Unknown<TCode>(TCode code, string name, string family)
        where TCode : struct, ISubjectCode<TCode>
    {
        var (chinese, english) = code.Level <= SubjectLevel.Section ? (string.Empty, string.Empty) : ("目录收录的项级科目不全，", "it is not complete at 项 level, ");
        return new(
            $"{family} {code}（{name}）在目录中查不到；{chinese}请对照当年《政府收支分类科目》核对",
            $"the catalogue has no code {code} ({name}); {english}please check with the official classification of the year");
    }
}
