using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Plans;

/// <summary>
/// Plans of every layout with one damage: nothing is read that was not there, what is lost is reported on its line, and nothing is thrown. What no reader
/// can see (a level printed once and lost, a whole row cut out) is not asked.
/// </summary>
public class PlanDamageProperties
{
    private static readonly DisclosureChecker Checker = new();

    [Fact]
    public void EveryPlan_IsTheSame_AsTabsPipesAndHtml()
    {
        foreach (var grid in PlanGrid.All)
        {
            var tabs = Show(Read(grid.AsTabs()));
            Assert.NotEmpty(tabs);
            Assert.Equal(tabs, Show(Read(grid.AsPipes())));
            Assert.Equal(tabs, Show(Read(grid.AsHtml())));
        }
    }

    /// <summary>Every cell of every plan, one after the other: its text lost, and the cell lost so that the rest of the row moves left.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnyCellLost_NothingIsGuessed_AndWhatIsLostIsReported(bool moves)
    {
        var wrong = new List<string>();
        foreach (var grid in PlanGrid.All)
        {
            var right = Read(grid.AsTabs());
            for (var r = 0; r < grid.Rows.Count; r++)
            {
                for (var c = 0; c < grid.Rows[r].Count; c++)
                {
                    if (grid.Rows[r][c].Length == 0)
                        continue;
                    var cells = moves ? grid.Rows[r].Where((_, i) => i != c) : grid.Rows[r].Select((t, i) => i == c ? string.Empty : t);
                    var damaged = grid.With(r, cells);
                    wrong.AddRange(Wrong(right, Read(damaged.AsTabs()), grid.LineOf(r), isLabel: !grid.Rows[r][c].Any(char.IsAsciiDigit)).Select(w => $"{grid} {r},{c} [{grid.Rows[r][c]}]: {w}"));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void AnyRowTwice_OrCut_AddsNothing()
    {
        var wrong = new List<string>();
        foreach (var grid in PlanGrid.All)
        {
            var right = Read(grid.AsTabs());
            for (var r = 0; r < grid.Rows.Count; r++)
            {
                var twice = grid with { Rows = [.. grid.Rows.Take(r + 1), .. grid.Rows.Skip(r)] };
                wrong.AddRange(Guessed(right, Read(twice.AsTabs())).Select(w => $"{grid} row {r} twice: {w}"));
                wrong.AddRange(Guessed(right, Read(grid.With(r, null).AsTabs())).Select(w => $"{grid} without row {r}: {w}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Two columns change places with their headers: the same plan, since words and not positions have meaning. Levels stand left of what they hold.</summary>
    [Fact]
    public void NameAndTargetColumns_ChangePlaces_WithTheirHeaders()
    {
        var grid = PlanGrid.All.Single(g => g.Name == nameof(PlanLayouts.ListedWithFunds));
        var right = Indicators(Read(grid.AsTabs())).Order(StringComparer.Ordinal);
        foreach (var (one, other) in new[] { ("三级指标", "指标性质"), ("指标性质", "度量单位"), ("指标性质", "权重"), ("度量单位", "权重"), ("年度目标", "权重") })
        {
            var header = grid.Rows[0].ToList();
            Assert.Equal(right, Indicators(Read(Swapped(grid, header.IndexOf(one), header.IndexOf(other)).AsTabs())).Order(StringComparer.Ordinal));
        }

        // A target to the left of its name is no layout that is known: it is reported.
        var turned = Read(Swapped(grid, grid.Rows[0].ToList().IndexOf("三级指标"), grid.Rows[0].ToList().IndexOf("指标值")).AsTabs());
        Assert.Empty(Indicators(turned));
        Assert.NotEmpty(turned.Plans.SelectMany(static p => p.Damaged).Concat(turned.NotUnderstood));
    }

    /// <summary>Two columns change places below their headers: what is read then was there, or is reported.</summary>
    [Property(MaxTest = 150)]
    public Property AnyTwoColumnsOfARow_Swapped_NothingIsGuessed() => Prop.ForAll(
        (from grid in Gen.Elements(PlanGrid.All.AsEnumerable())
         from row in Gen.Choose(0, grid.Rows.Count - 1)
         from one in Gen.Choose(0, grid.Rows[row].Count - 1)
         from other in Gen.Choose(0, grid.Rows[row].Count - 1)
         select (grid, row, one, other)).ToArbitrary(),
        static x => Swap(x.grid, x.row, x.one, x.other) is { Count: > 0 } wrong ? throw new InvalidOperationException(string.Join('\n', wrong)) : true);

    private static List<string> Swap(PlanGrid grid, int row, int one, int other)
    {
        var cells = grid.Rows[row].ToList();
        var ofRow = Read(grid.AsTabs()).Plans.SelectMany(static p => p.Indicators).Where(i => i.Line == grid.LineOf(row)).ToList();

        // Two numbers, or the headers of two columns of numbers, tell nothing against their columns; two targets, or two names, that change places leave a row that is as good as before.
        // A free text is as good a target as any, so one of a column of remarks is too.
        var header = grid.Rows.First(static r => r.Contains("三级指标"));
        if (IsOfTexts(header[one]) || IsOfTexts(header[other]))
            return [];
        if (decimal.TryParse(cells[one], CultureInfo.InvariantCulture, out _) && decimal.TryParse(cells[other], CultureInfo.InvariantCulture, out _))
            return [];
        if (IsOfNumbers(cells[one]) && IsOfNumbers(cells[other]))
            return [];
        if (ofRow.Count(i => i.Printed == cells[one] || i.Printed == cells[other]) > 1 || ofRow.Count(i => i.Draft.Name == cells[one] || i.Draft.Name == cells[other]) > 1)
            return [];
        (cells[one], cells[other]) = (cells[other], cells[one]);
        return Wrong(Read(grid.AsTabs()), Read(grid.With(row, cells).AsTabs()), grid.LineOf(row), isLabel: true).ToList();
    }

    private static IEnumerable<string> Wrong(RecognisedDocument right, RecognisedDocument damaged, int line, bool isLabel = false)
    {
        foreach (var guess in Guessed(right, damaged, isLabel))
            yield return guess;
        var reported = damaged.Plans.SelectMany(static p => p.Damaged).Concat(damaged.NotUnderstood).Select(static n => n.Line).ToHashSet();
        var left = Indicators(damaged).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in right.Plans.SelectMany(static p => p.Indicators).Where(i => !left.Contains(Key(i))))
        {
            if (!damaged.Plans.SelectMany(static p => p.Indicators).Any(i => i.Draft.Name == lost.Draft.Name && IsPartOf(i, right)) && !reported.Contains(lost.Line) && !reported.Contains(line))
                yield return $"lost and not reported: {Key(lost)}";
        }
    }

    private static IEnumerable<string> Guessed(RecognisedDocument right, RecognisedDocument damaged, bool isLabel = false)
    {
        var known = Indicators(right).ToHashSet(StringComparer.Ordinal);
        return damaged.Plans.SelectMany(static p => p.Indicators).Where(i => !known.Contains(Key(i)) && !IsPartOf(i, right)).Select(static i => $"guessed: {Key(i)}")
            // That a label is lost and its amount moves to the label before, no reader can see.
            .Concat(isLabel ? [] : damaged.Plans.SelectMany(Amounts).Except(right.Plans.SelectMany(Amounts), StringComparer.Ordinal).Select(static a => $"guessed: {a}"));
    }

    private static bool IsOfTexts(string header) => header is "指标内容" or "备注" or "年度目标" or "项目名称" or "项目年度绩效目标" or "单位名称、项目名称";

    private static bool IsOfNumbers(string header) => header is "权重" or "指标值" or "预算数" or "中期指标值" or "年度指标值";

    /// <summary>A sign or a unit that is lost from its own column leaves the rest of what is printed, which is no guess.</summary>
    private static bool IsPartOf(PlanIndicator read, RecognisedDocument right) => right.Plans.SelectMany(static p => p.Indicators)
        .Any(i => i.Scope == read.Scope && i.Draft.Name == read.Draft.Name && i.Printed.Contains(read.Printed.TrimStart('='), StringComparison.Ordinal));

    private static PlanGrid Swapped(PlanGrid grid, int one, int other) => grid with
    {
        Rows = [.. grid.Rows.Select(r =>
        {
            var cells = r.ToList();
            (cells[one], cells[other]) = (cells[other], cells[one]);
            return (IReadOnlyList<string>)cells;
        })],
    };

    private static IEnumerable<string> Indicators(RecognisedDocument document) => document.Plans.SelectMany(static p => p.Indicators).Select(Key);

    private static string Key(PlanIndicator indicator) => $"{indicator.Scope} {indicator.Draft.Name}: {indicator.Printed}";

    private static IEnumerable<string> Amounts(RecognisedPlan plan) => new[] { plan.YearFunds, plan.PeriodFunds }.OfType<PlanFunds>()
        .SelectMany(static f => f.Sources.Append(f.Total)).OfType<PlanAmount>().Where(static a => a.Amount != WanYuan.Zero)
        .Select(static a => a.Amount.ToString());

    private static string Show(RecognisedDocument document) => string.Join('\n', document.Plans.Select(static p => string.Create(CultureInfo.InvariantCulture,
        $"{p.Caption} {p.YearFunds.Total?.Amount} {p.PeriodFunds?.Total?.Amount} {string.Join(',', p.YearFunds.Sources.Select(static s => $"{s.Label}={s.Amount}"))} {p.Damaged.Length}\n{string.Join('\n', p.Indicators.Select(static i => $"{i.FirstLevel}>{i.SecondLevel}>{Key(i)}"))}")));

    private static RecognisedDocument Read(string text) => Checker.Recognise(DisclosureReader.Default.ReadText("plan.md", text));
}
