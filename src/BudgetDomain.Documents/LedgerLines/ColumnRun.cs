namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Columns of one part that stand side by side in a file.</summary>
/// <param name="Part">What they are.</param>
/// <param name="Columns">How many they are.</param>
internal readonly record struct ColumnRun(RowPart Part, int Columns)
{
    /// <summary>The runs of a file's columns; <see langword="null"/> where the columns of a part do not stand together.</summary>
    /// <param name="columns">The columns; <see langword="null"/> for those that mean nothing here.</param>
    public static ColumnRun[]? Of(ReadOnlySpan<LineColumn?> columns)
    {
        var runs = new List<ColumnRun>();
        var between = 0;
        foreach (var column in columns)
        {
            if (column is not { } known)
            {
                between++;
                continue;
            }

            var part = PartOf(known);
            if (runs.Count > 0 && runs[^1].Part == part)
            {
                // What stands within a part, such as the name beside a code, belongs to it.
                runs[^1] = new(part, runs[^1].Columns + between + 1);
            }
            else
            {
                AddOthers();
                if (runs.Exists(run => run.Part == part))
                    return null;
                runs.Add(new(part, 1));
            }

            between = 0;
        }

        AddOthers();
        return [.. runs];

        void AddOthers()
        {
            for (; between > 0; between--)
                runs.Add(new(RowPart.Other, 1));
        }
    }

    private static RowPart PartOf(LineColumn column) => column switch
    {
        LineColumn.Year or LineColumn.Unit or LineColumn.UnitName or LineColumn.UnitKind or LineColumn.Department => RowPart.Unit,
        LineColumn.Project or LineColumn.ProjectCode => RowPart.Project,
        LineColumn.Adjustment => RowPart.Adjustment,
        _ => ColumnNames.IsAmount(column) ? RowPart.Amount : RowPart.Members,
    };
}
