using BudgetDomain.Disclosure;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests;

public class OriginalsTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("jincheng-2025.txt")]
    [InlineData("shanghai-finance-2025-unit-budget.md")]
    public void Dump(string name)
    {
        var document = DisclosureReader.Default.ReadFile(Originals.PathOf(name));
        foreach (var block in document.Blocks)
        {
            if (block is Grid grid)
                output.WriteLine($"GRID p{grid.Page} l{grid.Line} {grid.Rows.Length} rows: {string.Join("|", grid.Rows[0].Cells.Take(6).Select(c => c.Text))}");
            else
                output.WriteLine($"p{block.Page} l{block.Line} h{((Paragraph)block).HeadingLevel} {block}");
        }
        foreach (var problem in document.Problems)
            output.WriteLine(problem.ToString());
    }
}
