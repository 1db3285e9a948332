namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Columns of one part that stand side by side in a file.</summary>
/// <param name="Part">What they are.</param>
/// <param name="First">The first of them, from 0.</param>
/// <param name="Columns">How many they are.</param>
internal readonly record struct ColumnRun(RowPart Part, int First, int Columns)
{
    /// <summary>The column behind the last of them.</summary>
    public int End => First + Columns;

    /// <summary>The runs of a file's columns; <see langword="null"/> where the columns of a part do not stand together.</summary>
    /// <param name="columns">The columns; <see langword="null"/> for those that mean nothing here.</param>
    public static ColumnRun[]? Of(ReadOnlySpan<LineColumn?> columns)
    {
        var runs = new List<ColumnRun>();
        var met = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { } known)
                continue;
            var part = PartOf(known);
            if (runs.Count > 0 && runs[^1].Part == part)
            {
                // What stands within a part, such as a name between two codes, belongs to it.
                runs[^1] = runs[^1] with { Columns = i + 1 - runs[^1].First };
            }
            else
            {
                AddOthers(i);
                if (runs.Exists(run => run.Part == part))
                    return null;
                runs.Add(new(part, i, 1));
            }

            met = i + 1;
        }

        AddOthers(columns.Length);
        return [.. runs];

        void AddOthers(int end)
        {
            if (met < end)
                runs.Add(new(RowPart.Other, met, end - met));
        }
    }

    private static RowPart PartOf(LineColumn column) => column switch
    {
        LineColumn.Year or LineColumn.Unit or LineColumn.UnitName or LineColumn.UnitKind or LineColumn.Department => RowPart.Unit,
        LineColumn.Project or LineColumn.ProjectCode => RowPart.Project,
        LineColumn.Function => RowPart.Function,
        LineColumn.DepartmentEconomy => RowPart.DepartmentEconomy,
        LineColumn.GovernmentEconomy => RowPart.GovernmentEconomy,
        LineColumn.Adjustment => RowPart.Adjustment,
        _ => ColumnNames.IsAmount(column) ? RowPart.Amount : RowPart.Words,
    };
}
