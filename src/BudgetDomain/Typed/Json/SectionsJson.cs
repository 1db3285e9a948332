using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Text;

namespace BudgetDomain.Typed.Json;

/// <summary>职责, 机构, 人员, 采购, 资产, 名词解释 in the JSON form of a disclosure. What is not said is left out.</summary>
internal static class SectionsJson
{
    public static void Write(Utf8JsonWriter json, DisclosureSections sections)
    {
        json.WriteStartObject();
        json.WriteStartArray("duties"u8);
        foreach (var duty in sections.Duties)
            json.WriteStringValue(duty);
        json.WriteEndArray();
        json.WriteStartArray("offices"u8);
        foreach (var offices in sections.Offices)
            Write(json, offices);
        json.WriteEndArray();
        Write(json, "staff"u8, sections.Staff);
        if (sections.Procurement is { } procurement)
            Write(json, procurement);
        if (sections.Vehicles is { } vehicles)
            Write(json, vehicles);
        if (sections.OfficeArea is { } area)
            json.WriteString("officeArea"u8, area.ToString(CultureInfo.InvariantCulture));
        Write(json, "equipment"u8, sections.Equipment);
        json.WriteStartArray("glossary"u8);
        foreach (var term in sections.Glossary)
        {
            json.WriteStartObject();
            json.WriteString("term"u8, term.Term);
            json.WriteString("explanation"u8, term.Explanation);
            json.WriteNumber("line"u8, term.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static DisclosureSections Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var sections = new DisclosureSections();
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("duties"u8))
                sections = sections with { Duties = JsonRead.Array(ref reader, JsonRead.Text) };
            else if (reader.ValueTextEquals("offices"u8))
                sections = sections with { Offices = JsonRead.Array(ref reader, ReadOffices) };
            else if (reader.ValueTextEquals("staff"u8))
                sections = sections with { Staff = JsonRead.Array(ref reader, ReadCounted) };
            else if (reader.ValueTextEquals("procurement"u8))
                sections = sections with { Procurement = JsonRead.Object(ref reader, ReadProcurement) };
            else if (reader.ValueTextEquals("vehicles"u8))
                sections = sections with { Vehicles = JsonRead.Object(ref reader, ReadVehicles) };
            else if (reader.ValueTextEquals("officeArea"u8))
                sections = sections with { OfficeArea = JsonRead.Decimal(ref reader) };
            else if (reader.ValueTextEquals("equipment"u8))
                sections = sections with { Equipment = JsonRead.Array(ref reader, ReadCounted) };
            else if (reader.ValueTextEquals("glossary"u8))
                sections = sections with { Glossary = JsonRead.Array(ref reader, ReadTerm) };
            else
                JsonRead.Skip(ref reader);
        }

        return sections;
    }

