using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Documents.Tests.Plans;

/// <summary>A plan as paragraphs above rows of cells, which can be damaged, and written in any syntax.</summary>
internal sealed record PlanGrid(string Name, IReadOnlyList<string> Above, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Plans of every layout and the two sound ones of the sample.</summary>
    public static IReadOnlyList<PlanGrid> All { get; } =
    [
        Of(nameof(PlanLayouts.Central), PlanLayouts.Central),
        Of(nameof(PlanLayouts.Shanghai), PlanLayouts.Shanghai),
        Of(nameof(PlanLayouts.Listed), PlanLayouts.Listed),
        Of(nameof(PlanLayouts.ListedWithFunds), PlanLayouts.ListedWithFunds),
        Of(nameof(PlanLayouts.Whole), PlanLayouts.Whole),
        Of(nameof(PlanLayouts.SharedNames), PlanLayouts.SharedNames),
        Of(nameof(PlanLayouts.LevelsWithPoints), PlanLayouts.LevelsWithPoints),
        Of(nameof(PlanLayouts.Html), PlanLayouts.Html),
        OfSample("企业上市挂牌及融资奖励"),
        OfSample("人才工作专项经费"),
    ];

    public string AsTabs() => Write(static rows => string.Concat(rows.Select(static r => string.Join('\t', r) + "\n")));

    public string AsPipes() => Write(static rows => string.Concat(rows.Select(static (r, i) => $"| {string.Join(" | ", r)} |\n" + (i == 0 ? $"|{string.Concat(r.Select(static _ => "---|"))}\n" : string.Empty))));

    public string AsHtml() => Write(static rows
        => "<table>\n" + string.Concat(rows.Select(static r => $"<tr>{string.Concat(r.Select(static c => $"<td>{c.Replace("<", "&lt;", StringComparison.Ordinal)}</td>"))}</tr>\n")) + "</table>\n");

    /// <summary>The line on which a row stands in <see cref="AsTabs"/>, from 1.</summary>
    public int LineOf(int row) => Above.Count * 2 + row + 1;

    public PlanGrid With(int row, IEnumerable<string>? cells)
        => this with { Rows = [.. Rows.SelectMany((r, i) => i != row ? [r] : cells is null ? [] : new IReadOnlyList<string>[] { [.. cells] })] };

    public override string ToString() => Name;

    private string Write(Func<IReadOnlyList<IReadOnlyList<string>>, string> rows) => string.Concat(Above.Select(static a => a + "\n\n")) + rows(Rows);

    private static PlanGrid Of(string name, string text) => Of(name, DisclosureReader.Default.ReadText("plan.md", text).Blocks);

    private static PlanGrid OfSample(string project)
    {
        var source = Checking.Check.Recognise(Checking.Check.SampleText);
        var at = source.Plans.Select(static (p, i) => (p, i)).First(p => p.p.Project == project).i;
        var end = at + 1 < source.Plans.Length ? source.Plans[at + 1].Line : int.MaxValue;
        var blocks = source.Source.Blocks.Where(b => b.Line >= source.Plans[at].Line && b.Line < end && (b is not Grid grid || grid.Rows.Length > 2));
        return Of(project, blocks.TakeWhile(static b => b is not Paragraph { HeadingLevel: > 0 } || b.ToString()!.Contains("绩效", StringComparison.Ordinal)));
    }

    private static PlanGrid Of(string name, IEnumerable<Block> blocks)
    {
        var (above, rows) = (new List<string>(), new List<IReadOnlyList<string>>());
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
                above.Add(paragraph.Text);
            else if (block is Grid grid)
                rows.AddRange(grid.Rows.Select(static r => (IReadOnlyList<string>)[.. r.Cells.Select(static c => c.Text.ReplaceLineEndings(" "))]));
        }

        var width = rows.Max(static r => r.Count);
        return new(name, above, [.. rows.Select(r => (IReadOnlyList<string>)[.. r, .. Enumerable.Repeat(string.Empty, width - r.Count)])]);
    }
}
