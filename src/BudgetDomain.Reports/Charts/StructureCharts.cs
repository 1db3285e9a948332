using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Reports.Charts;

/// <summary>The structure of a budget (结构图) from its tables: expenditure by 类, and totals by the columns that make them up.</summary>
/// <remarks>It asks for slices, not for forms: a table of a form that nobody here has seen gives the same charts.</remarks>
internal sealed class StructureCharts(RecognisedDocument document)
{
    public IEnumerable<ChartData> All()
    {
        var classes = ByClass("general", new("一般公共预算支出结构（按功能分类）", "General public budget by class of function"))
            ?? ByClass("expenditure", new("支出结构（按功能分类）", "Expenditure by class of function"));
        if (classes is not null)
            yield return classes;
        if (ByColumns("revenue", new("收入构成（按资金来源）", "Income by fund")) is { } funds)
            yield return funds;
        if (ByColumns("expenditure", new("支出构成（按支出性质）", "Expenditure by kind")) is { } kinds)
            yield return kinds;
    }

    /// <summary>The rows of 类 in the widest column of a table.</summary>
    private ChartData? ByClass(string layout, LocalizedText title)
    {
        var classes = FiguresOf(layout)
            .Where(figure => IsClass(figure.Slice) && figure.Amount.Sign > 0)
            .GroupBy(static figure => figure.Column)
            .OrderByDescending(static column => Sum(column.Select(static figure => figure.Amount)))
            .FirstOrDefault();
        return classes is null ? null : Ring(title, classes.Select(figure => new ChartItem(RowOf(figure).Name, figure.Amount)));
    }

    /// <summary>The total row of a table by the columns that no other column is a part of.</summary>
    private ChartData? ByColumns(string layout, LocalizedText title)
    {
        var totals = FiguresOf(layout).Where(static figure => IsTotal(figure.Slice)).ToList();
        if (totals.Count == 0)
            return null;
        var row = totals.GroupBy(static figure => figure.Row).MaxBy(static cells => cells.Max(static cell => cell.Amount.Fen))!;
        var lowest = row.Where(cell => cell.Amount.Sign > 0 && !row.Any(other => other.Amount.Sign > 0 && other.Slice != cell.Slice && cell.Slice.Contains(other.Slice)));
        return Ring(title, lowest.DistinctBy(static cell => cell.Slice).Select(cell => new ChartItem(document.Tables[cell.Table].Columns[cell.Column].Header, cell.Amount)));
    }

    private static ChartData? Ring(LocalizedText title, IEnumerable<ChartItem> items)
    {
        ImmutableArray<ChartItem> all = [.. items];
        var whole = Sum(all.Select(static item => item.Amount));

        // Figures of a damaged document may be too large to be added; then there is nothing to draw.
        return whole <= 0 || whole > long.MaxValue ? null : new(ChartKind.Ring, title, WanYuan.FromFen((long)whole), all);
    }

    private static Int128 Sum(IEnumerable<WanYuan> amounts) => amounts.Aggregate(Int128.Zero, static (sum, amount) => sum + amount.Fen);

    private static bool IsClass(Slice slice) => slice.Function.Level == SubjectLevel.Class && slice.Side == Side.Expenditure && slice.Project == 0;

    private static bool IsTotal(Slice slice) => slice is { Project: 0, Unit: 0 } && slice.Function.IsDefault && slice.DepartmentEconomy.IsDefault && slice.Revenue.IsDefault;

    private RecognisedRow RowOf(Figure figure) => document.Tables[figure.Table].Rows[figure.Row];

    /// <summary>The figures of the first table of a layout that has any.</summary>
    private IEnumerable<Figure> FiguresOf(string layout)
    {
        var figures = document.Figures.Where(figure => document.Tables[figure.Table].Layout.Id == layout && figure.State == FigureState.Printed);
        var first = figures.FirstOrDefault();
        return first is null ? [] : figures.Where(figure => figure.Table == first.Table);
    }
}
