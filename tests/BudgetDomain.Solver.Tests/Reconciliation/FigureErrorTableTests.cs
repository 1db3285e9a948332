using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Every figure of a real document made wrong, one at a time, by each size: what can be proved, and whether the right one is named.</summary>
public class FigureErrorTableTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("0.01", 0, 0)]
    [InlineData("0.02", 252, 180)]
    [InlineData("0.03", 253, 190)]
    [InlineData("0.05", 253, 199)]
    [InlineData("0.50", 253, 253)]
    [InlineData("10.00", 253, 253)]
    [InlineData("swap", 235, 235)]
    public void Sample(string change, int proved, int named) => EveryFigure(Path.Combine(Folder("docs"), "samples", "jincheng-2025.md"), change, proved, named);

    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md", "0.03", 261, 167)]
    [InlineData("shanghai-finance-2025-unit-budget.md", "0.50", 263, 260)]
    [InlineData("shanghai-finance-2025-unit-budget.md", "swap", 226, 223)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "0.03", 300, 216)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "0.50", 300, 298)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "swap", 250, 250)]
    public void Shanghai(string file, string change, int proved, int named)
    {
        var folder = TryFolder(Path.Combine("shared", "documents"));
        Skip.If(folder is null, "the real documents (shared/documents) are not on this machine");
        EveryFigure(Path.Combine(folder!, file), change, proved, named);
    }

    private void EveryFigure(string path, string change, int leastProved, int leastNamed)
    {
        var document = new DisclosureChecker().Recognise(DisclosureReader.Default.ReadFile(path));
        var (changes, proved, named, among, wrong, byBounds, slips) = (0, 0, 0, 0, 0, 0, 0);
        for (var i = 0; i < document.Figures.Length; i++)
        {
            var figure = document.Figures[i];
            if (figure.Text.Length == 0 || figure.State != FigureState.Printed || Changed(figure, change, document.Tables[figure.Table].Unit) is not { } fen)
                continue;
            changes++;
            var other = new Figure(figure.Slice, FigureState.Printed, WanYuan.FromFen(fen), figure.LastPlace, figure.Table, figure.Row, figure.Column, "wrong");
            var result = Reconciler.Reconcile(IdentitySystem.Derive(document.Tables, document.Figures.SetItem(i, other)), new ReconciliationOptions { Repair = new() });

            // Without a solver: what is decided is decided by bounds and the amounts found within them.
            byBounds += result.Consistency == ConsistencyState.NoContradictionFound ? 0 : 1;
            if (result.Contradictions.IsEmpty)
                continue;
            proved++;
            var repair = Assert.Single(result.Contradictions).Repair!;
            var right = repair.Candidates.SingleOrDefault(c => c.Figure == i);
            wrong += repair.IsUnique && right is null ? 1 : 0;
            named += repair.IsUnique && right is not null ? 1 : 0;
            among += !repair.IsUnique && right is not null ? 1 : 0;
            Assert.True(right is not null && (right.Least is null || right.Least <= figure.Amount) && (right.Most is null || right.Most >= figure.Amount), $"{document.PlaceOf(figure)}: {right}");
            slips += right.Slip == new Slip(SlipKind.DigitsSwapped, figure.Amount) ? 1 : 0;
        }

        output.WriteLine($"{Path.GetFileName(path)} {change}: {changes} changes, {proved} proved, {named} named and right, {among} one of several, {wrong} named wrongly, {byBounds} decided without a solver, {slips} by digits swapped back");
        Assert.Equal(0, wrong);
        Assert.Equal(proved, named + among);
        Assert.InRange(proved, leastProved, changes);
        Assert.InRange(named, leastNamed, proved);
        Assert.InRange(slips, change == "swap" ? proved * 95 / 100 : 0, proved);
        Assert.InRange(byBounds, changes * 95 / 100, changes);
    }

    /// <summary>The amount with a size added, or with its first two different neighbouring digits swapped; sizes are of 万元, and a hundred times as much in 元.</summary>
    private static long? Changed(Figure figure, string change, AmountUnit unit)
    {
        var perUnit = unit.FenPerUnit();
        if (change != "swap")
            return figure.Amount.Fen + (long)(decimal.Parse(change, CultureInfo.InvariantCulture) * perUnit * (unit == AmountUnit.Yuan ? 100 : 1));
        var digits = figure.Text.ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]) || !char.IsAsciiDigit(digits[i + 1]) || digits[i] == digits[i + 1] || (i == 0 && digits[1] == '0'))
                continue;
            (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
            return (long)(decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture) * perUnit);
        }

        return null;
    }

    private static string Folder(string name) => TryFolder(name) ?? throw new InvalidOperationException($"{name} is not above the tests");

    private static string? TryFolder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name)) && (name != "docs" || File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln"))))
                return Path.Combine(folder.FullName, name);
        }

        return null;
    }
}
