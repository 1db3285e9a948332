using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication;

/// <summary>Figures as printed, and how they came to be so.</summary>
internal sealed record RoundedFigures(ImmutableArray<Figure> Figures, ImmutableArray<int> Moved, long[] Nearest, RoundingMethod Method, LocalizedText? WhyNotAdditive, Grade Grade)
{
    /// <summary>Takes the printed amounts and judges them as a check will.</summary>
    public static RoundedFigures Of(ExactFigures exact, long[] printed, long[] nearest, RoundingMethod method, LocalizedText? why)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>(printed.Length);
        var moved = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < printed.Length; i++)
        {
            // What is rounded to nothing is printed 0.00, as a number; readers take it for exactly zero, and so does this.
            var figure = exact.Figures[i];
            var state = printed[i] == 0 && figure.State != FigureState.Nil ? FigureState.PrintedZero : figure.State;
            figures.Add(new(figure.Slice, state, WanYuan.FromFen(printed[i]), figure.LastPlace, figure.Table, figure.Row, figure.Column, string.Empty));
            if (printed[i] != nearest[i])
                moved.Add(i);
        }

        var all = figures.MoveToImmutable();
        var grade = Reconciler.Decide(IdentitySystem.Derive(exact.Document.Tables, all));
        return new(all, moved.ToImmutable(), nearest, method, why, grade);
    }

    /// <summary>What a publisher is told.</summary>
    public FigureRounding Summary(ExactFigures exact) => new()
    {
        Method = Method,
        WhyNotAdditive = WhyNotAdditive,
        Moved = [.. Moved.Select(i => Describe(exact, i))],
    };

    private MovedFigure Describe(ExactFigures exact, int i)
    {
        var figure = Figures[i];
        var table = exact.Document.Tables[figure.Table];
        return new(
            table.Caption, table.Rows[figure.Row].Label, table.Columns[figure.Column].Header,
            exact.Figures[i].Amount, WanYuan.FromFen(Nearest[i]), figure.Amount);
    }
}
