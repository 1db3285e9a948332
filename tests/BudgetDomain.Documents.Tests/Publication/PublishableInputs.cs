using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Publication;
using FsCheck;
using FsCheck.Fluent;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>A ledger, what can be given beside it, and the ways to compose it; shrinks to less of all three.</summary>
/// <param name="Ledger">The lines of the year.</param>
/// <param name="Before">Those of the year before, in the same form; <see langword="null"/> for none.</param>
/// <param name="Given">What is given, but for last year and the name.</param>
/// <param name="Rounding">How figures are rounded.</param>
/// <param name="SharesAddUp">Whether shares are made to add up.</param>
public sealed record PublishableInputs(PublishableLedger Ledger, PublishableLedger? Before, PublicationInputs Given, RoundingMethod Rounding, bool SharesAddUp)
{
    private static readonly string[] Duties =
    [
        "负责全市档案的接收、保管和利用。", "（一）贯彻执行国家有关档案工作的法律法规。", "1.负责档案统计，2024年完成率达到100%。", "指导各单位的档案工作，培训120人次。", "承办市委、市政府交办的其他事项。",
    ];

    private static readonly string[] Organisation =
    [
        "本单位设5个内设机构：办公室、业务指导科、保管利用科、信息科、法规科。", "编制20人，实有18人，离退休人员6人。", "纳入本单位预算的有本级和1个下属事业单位。",
    ];

    private static readonly string[] Reasons = ["人员增加", "压减一般性支出。", "新增库房改造项目", "公务用车更新1辆", "上年有一次性项目，本年不再安排", "社保缴费基数由2024年7月起上调5%"];

    private static readonly string[] Uses = ["机要通信用车", "应急保障用车", "其他公务用车"];

    internal bool TryCompose(out ComposedDisclosure? composed, out ImmutableArray<CompositionProblem> problems)
    {
        var inputs = Given with { UnitName = Ledger.Name };
        if (Before is not null)
        {
            var composer = new DisclosureComposer();
            if (!composer.TryCompose(Before.LedgerOf(2024), Ledger.Form, out var before, out problems, new() { UnitName = Ledger.Name, Precision = Given.Precision }))
            {
                composed = null;
                return false;
            }

            inputs = inputs with { LastYear = Check.Recognise(RoundTripProperties.Markdown(before)) };
        }

        return new DisclosureComposer(new() { Rounding = Rounding, SharesAddUp = SharesAddUp }).TryCompose(Ledger.Ledger, Ledger.Form, out composed, out problems, inputs);
    }

    internal bool IsRightlyRefused(ImmutableArray<CompositionProblem> problems)
        => Ledger.IsRightlyRefused(problems) || (Before is not null && Before.IsRightlyRefused(problems));

    internal static Arbitrary<PublishableInputs> Publishable() => Arb.From(Any(), Shrink);

    private static Gen<PublishableInputs> Any()
        => from ledger in PublishableLedgers.Publishable().Generator
           from before in Gen.Frequency((1, Gen.Constant<PublishableLedger?>(null)), (3, Changed(ledger)))
           from given in AnyGiven()
           from plans in AnyPlans(ledger)
           from rounding in Gen.Elements(RoundingMethod.Additive, RoundingMethod.Nearest)
           from sharesAddUp in Gen.Elements(false, true)
           select new PublishableInputs(ledger, before, given with { Plans = plans }, rounding, sharesAddUp);

    /// <summary>Last year: some lines of this year with other amounts, and some of their own.</summary>
    private static Gen<PublishableLedger?> Changed(PublishableLedger ledger)
        => from factors in Gen.Elements(0, 50, 100, 100, 101, 250).ArrayOf(ledger.Lines.Count)
           let lines = ledger.Lines.Select((line, i) => line with { Amount = WanYuan.FromFen(line.Amount.Fen * factors[i] / 100) }).Where(static line => !line.Amount.IsZero).ToArray()
           select lines.Length == 0 ? null : ledger with { Lines = lines };

    /// <summary>Plans of some projects, with the money of the year, or with what is carried over as well.</summary>
    private static Gen<ImmutableArray<ProjectPerformancePlan>> AnyPlans(PublishableLedger ledger)
    {
        var projects = ledger.Lines.Where(static line => line.Project is not null).GroupBy(static line => line.Project!, StringComparer.Ordinal).ToList();
        return from choices in Gen.Choose(0, 4).ArrayOf(projects.Count)
               select projects.Select((lines, i) => choices[i] switch
               {
                   0 => Plan(lines.Key, lines.Where(static line => line.Vintage == Vintage.CurrentYear)),

                   // What is carried over of other funds no table of projects shows.
                   1 when lines.All(static line => line.Vintage == Vintage.CurrentYear || line.Fund is FundSource.General or FundSource.GovernmentFund or FundSource.StateCapital) => Plan(lines.Key, lines),
                   _ => null,
               }).OfType<ProjectPerformancePlan>().ToImmutableArray();
    }

