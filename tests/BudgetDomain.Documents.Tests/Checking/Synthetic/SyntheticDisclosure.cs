using BudgetDomain.Reconciliation;

namespace BudgetDomain.Documents.Tests.Checking.Synthetic;

/// <summary>A disclosure that is right by construction: exact lines, summed into the tables of a form and printed in some way.</summary>
public sealed record SyntheticDisclosure(IReadOnlyList<Line> Lines, Surface Surface)
{
    internal string FormId => Surface.Form == FormKind.Shanxi ? "shanxi-unit-2025" : "shanghai-budget";

    internal int TableCount => Surface.Form == FormKind.Shanxi ? 13 : 9;

    /// <summary>The worst grade that the printing can cause.</summary>
    internal Grade Worst => Surface.Rounding switch
    {
        Rounding.Exact => Grade.Exact,
        Rounding.Truncated => Grade.Adjusted,
        _ => Grade.Rounded,
    };

    /// <summary>Whether amounts are printed in another unit than the form's own.</summary>
    internal bool IsInYuan => Surface.Form == FormKind.Shanghai || Surface.OtherUnit;

    internal IReadOnlyList<SyntheticTable> Tables()
    {
        var lines = Lines.Select(Exact).ToList();
        return Surface.Form == FormKind.Shanxi
            ? [.. ShanxiTables.Of(lines, Surface).Select(t => IsInYuan ? t with { Unit = 100, Place = 100 } : t)]
            : [.. ShanghaiTables.Of(lines, Surface).Select(t => t.Number == 9 ? t : t with { Unit = 100, Place = 100 })];
    }

    /// <summary>The amount of one table cell in 分.</summary>
    internal long Amount(Func<Line, bool> row, Func<Line, bool> column) => Lines.Select(Exact).Where(l => row(l) && column(l)).Sum(l => l.Fen);

    public override string ToString() => $"{string.Join(Environment.NewLine, Lines)}{Environment.NewLine}{Surface}{Environment.NewLine}{new DisclosureWriter(this).Write().Text}";

    private Line Exact(Line line)
    {
        if (Surface.Rounding != Rounding.Exact)
            return line;
        var place = IsInYuan && !(Surface.Form == FormKind.Shanghai && (line.IsThreePublic || line.IsAgencyOperating)) ? 100 : 10_000;
        return line with { Fen = line.Fen / place * place };
    }
}
