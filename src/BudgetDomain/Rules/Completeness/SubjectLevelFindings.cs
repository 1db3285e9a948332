using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules.Completeness;

/// <summary>Rules C08 and C09: expenditure is published by function down to 项, basic expenditure by economic nature down to 款.</summary>
internal static class SubjectLevelFindings
{
    private const int MaxShown = 3;

    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        var document = context.Document;
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            var isFunction = table.Layout.Id == "general";
            if ((!isFunction && table.Layout.Id != "general-basic") || table.Panels.Any(static p => !p.RowsComplete))
                continue;
            var leaves = Leaves(document, t, isFunction);
            if (leaves.Count > 0)
                yield return Finding(table, leaves, isFunction);
        }
    }

    /// <summary>The rows with an amount and a code of too high a level, under which the table has no other code.</summary>
    private static List<RecognisedRow> Leaves(RecognisedDocument document, int t, bool isFunction)
    {
        var table = document.Tables[t];
        var needed = isFunction ? 7 : 5;
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var code = Code(row, isFunction);
            for (var length = 3; length < code.Length; length += 2)
                parents.Add(code[..length]);
        }

        var rows = document.Figures.Where(f => f.Table == t && f.State == FigureState.Printed).Select(static f => f.Row).ToHashSet();
        var leaves = new List<RecognisedRow>();
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var code = Code(table.Rows[r], isFunction);
            // 399 其他支出 is mostly not divided.
            if (rows.Contains(r) && code != "399" && table.Rows[r].Code.Length > 0 && code.Length > 0 && code.Length < needed && !parents.Contains(code))
                leaves.Add(table.Rows[r]);
        }

        return leaves;
    }

    private static string Code(RecognisedRow row, bool isFunction)
        => isFunction ? Text(row.Slice.Function) : Text(row.Slice.DepartmentEconomy);

    private static string Text<TCode>(TCode code)
        where TCode : struct, ISubjectCode<TCode>
        => code.ToString() ?? string.Empty;

    private static Finding Finding(RecognisedTable table, List<RecognisedRow> leaves, bool isFunction)
    {
        var shown = string.Join('、', leaves.Take(MaxShown).Select(static r => r.Label));
        var places = leaves.Select(r => new Place(table.Caption, r.Label, string.Empty, r.Line, r.Page, r.Label)).ToImmutableArray();
        var (more, moreEnglish) = leaves.Count > MaxShown ? ($"等 {leaves.Count} 行", $" and {leaves.Count - MaxShown} more") : (string.Empty, string.Empty);
        return isFunction
            ? new("C08", Severity.Warning,
                new($"{table.Caption}中“{shown}”{more}没有公开到项级科目", $"{table.Caption}: {shown}{moreEnglish} not shown down to 项"),
                null, null, places)
            : new("C09", Severity.Warning,
                new($"{table.Caption}中“{shown}”{more}没有公开到款级科目", $"{table.Caption}: {shown}{moreEnglish} not shown down to 款"),
                null, null, places);
    }
}
