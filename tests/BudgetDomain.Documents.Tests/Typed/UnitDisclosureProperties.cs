using BudgetDomain.Cube;
using BudgetDomain.Reconciliation;
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

    /// <summary>Whatever the form and its printing: what typed access gives is what the lines behind the tables add up to.</summary>
    [Property(MaxTest = 300)]
    public Property TypedAccess_GivesTheSumsOfTheLines(SyntheticDisclosure any)
    {
        var made = any with { Surface = any.Surface with { Rounding = Rounding.Exact } };

        // A form may print neither 本年支出合计 nor, where nothing is spent, any row that makes it up: then there is no total to give.
        var isShanxi = made.Surface.Form == FormKind.Shanxi;
        var disclosure = UnitDisclosure.Create(Disclosures.Recognise(made.Text), Grade.Exact);
        return Agrees("收支总计", disclosure.RevenueAndExpenditure.GrandTotal, _ => true)
            .And(Agrees("本年收入", disclosure.RevenueAndExpenditure.Revenue.Total, l => l.IsCurrent))
            .And(Agrees("收入总表", disclosure.Revenue.Total, l => l.IsCurrent))
            .And(Agrees("支出", disclosure.Expenditure.Total, l => l.IsSpent))
            .And(Agrees("基本支出", disclosure.Expenditure.Basic, l => l.IsBasic))
            .And(Agrees("项目支出", disclosure.Expenditure.Project, l => l.IsProject))
            .And(disclosure.Expenditure.Keys.Select(code => Agrees(code.ToString(), disclosure.Expenditure[code].Total, l => l.IsSpent && code.Contains(l.Item))).Aggregate(true.ToProperty(), (all, one) => all.And(one)))
            .And(Agrees("财政拨款", disclosure.Appropriation.Expenditure.TryGetTotal(out var spent) ? spent : WanYuan.Zero, l => l.IsSpent && l.IsFiscal))
            .And(Agrees("一般公共预算", disclosure.General.Total, l => l.IsSpent && l.Fund == FundSource.General && (l.IsCurrent || !isShanxi)))
            .And(Agrees("人员经费", disclosure.GeneralBasic.Personnel, l => l.IsPersonnel && l.Fund == FundSource.General && (l.IsCurrent || !isShanxi)))
            .And(Agrees("三公", disclosure.ThreePublic.Total, l => l.IsSpent && l.IsFiscal && l.IsThreePublic))
            .And(Agrees("公务用车", disclosure.ThreePublic.Vehicles, l => l.IsSpent && l.IsFiscal && (l.IsVehiclePurchase || l.IsVehicleRunning)))
            .And(Agrees("机关运行经费", disclosure.AgencyOperating.Total, l => l.IsAgencyOperating && (isShanxi ? l.IsFiscal && l.IsCurrent : l.Fund == FundSource.General)))
            .And((disclosure.Projects.IsPrinted == isShanxi).Label("项目支出表"))
            .And(disclosure.Projects.Keys.Select(name => Agrees(name, disclosure.Projects[name].Total, l => l.IsProject && l.IsCurrent && l.Project == name)).Aggregate(true.ToProperty(), (all, one) => all.And(one)));

        Property Agrees(string what, WanYuan typed, Func<SyntheticLine, bool> lines)
            => (typed == made.Sum(lines)).Label($"{what}: {typed}, not {made.Sum(lines)}");
    }

    private static BudgetAmounts RowOf(BudgetTable<FunctionalCode> table, FunctionalCode code) => code.IsDefault ? table : table[code];
}
