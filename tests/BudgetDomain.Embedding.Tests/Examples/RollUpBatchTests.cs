using BudgetDomain.Cube;
using BudgetDomain.Examples.RollUpBatch;

namespace BudgetDomain.Embedding.Tests.Examples;

public sealed class RollUpBatchTests
{
    [Fact]
    public void A_million_lines_add_up_to_what_was_written()
    {
        using var folder = new TemporaryFolder();
        var total = MadeUpLines.Write(folder["lines.csv"], 1_000_000);
        using var output = new StringWriter { NewLine = "\n" };
        var sums = Batch.Run(folder["lines.csv"], output);
        var spent = default(Slice).With(Side.Expenditure);
        Assert.Equal(total, sums.Amount(spent));
        Assert.Equal(1_000_000, sums.LineCount);
        var lines = output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal("1000000 行，500 个单位；未收 0 行", lines[0]);
        Assert.Equal($"合计\t{total}\t{sums.Amount(spent.With(ExpenditureKind.Basic))}\t{sums.Amount(spent.With(ExpenditureKind.Project))}", lines[^1]);
        Assert.Equal(["201", "205", "208", "210", "221"], lines[1..^1].Select(l => l[..3]));
        Assert.Equal(total, lines[1..^1].Aggregate(WanYuan.Zero, (sum, l) => sum + WanYuan.Parse(l.Split('\t')[1])));
    }
}