    private static void Write(Utf8JsonWriter json, OfficeList offices)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, offices.Kind);
        json.WriteNumber("declared"u8, offices.Declared);
        json.WriteStartArray("names"u8);
        foreach (var name in offices.Names)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteNumber("line"u8, offices.Line);
        json.WriteNumber("page"u8, offices.Page);
        json.WriteEndObject();
    }

    private static OfficeList ReadOffices(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var offices = new OfficeList(string.Empty, 0, [], 1, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("kind"u8))
                offices = offices with { Kind = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("declared"u8))
                offices = offices with { Declared = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("names"u8))
                offices = offices with { Names = JsonRead.Array(ref reader, JsonRead.Text) };
            else if (reader.ValueTextEquals("line"u8))
                offices = offices with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                offices = offices with { Page = JsonRead.AtLeast(ref reader, 0) };
            else
                JsonRead.Skip(ref reader);
        }

        return offices;
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<CountedItem> items)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, item.Kind);
            json.WriteNumber("count"u8, item.Count);
            json.WriteNumber("line"u8, item.Line);
            json.WriteNumber("page"u8, item.Page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static CountedItem ReadCounted(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var item = new CountedItem(string.Empty, 0, 1, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("kind"u8))
                item = item with { Kind = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("count"u8))
                item = item with { Count = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("line"u8))
                item = item with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                item = item with { Page = JsonRead.AtLeast(ref reader, 0) };
            else
                JsonRead.Skip(ref reader);
        }

        return item;
    }

    private static void Write(Utf8JsonWriter json, ProcurementSection procurement)
    {
        json.WriteStartObject("procurement"u8);
        json.WriteNumber("line"u8, procurement.Line);
        json.WriteNumber("page"u8, procurement.Page);
        Write(json, "total"u8, procurement.Total);
        Write(json, "goods"u8, procurement.Goods);
        Write(json, "works"u8, procurement.Works);
        Write(json, "services"u8, procurement.Services);
        Write(json, "centralised"u8, procurement.Centralised);
        Write(json, "decentralised"u8, procurement.Decentralised);
        Write(json, "smallAndMedium"u8, procurement.SmallAndMedium);
        Write(json, "smallAndMicro"u8, procurement.SmallAndMicro);
        json.WriteEndObject();
    }

    private static ProcurementSection ReadProcurement(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var procurement = new ProcurementSection(1, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("line"u8))
                procurement = procurement with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                procurement = procurement with { Page = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("total"u8))
                procurement = procurement with { Total = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("goods"u8))
                procurement = procurement with { Goods = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("works"u8))
                procurement = procurement with { Works = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("services"u8))
                procurement = procurement with { Services = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("centralised"u8))
                procurement = procurement with { Centralised = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("decentralised"u8))
                procurement = procurement with { Decentralised = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("smallAndMedium"u8))
                procurement = procurement with { SmallAndMedium = JsonRead.Object(ref reader, ReadSum) };
            else if (reader.ValueTextEquals("smallAndMicro"u8))
                procurement = procurement with { SmallAndMicro = JsonRead.Object(ref reader, ReadSum) };
            else
                JsonRead.Skip(ref reader);
        }

        return procurement;
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> key, StatedSum? sum)
    {
        if (sum is null)
            return;
        json.WriteStartObject(key);
        json.WriteString("amount"u8, sum.Amount.ToString());
        json.WriteString("lastPlace"u8, WanYuan.FromFen(sum.LastPlace).ToString());
        json.WriteString("printed"u8, sum.Printed);
        json.WriteEndObject();
    }

    private static StatedSum ReadSum(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var sum = new StatedSum(WanYuan.Zero, 1, string.Empty);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("amount"u8))
                sum = sum with { Amount = JsonRead.Value<WanYuan>(ref reader) };
            else if (reader.ValueTextEquals("lastPlace"u8))
                sum = sum with { LastPlace = PlanJson.ReadLastPlace(ref reader) };
            else if (reader.ValueTextEquals("printed"u8))
                sum = sum with { Printed = JsonRead.String(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return sum;
    }

    private static void Write(Utf8JsonWriter json, VehicleSection vehicles)
    {
        json.WriteStartObject("vehicles"u8);
        json.WriteNumber("total"u8, vehicles.Total);
        Write(json, "uses"u8, vehicles.Uses);
        json.WriteNumber("line"u8, vehicles.Line);
        json.WriteNumber("page"u8, vehicles.Page);
        json.WriteEndObject();
    }

    private static VehicleSection ReadVehicles(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var vehicles = new VehicleSection(0, [], 1, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("total"u8))
                vehicles = vehicles with { Total = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("uses"u8))
                vehicles = vehicles with { Uses = JsonRead.Array(ref reader, ReadCounted) };
            else if (reader.ValueTextEquals("line"u8))
                vehicles = vehicles with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                vehicles = vehicles with { Page = JsonRead.AtLeast(ref reader, 0) };
            else
                JsonRead.Skip(ref reader);
        }

        return vehicles;
    }

    private static GlossaryTerm ReadTerm(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var term = new GlossaryTerm(string.Empty, string.Empty, 1);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("term"u8))
                term = term with { Term = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("explanation"u8))
                term = term with { Explanation = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("line"u8))
                term = term with { Line = JsonRead.AtLeast(ref reader, 1) };
            else
                JsonRead.Skip(ref reader);
        }

        return term;
    }
}