    private static ProjectPerformancePlan? Plan(string project, IEnumerable<BudgetLineDraft> lines)
    {
        var total = WanYuan.FromFen(lines.Sum(static line => line.Amount.Fen));
        if (total < WanYuan.FromFen(10_000))
            return null;
        return ProjectPerformancePlan.Create(new()
        {
            Project = project,
            Department = "云溪市档案局",
            ImplementingUnit = "云溪市档案馆",
            Attribute = "延续性项目",
            Period = "3年",
            PeriodFunds = new() { Total = total, Sources = [new(FundingSource.Appropriation, total)] },
            YearFunds = new() { Total = total, Sources = [new(FundingSource.Appropriation, total)] },
            YearIndicators =
            [
                new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quantity, Name = "整理档案", Target = IndicatorTarget.Parse("≥100卷") },
                new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quality, Name = "合格率", Target = IndicatorTarget.Parse("≥98%") },
                new() { FirstLevel = FirstLevelIndicator.Benefit, SecondLevel = SecondLevelIndicator.SocialBenefit, Name = "利用人次", Target = IndicatorTarget.Parse("≥500人次") },
                new() { FirstLevel = FirstLevelIndicator.Satisfaction, SecondLevel = SecondLevelIndicator.ServiceSatisfaction, Name = "利用者满意度", Target = IndicatorTarget.Parse("≥95%") },
            ],
        });
    }

    private static Gen<PublicationInputs> AnyGiven()
        => from decimals in Gen.Frequency((3, Gen.Constant(2)), (1, Gen.Choose(2, 6)))
           from yuanDecimals in Gen.Choose(0, 2)
           from duties in Gen.SubListOf(Duties)
           from organisation in Gen.SubListOf(Organisation)
           from procurement in Gen.Choose(0, 90_000_000).ArrayOf(3)
           from hasProcurement in Gen.Choose(0, 3)
           from counts in Gen.Choose(0, 12).ArrayOf(5)
           from area in Gen.Choose(0, 500_000)
           from hasAssets in Gen.Choose(0, 3)
           from reasons in Gen.Elements(Reasons).ArrayOf(5)
           from hasReasons in Gen.Elements(false, true)
           select new PublicationInputs
           {
               Precision = new(decimals, yuanDecimals),
               Duties = [.. duties],
               Organisation = [.. organisation],
               Procurement = hasProcurement == 0 ? null : new(WanYuan.FromFen(procurement[0]), WanYuan.FromFen(procurement[1] / 3 * (hasProcurement - 1)), WanYuan.FromFen(procurement[2])),
               Assets = hasAssets == 0 ? null : new()
               {
                   AsOf = new(2024, 12, 31),
                   Vehicles = [.. Uses.Select((use, i) => (use, counts[i])).Where(static v => v.Item2 > 3)],
                   OfficeArea = area < 100_000 ? null : area / 100m,
                   EquipmentOver500Thousand = counts[3],
                   EquipmentOverMillion = Math.Min(counts[3], counts[4]),
               },
               Reasons = hasReasons ? Enum.GetValues<ChangeOf>().ToImmutableDictionary(static c => c, c => reasons[(int)c]) : ImmutableDictionary<ChangeOf, string>.Empty,
           };

    private static IEnumerable<PublishableInputs> Shrink(PublishableInputs inputs)
    {
        if (inputs.Before is { } before)
        {
            yield return inputs with { Before = null };
            foreach (var fewer in PublishableLedgers.Publishable().Shrinker(before))
                yield return inputs with { Before = fewer };
        }

        if (!inputs.Given.Duties.IsEmpty || !inputs.Given.Organisation.IsEmpty)
            yield return inputs with { Given = inputs.Given with { Duties = [], Organisation = [] } };
        for (var i = 0; i < inputs.Given.Plans.Length; i++)
            yield return inputs with { Given = inputs.Given with { Plans = inputs.Given.Plans.RemoveAt(i) } };
        if (inputs.Given.Procurement is not null)
            yield return inputs with { Given = inputs.Given with { Procurement = null } };
        if (inputs.Given.Assets is not null)
            yield return inputs with { Given = inputs.Given with { Assets = null } };
        if (!inputs.Given.Reasons.IsEmpty)
            yield return inputs with { Given = inputs.Given with { Reasons = ImmutableDictionary<ChangeOf, string>.Empty } };
        if (inputs.Given.Precision != DisclosurePrecision.Official)
            yield return inputs with { Given = inputs.Given with { Precision = DisclosurePrecision.Official } };

        // Plans are of the lines as they are.
        if (inputs.Given.Plans.IsEmpty)
        {
            foreach (var fewer in PublishableLedgers.Publishable().Shrinker(inputs.Ledger))
                yield return inputs with { Ledger = fewer };
        }
    }
}
