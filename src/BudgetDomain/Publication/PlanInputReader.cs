using System.Collections.Immutable;
using System.Text.Json;
using BudgetDomain.Performance;
using BudgetDomain.Text;

namespace BudgetDomain.Publication;

/// <summary>Reads a performance plan of 编报资料; what is none is refused with every reason.</summary>
internal sealed class PlanInputReader(InputsReader.ObjectReader objects)
{
    // A message of all reasons would be longer than anyone reads.
    private const int MaxReasons = 5;

    public ProjectPerformancePlan Read(ref Utf8JsonReader reader)
    {
        var draft = new ProjectPerformancePlanDraft();
        objects(ref reader, (string key, ref Utf8JsonReader r) =>
        {
            switch (key)
            {
                case "project":
                    draft = draft with { Project = JsonRead.String(ref r) };
                    return true;
                case "department":
                    draft = draft with { Department = JsonRead.String(ref r) };
                    return true;
                case "implementingUnit":
                    draft = draft with { ImplementingUnit = JsonRead.String(ref r) };
                    return true;
                case "attribute":
                    draft = draft with { Attribute = JsonRead.String(ref r) };
                    return true;
                case "period":
                    draft = draft with { Period = JsonRead.String(ref r) };
                    return true;
                case "periodFunds":
                    draft = draft with { PeriodFunds = JsonRead.Object(ref r, Funds) };
                    return true;
                case "yearFunds":
                    draft = draft with { YearFunds = JsonRead.Object(ref r, Funds) };
                    return true;
                case "periodIndicators":
                    draft = draft with { PeriodIndicators = JsonRead.Array(ref r, Indicator) };
                    return true;
                case "yearIndicators":
                    draft = draft with { YearIndicators = JsonRead.Array(ref r, Indicator) };
                    return true;
                default:
                    return false;
            }
        });
        var problems = ProjectPerformancePlan.TryCreate(draft, out var plan);
        return plan ?? throw new DisclosureFormatException(new LocalizedText(
            $"项目“{draft.Project}”的绩效目标：{string.Join("；", problems.Take(MaxReasons).Select(static p => p.Message.Chinese))}",
            $"the plan of project '{draft.Project}': {string.Join("; ", problems.Take(MaxReasons).Select(static p => p.Message.English))}"));
    }

    private ProjectFundsDraft Funds(ref Utf8JsonReader reader)
    {
        var funds = new ProjectFundsDraft();
        objects(ref reader, (string key, ref Utf8JsonReader r) =>
        {
            if (key == "total")
                funds = funds with { Total = JsonRead.Value<WanYuan>(ref r) };
            else if (key == "sources")
                funds = funds with { Sources = JsonRead.Array(ref r, Share) };
            else
                return false;
            return true;
        });
        return funds;
    }

    private FundingShare Share(ref Utf8JsonReader reader)
    {
        FundingSource? source = null;
        WanYuan? amount = null;
        objects(ref reader, (string key, ref Utf8JsonReader r) =>
        {
            if (key == "source")
                source = InputsReader.Member<FundingSource>(ref r, PlanGrid.NameOf);
            else if (key == "amount")
                amount = JsonRead.Value<WanYuan>(ref r);
            else
                return false;
            return true;
        });
        return source is { } known && amount is { } money ? new(known, money) : throw new JsonException("资金来源应有 source 和 amount");
    }

    private PerformanceIndicatorDraft Indicator(ref Utf8JsonReader reader)
    {
        var draft = new PerformanceIndicatorDraft();
        objects(ref reader, (string key, ref Utf8JsonReader r) =>
        {
            switch (key)
            {
                case "first":
                    draft = draft with { FirstLevel = InputsReader.Member<FirstLevelIndicator>(ref r, IndicatorNames.Name) };
                    return true;
                case "second":
                    draft = draft with { SecondLevel = InputsReader.Member<SecondLevelIndicator>(ref r, IndicatorNames.Name) };
                    return true;
                case "name":
                    draft = draft with { Name = JsonRead.String(ref r) };
                    return true;
                case "target":
                    draft = draft with { Target = Target(ref r) };
                    return true;
                case "weight":
                    draft = draft with { Weight = PublicationInputsJson.Number(ref r) };
                    return true;
                default:
                    return false;
            }
        });
        return draft;
    }

    private static IndicatorTarget Target(ref Utf8JsonReader reader)
    {
        var text = JsonRead.String(ref reader);
        return IndicatorTarget.TryParse(text, out var target) ? target : throw new JsonException($"“{text}”不是指标值");
    }
}
