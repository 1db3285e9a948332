using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Plans;

/// <summary>What the project tables of a document print for one project: the totals of all rows of its name.</summary>
internal sealed class ProjectRow(string name)
{
    private readonly List<Figure> _current = [], _carriedOver = [];

    public string Name => name;

    /// <summary>The total of 本年预算, or of a table that does not tell the vintages apart.</summary>
    public (Int128 Fen, Int128 Places) Current => Sum(_current);

    /// <summary>The total of 上年结转.</summary>
    public (Int128 Fen, Int128 Places) CarriedOver => Sum(_carriedOver);

    public IEnumerable<Figure> Figures => _current.Concat(_carriedOver);

    public bool IsZero => Figures.All(static f => f.IsZero);

    /// <summary>The unit and place in which the project's amount is printed.</summary>
    public Figure First => Figures.First();

    /// <summary>The rows of the project tables of one part of the file, by name. Nothing where a row or an amount cannot be read.</summary>
    public static ImmutableArray<ProjectRow> All(RecognisedDocument document, int part)
    {
        var rows = new Dictionary<string, ProjectRow>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<ProjectRow>();
        foreach (var figure in document.Figures)
        {
            var slice = figure.Slice;
            if (slice.Project == 0 || document.Tables[figure.Table].Part != part || slice.Side != Side.Expenditure || !IsTotal(document, figure))
                continue;
            if (figure.State == FigureState.Unreadable)
                return [];
            var row = document.Tables[figure.Table].Rows[figure.Row];
            var key = PrintedText.Normalise(row.Name);
            if (!rows.TryGetValue(key, out var project))
            {
                rows.Add(key, project = new(row.Name.Trim()));
                order.Add(project);
            }

            (slice.Vintage == Vintage.CarriedOver ? project._carriedOver : project._current).Add(figure);
        }

        return order.DrainToImmutable();
    }

    /// <summary>Whether a figure is the widest of its row: the column 合计.</summary>
    private static bool IsTotal(RecognisedDocument document, Figure figure)
    {
        var table = document.Tables[figure.Table];
        var column = table.Columns[figure.Column];
        return !table.Columns.Any(c => c.Panel == column.Panel && c.Slice != column.Slice && c.Slice.Contains(column.Slice))
            && table.Columns.First(c => c.Panel == column.Panel && c.Slice == column.Slice) == column
            && table.Columns.All(c => c.Panel != column.Panel || column.Slice.Contains(c.Slice));
    }

    private static (Int128 Fen, Int128 Places) Sum(List<Figure> figures)
    {
        var (fen, places) = (Int128.Zero, Int128.Zero);
        foreach (var figure in figures)
        {
            fen += figure.Amount.Fen;
            places += figure.IsZero ? 0 : figure.LastPlace;
        }

        return (fen, places);
    }
}
