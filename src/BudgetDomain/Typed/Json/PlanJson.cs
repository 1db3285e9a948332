using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;
using BudgetDomain.Text;

namespace BudgetDomain.Typed.Json;

/// <summary>绩效目标表 as read, right or wrong, in the JSON form of a disclosure. What is not printed is left out.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, RecognisedPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, plan.Title);
        json.WriteBoolean("whole"u8, plan.IsWhole);
        json.WriteString("project"u8, plan.Project);
        json.WriteString("department"u8, plan.Department);
        json.WriteString("implementingUnit"u8, plan.ImplementingUnit);
        json.WriteString("attribute"u8, plan.Attribute);
        json.WriteString("period"u8, plan.Period);
        json.WriteString("unit"u8, Enum.GetName(plan.Unit));
        json.WriteString("lastPlace"u8, WanYuan.FromFen(plan.LastPlace).ToString());
        json.WriteNumber("line"u8, plan.Line);
        json.WriteNumber("page"u8, plan.Page);
        if (plan.WeightTotal is { } total)
            json.WriteString("weightTotal"u8, total.ToString(CultureInfo.InvariantCulture));
        Write(json, "yearFunds"u8, plan.YearFunds);
        if (plan.PeriodFunds is { } period)
            Write(json, "periodFunds"u8, period);
        json.WriteStartArray("indicators"u8);
        foreach (var indicator in plan.Indicators)
            Write(json, indicator);
        json.WriteEndArray();
        json.WriteStartArray("damaged"u8);
        foreach (var damaged in plan.Damaged)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, damaged.Line);
            json.WriteNumber("page"u8, damaged.Page);
            json.WritePropertyName("what"u8);
            LocalizedTextJson.Write(json, damaged.What);
            json.WriteString("text"u8, damaged.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static RecognisedPlan Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var (title, project, department, implementingUnit, attribute, period) = (string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);
        var (isWhole, unit, lastPlace, line, page) = (false, AmountUnit.Unknown, 1L, 1, 0);
        decimal? weightTotal = null;
        PlanFunds? yearFunds = null;
        PlanFunds? periodFunds = null;
        ImmutableArray<PlanIndicator> indicators = [];
        ImmutableArray<NotUnderstood> damaged = [];
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("title"u8))
                title = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("whole"u8))
                isWhole = JsonRead.Boolean(ref reader);
            else if (reader.ValueTextEquals("project"u8))
                project = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("department"u8))
                department = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("implementingUnit"u8))
                implementingUnit = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("attribute"u8))
                attribute = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("period"u8))
                period = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("unit"u8))
                unit = JsonRead.Word<AmountUnit>(ref reader);
            else if (reader.ValueTextEquals("lastPlace"u8))
                lastPlace = ReadLastPlace(ref reader);
            else if (reader.ValueTextEquals("line"u8))
                line = JsonRead.AtLeast(ref reader, 1);
            else if (reader.ValueTextEquals("page"u8))
                page = JsonRead.AtLeast(ref reader, 0);
            else if (reader.ValueTextEquals("weightTotal"u8))
                weightTotal = JsonRead.Decimal(ref reader);
            else if (reader.ValueTextEquals("yearFunds"u8))
                yearFunds = JsonRead.Object(ref reader, ReadFunds);
            else if (reader.ValueTextEquals("periodFunds"u8))
                periodFunds = JsonRead.Object(ref reader, ReadFunds);
            else if (reader.ValueTextEquals("indicators"u8))
                indicators = JsonRead.Array(ref reader, ReadIndicator);
            else if (reader.ValueTextEquals("damaged"u8))
                damaged = JsonRead.Array(ref reader, ReadDamaged);
            else
                JsonRead.Skip(ref reader);
        }

        return new()
        {
            Title = title,
            IsWhole = isWhole,
            Project = project,
            Department = department,
            ImplementingUnit = implementingUnit,
            Attribute = attribute,
            Period = period,
            Unit = unit,
            LastPlace = lastPlace,
            YearFunds = yearFunds ?? throw new JsonException("绩效目标表没有 yearFunds"),
            PeriodFunds = periodFunds,
            Indicators = indicators,
            WeightTotal = weightTotal,
            Damaged = damaged,
            Line = line,
            Page = page,
        };
    }

    /// <summary>The value of a key: one unit in a last place, in 分.</summary>
    public static long ReadLastPlace(ref Utf8JsonReader reader)
        => JsonRead.Value<WanYuan>(ref reader).Fen is var place and > 0 ? place : throw new JsonException("最末位应大于零");

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> key, PlanFunds funds)
    {
        json.WriteStartObject(key);
        if (funds.Total is { } total)
        {
            json.WritePropertyName("total"u8);
            Write(json, total);
        }

        json.WriteStartArray("sources"u8);
        foreach (var source in funds.Sources)
            Write(json, source);
        json.WriteEndArray();
        json.WriteBoolean("sourcesAddUp"u8, funds.SourcesAddUp);
        json.WriteEndObject();
    }

    private static PlanFunds ReadFunds(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var funds = new PlanFunds(null, [], false);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("total"u8))
                funds = funds with { Total = JsonRead.Object(ref reader, ReadAmount) };
            else if (reader.ValueTextEquals("sources"u8))
                funds = funds with { Sources = JsonRead.Array(ref reader, ReadAmount) };
            else if (reader.ValueTextEquals("sourcesAddUp"u8))
                funds = funds with { SourcesAddUp = JsonRead.Boolean(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return funds;
    }

    private static void Write(Utf8JsonWriter json, PlanAmount amount)
    {
        json.WriteStartObject();
        json.WriteString("label"u8, amount.Label);
        if (amount.Source is { } source)
            json.WriteString("source"u8, Enum.GetName(source));
        json.WriteString("amount"u8, amount.Amount.ToString());
        json.WriteNumber("line"u8, amount.Line);
        json.WriteNumber("page"u8, amount.Page);
        json.WriteString("printed"u8, amount.Printed);
        json.WriteEndObject();
    }

    private static PlanAmount ReadAmount(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        WanYuan? value = null;
        var amount = new PlanAmount(string.Empty, null, WanYuan.Zero, 1, 0, string.Empty);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("label"u8))
                amount = amount with { Label = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("source"u8))
                amount = amount with { Source = JsonRead.Word<FundingSource>(ref reader) };
            else if (reader.ValueTextEquals("amount"u8))
                value = JsonRead.Value<WanYuan>(ref reader);
            else if (reader.ValueTextEquals("line"u8))
                amount = amount with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                amount = amount with { Page = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("printed"u8))
                amount = amount with { Printed = JsonRead.String(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return amount with { Amount = value ?? throw new JsonException("绩效目标表的金额没有 amount") };
    }

    private static void Write(Utf8JsonWriter json, PlanIndicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("scope"u8, Enum.GetName(indicator.Scope));
        json.WriteString("firstLevel"u8, indicator.FirstLevel);
        if (indicator.Draft.FirstLevel is { } first)
            json.WriteString("first"u8, Enum.GetName(first));
        json.WriteString("secondLevel"u8, indicator.SecondLevel);
        if (indicator.Draft.SecondLevel is { } second)
            json.WriteString("second"u8, Enum.GetName(second));
        json.WriteString("name"u8, indicator.Draft.Name);
        if (indicator.Draft.Target is { } target)
            json.WriteString("target"u8, target.Text);
        if (indicator.Draft.Weight is { } weight)
            json.WriteString("weight"u8, weight.ToString(CultureInfo.InvariantCulture));
        json.WriteString("printed"u8, indicator.Printed);
        json.WriteNumber("line"u8, indicator.Line);
        json.WriteNumber("page"u8, indicator.Page);
        json.WriteEndObject();
    }

    private static PlanIndicator ReadIndicator(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var draft = new PerformanceIndicatorDraft();
        var indicator = new PlanIndicator(PlanScope.Year, string.Empty, string.Empty, draft, string.Empty, 1, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("scope"u8))
                indicator = indicator with { Scope = JsonRead.Word<PlanScope>(ref reader) };
            else if (reader.ValueTextEquals("firstLevel"u8))
                indicator = indicator with { FirstLevel = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("first"u8))
                draft = draft with { FirstLevel = JsonRead.Word<FirstLevelIndicator>(ref reader) };
            else if (reader.ValueTextEquals("secondLevel"u8))
                indicator = indicator with { SecondLevel = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("second"u8))
                draft = draft with { SecondLevel = JsonRead.Word<SecondLevelIndicator>(ref reader) };
            else if (reader.ValueTextEquals("name"u8))
                draft = draft with { Name = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("target"u8))
                draft = draft with { Target = ReadTarget(ref reader) };
            else if (reader.ValueTextEquals("weight"u8))
                draft = draft with { Weight = JsonRead.Decimal(ref reader) };
            else if (reader.ValueTextEquals("printed"u8))
                indicator = indicator with { Printed = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("line"u8))
                indicator = indicator with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                indicator = indicator with { Page = JsonRead.AtLeast(ref reader, 0) };
            else
                JsonRead.Skip(ref reader);
        }

        return indicator with { Draft = draft };
    }

    private static IndicatorTarget ReadTarget(ref Utf8JsonReader reader)
    {
        var text = JsonRead.String(ref reader);
        return IndicatorTarget.TryParse(text, out var target) ? target : throw new JsonException($"“{text}”不是指标值");
    }

    private static NotUnderstood ReadDamaged(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var damaged = new NotUnderstood(1, 0, LocalizedTextJson.Nothing, string.Empty);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("line"u8))
                damaged = damaged with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                damaged = damaged with { Page = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("what"u8))
                damaged = damaged with { What = JsonRead.Object(ref reader, LocalizedTextJson.Read) };
            else if (reader.ValueTextEquals("text"u8))
                damaged = damaged with { Text = JsonRead.String(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return damaged;
    }
}
