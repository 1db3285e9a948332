using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules;

/// <summary>
/// Rules S: codes and names of rows against the catalogue. Each code and name is reported once, with all its places; what many rows of one list have in common is one
/// finding (<see cref="SubjectDefects"/>).
/// </summary>
internal static class SubjectFindings
{
    public static IEnumerable<Finding> Of(RecognisedDocument document, SubjectCatalogue catalogue)
    {
        var misprints = new List<Finding>();
        var defects = new SubjectDefects();
        var rows = document.Tables
            .SelectMany(static t => t.Rows.Select(r => (Table: t, Row: r)))
            .Where(static x => x.Row.Code.Length > 0)
            .GroupBy(static x => (x.Row.Code, Name: PrintedText.Normalise(x.Row.Name), Family: FamilyOf(x.Row)));
        foreach (var group in rows)
        {
            var (_, row) = group.First();
            var places = group.Select(x => new Place(x.Table.Caption, x.Row.Label, string.Empty, x.Row.Line, x.Row.Page, x.Row.Label)).ToImmutableArray();
            var tables = group.Select(static x => x.Table).ToImmutableArray();
            switch (group.Key.Family)
            {
                case 'F':
                    Check(catalogue.Functional, row.Slice.Function, row.Name, document.Year, new("支出功能分类科目", "functional subjects"), tables, places, defects);
                    break;
                case 'E':
                    Check(catalogue.DepartmentEconomic, row.Slice.DepartmentEconomy, row.Name, document.Year, new("部门预算支出经济分类科目", "economic subjects of departments"), tables, places, defects);
                    break;
                case 'R':
                    Check(catalogue.Revenue, row.Slice.Revenue, row.Name, document.Year, new("收入分类科目", "revenue subjects"), tables, places, defects);
                    break;
                default:
                    break;
            }

            if (OfMisprint(row, group.Key.Family, places) is { } misprint)
                misprints.Add(misprint);
        }

        // In the order of the document, as a reader goes through it.
        return defects.Findings().Concat(misprints).OrderBy(static f => f.Places[0].Line);
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

    private static void Check<TCode>(
        SubjectTable<TCode> table, TCode code, string name, int? year, LocalizedText family, ImmutableArray<RecognisedTable> tables, ImmutableArray<Place> places, SubjectDefects defects)
        where TCode : struct, ISubjectCode<TCode>
    {
        // A name broken over rows or left out is for the eye, not for the catalogue.
        if (name.Length == 0)
            return;
        var check = table.CheckName(code, name, year);
        SubjectDefectKind? kind = check.Status switch
        {
            NameCheckStatus.UnknownCode => code.Level <= SubjectLevel.Section ? SubjectDefectKind.UnknownCode : SubjectDefectKind.UnknownItem,
            NameCheckStatus.Differs => SubjectDefectKind.OtherName,
            NameCheckStatus.MatchesFormerName when check.OfficialName is not null && check.LastYear is { } last && year > last => SubjectDefectKind.FormerName,
            _ => null,
        };
        var list = code.Level == SubjectLevel.Class ? string.Empty : code.Parent.ToString()!;
        if (kind is { } defect)
            defects.Add(new(defect, family, list, code.ToString()!, name, check.OfficialName, check.LastYear, places), tables);
        else
            defects.AddGood(family, list, tables);
    }
}
