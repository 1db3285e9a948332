using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;
using BudgetDomain.Typed;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Typed;

public sealed class UnitDisclosureProperties
{
    private static readonly UnitDisclosure Sample = UnitDisclosure.Create(Disclosures.Sample);

    /// <summary>The figures that a change of which must be noticed: those that print an amount.</summary>
    private static readonly int[] Amounts = [.. Enumerable.Range(0, Disclosures.Sample.Figures.Length).Where(i => !Disclosures.Sample.Figures[i].IsZero)];

    [Fact]
    public void EveryFigure_IsTheAmountOfItsSlice()
    {
        // Two tables may print one quantity 0.01 apart; then the first is given.
        foreach (var figures in Disclosures.Sample.Figures.GroupBy(f => f.Slice))
            Assert.Equal(figures.First().Amount, Sample.Of(figures.Key));
    }

    [Fact]
    public void EveryFigureOfASubjectTable_IsFoundByCodeAndMember()
    {
        var checkedFigures = 0;
        foreach (var figure in Disclosures.Sample.Figures)
        {
            var amounts = Disclosures.Sample.Tables[figure.Table].Layout.Id switch
            {
                "expenditure" => RowOf(Sample.Expenditure, figure.Slice.Function),
                "general" => RowOf(Sample.General, figure.Slice.Function),
                "revenue" => RowOf(Sample.Revenue, figure.Slice.Function),
                _ => null,
            };
            if (amounts is null)
                continue;
            var found = figure.Slice switch
            {
                { Vintage: Vintage.CarriedOver } => amounts.CarriedOver,
                { Side: Side.Income } => amounts.Of(figure.Slice.Fund),
                _ => amounts.Of(figure.Slice.Kind),
            };
            Assert.Equal(figure.Amount, found);
            checkedFigures++;
        }

        Assert.True(checkedFigures >= 22 * 13, $"{checkedFigures} figures");
    }

    [Property(MaxTest = 200)]
    public Property ChangedFigure_RefusesTheDocumentAndIsNamed()
        => Prop.ForAll(
            (from index in Gen.Elements(Amounts)
             from hundredths in Gen.Choose(50, 100_000)
             from sign in Gen.Elements(1, -1)
             select (Index: index, Fen: sign * hundredths * 10_000L)).ToArbitrary(),
            change =>
            {
                var changed = Disclosures.Sample.With(change.Index, figure => figure.Adding(change.Fen));
                var place = changed.PlaceOf(changed.Figures[change.Index]);
                return !UnitDisclosure.TryCreate(changed, out _, out var findings) && findings.Any(f => f.Places.Contains(place));
            });

    private static BudgetAmounts RowOf(BudgetTable<FunctionalCode> table, FunctionalCode code) => code.IsDefault ? table : table[code];
}
