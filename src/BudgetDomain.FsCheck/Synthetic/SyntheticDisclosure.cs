using BudgetDomain.Reconciliation;

namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>A disclosure that is right by construction: exact lines, summed into the tables of a form and printed in some way.</summary>
/// <param name="Lines">The exact amounts.</param>
/// <param name="Surface">The form, and how it is printed.</param>
public sealed record SyntheticDisclosure(IReadOnlyList<SyntheticLine> Lines, Surface Surface)
{
    /// <summary>The name that all made-up units bear.</summary>
    public static string UnitName => FormTables.Unit;

    /// <summary>The year of all made-up disclosures.</summary>
    public static FiscalYear Year => FiscalYear.FromYear(SubjectPool.Year);

    /// <summary>The id of the form.</summary>
    public string FormId => Surface.Form == FormKind.Shanxi ? "shanxi-unit-2025" : "shanghai-budget";

    /// <summary>How many tables the form has; they are numbered from 1.</summary>
    public int TableCount => Surface.Form == FormKind.Shanxi ? 13 : 9;

    /// <summary>The worst grade that the printing can cause.</summary>
    public Grade Worst => Surface.Rounding switch
    {
        Rounding.Exact => Grade.Exact,
        Rounding.Truncated => Grade.Adjusted,
        _ => Grade.Rounded,
    };

    /// <summary>The text of the disclosure, for a reader.</summary>
    public string Text => new DisclosureWriter(this).Write().Text;

    /// <summary>How many figures other than nils the text prints.</summary>
    public int FigureCount => new DisclosureWriter(this).Write().Figures;

    /// <summary>How many 分 one unit of each table is: 1,000,000 for 万元, 100 for 元.</summary>
    public IReadOnlyList<long> FenPerUnit => [.. Tables().Select(static table => table.Unit)];

    /// <summary>Whether amounts are printed in another unit than the form's own.</summary>
    internal bool IsInYuan => Surface.Form == FormKind.Shanghai || Surface.OtherUnit;

    /// <summary>The exact sum of some of the lines, as the tables print it.</summary>
    /// <param name="lines">Which lines.</param>
    public WanYuan Sum(Func<SyntheticLine, bool> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return WanYuan.FromFen(Amount(lines, static _ => true));
    }

    /// <summary>The same disclosure with one figure printed far too large.</summary>
    /// <param name="figure">Which figure, from 0 in the order of the text; taken modulo their number.</param>
    public DisclosureWithOneError WithError(int figure)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(figure);
        return new(this, figure % FigureCount);
    }

    /// <summary>The lines, the surface and the text.</summary>
    public override string ToString() => $"{string.Join(Environment.NewLine, Lines)}{Environment.NewLine}{Surface}{Environment.NewLine}{Text}";

    internal IReadOnlyList<SyntheticTable> Tables()
    {
        var lines = Lines.Select(Exact).ToList();
        return Surface.Form == FormKind.Shanxi
            ? [.. ShanxiTables.Of(lines, Surface).Select(t => IsInYuan ? t with { Unit = 100, Place = 100 } : t)]
            : [.. ShanghaiTables.Of(lines, Surface).Select(t => t.Number == 9 ? t : t with { Unit = 100, Place = 100 })];
    }

    /// <summary>The amount of one table cell in 分.</summary>
    internal long Amount(Func<SyntheticLine, bool> row, Func<SyntheticLine, bool> column) => Lines.Select(Exact).Where(l => row(l) && column(l)).Sum(l => l.Fen);

    private SyntheticLine Exact(SyntheticLine line)
    {
        if (Surface.Rounding != Rounding.Exact)
            return line;
        var place = IsInYuan && !(Surface.Form == FormKind.Shanghai && (line.IsThreePublic || line.IsAgencyOperating)) ? 100 : 10_000;
        return line with { Fen = line.Fen / place * place };
    }
}
