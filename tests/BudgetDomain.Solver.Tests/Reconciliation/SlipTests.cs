using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Each known slip planted in figure after figure of the sample: where the figure is among the candidates, the slip is said.</summary>
public class SlipTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(SlipKind.DigitsSwapped, 200)]
    [InlineData(SlipKind.DigitDropped, 200)]
    [InlineData(SlipKind.DigitDoubled, 200)]
    [InlineData(SlipKind.PointMoved, 200)]
    [InlineData(SlipKind.WrongUnit, 200)]
    [InlineData(SlipKind.SignTurned, 200)]
    [InlineData(SlipKind.RowAboveCopied, 50)]
    [InlineData(SlipKind.RowBelowCopied, 50)]
    [InlineData(SlipKind.LastYearCopied, 200)]
    public void PlantedSlip_IsNamed(SlipKind kind, int least)
    {
        var sample = SampleDocument.Jincheng;

        // Last year every figure was another one.
        var lastYear = sample.With(sample.Printed.Select(i => (i, sample.Document.Figures[i].Amount.Fen * 3 / 2 / 10_000 * 10_000)));
        var options = new ReconciliationOptions { Repair = new() { LastYear = lastYear } };
        var (planted, proved, among, labelled, otherwise) = (0, 0, 0, 0, new Dictionary<string, int>());
        foreach (var i in sample.Printed)
        {
            var figure = sample.Document.Figures[i];
            var wrong = kind == SlipKind.LastYearCopied ? lastYear.Figures[i].Amount.Fen : Slipped(sample.Document, figure, kind);
            if (wrong is not { } fen || fen == figure.Amount.Fen)
                continue;
            planted++;
            var result = SampleDocument.Reconcile(sample.With((i, fen)), options);
            proved += result.Contradictions.IsEmpty ? 0 : 1;
            if (result.Contradictions.SelectMany(static c => c.Repair!.Candidates).FirstOrDefault(c => c.Figure == i) is not { } candidate)
                continue;
            among++;
            var meant = kind is SlipKind.RowAboveCopied or SlipKind.RowBelowCopied or SlipKind.LastYearCopied ? (WanYuan?)null : figure.Amount;
            if (candidate.Slip == new Slip(kind, meant))
                labelled++;
            else
                otherwise[$"{candidate.Slip?.Kind}"] = otherwise.GetValueOrDefault($"{candidate.Slip?.Kind}") + 1;
        }

        output.WriteLine($"{kind}: {planted} planted, {proved} proved, {among} among the candidates, {labelled} with the slip; otherwise {string.Join(", ", otherwise.Select(o => $"{o.Key} {o.Value}"))}");
        Assert.InRange(labelled, least, planted);
        Assert.InRange(labelled, among * 9 / 10, among);
    }

    /// <summary>What a slip makes of a figure; none where it would change nothing.</summary>
    private static long? Slipped(RecognisedDocument document, Figure figure, SlipKind kind)
    {
        var fen = figure.Amount.Fen;
        var place = document.Tables[figure.Table].LastPlace;
        var digits = (fen / place).ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            SlipKind.DigitsSwapped => Swapped(digits) * place,
            SlipKind.DigitDropped => digits.Length < 3 ? null : Parse(digits.Remove(1, 1)) * place,
            SlipKind.DigitDoubled => Parse(digits.Insert(1, digits[..1])) * place,
            SlipKind.PointMoved => fen * 10,
            SlipKind.WrongUnit => fen * 10_000,
            SlipKind.SignTurned => -fen,
            SlipKind.RowAboveCopied => Beside(-1),
            SlipKind.RowBelowCopied => Beside(1),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        long? Beside(int by) => document.Figures.FirstOrDefault(f => f.Table == figure.Table && f.Row == figure.Row + by && f.Column == figure.Column) is { IsZero: false, State: FigureState.Printed } other ? other.Amount.Fen : null;
    }

    private static long? Swapped(string digits)
    {
        var at = Enumerable.Range(1, Math.Max(0, digits.Length - 2)).FirstOrDefault(i => digits[i] != digits[i + 1]);
        return at == 0 ? null : Parse(digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..]);
    }

    private static long Parse(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
