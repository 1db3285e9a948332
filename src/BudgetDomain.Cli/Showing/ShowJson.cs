using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Performance;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Showing;

/// <summary>Writes the same as <see cref="ShowText"/> as one JSON object. Amounts of figures are texts as printed; those of plans are in 万元.</summary>
internal sealed class ShowJson(TextWriter output, MessageLanguage language)
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Write(RecognisedDocument document, CheckReport report)
    {
        using (var json = new Utf8JsonWriter(_buffer, CheckReportJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("file", report.File);
            json.WriteString("form", report.Form);
            json.WriteString("unit", report.Unit);
            if (report.Year is { } year)
                json.WriteNumber("year", year);
            else
                json.WriteNull("year");
            WriteTables(json, document);
            WritePlans(json, document);
            WriteSections(json, document.Sections);
            json.WriteStartArray("unrecognised");
            foreach (var text in report.Unrecognised)
            {
                json.WriteStartObject();
                json.WriteNumber("line", text.Line);
                json.WriteString("text", text.Text.In(language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteTables(Utf8JsonWriter json, RecognisedDocument document)
    {
        var figures = document.Figures.ToLookup(static f => (f.Table, f.Row));
        json.WriteStartArray("tables");
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            json.WriteStartObject();
            json.WriteString("id", table.Layout.Id);
            json.WriteNumber("number", table.Layout.Number);
            json.WriteString("title", table.Title);
            json.WriteString("amountUnit", table.Unit.Word());
            json.WriteNumber("line", table.Line);
            json.WriteStartArray("rows");
            for (var r = 0; r < table.Rows.Length; r++)
            {
                json.WriteStartObject();
                json.WriteString("code", table.Rows[r].Code);
                json.WriteString("name", table.Rows[r].Name);
                json.WriteNumber("line", table.Rows[r].Line);
                json.WriteStartArray("figures");
                foreach (var figure in figures[(t, r)].Where(static f => f.Text.Length > 0))
                {
                    json.WriteStartObject();
                    json.WriteString("column", table.Columns[figure.Column].Header);
                    json.WriteString("slice", figure.Slice.ToString());
                    json.WriteString("printed", figure.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlans(Utf8JsonWriter json, RecognisedDocument document)
    {
        json.WriteStartArray("plans");
        foreach (var plan in document.Plans)
        {
            json.WriteStartObject();
            json.WriteString("title", plan.Title);
            json.WriteString("project", plan.Project);
            json.WriteString("department", plan.Department);
            json.WriteString("implementingUnit", plan.ImplementingUnit);
            json.WriteNumber("line", plan.Line);
            WriteFunds(json, "yearFunds", plan.YearFunds);
            WriteFunds(json, "periodFunds", plan.PeriodFunds);
            json.WriteStartArray("indicators");
            foreach (var indicator in plan.Indicators)
            {
                json.WriteStartObject();
                json.WriteString("scope", indicator.Scope == PlanScope.Year ? "year" : "period");
                json.WriteString("firstLevel", indicator.FirstLevel);
                json.WriteString("secondLevel", indicator.SecondLevel);
                json.WriteString("name", indicator.Draft.Name);
                json.WriteString("target", indicator.Printed);
                json.WriteString("kind", KindOf(indicator.Draft.Target));
                json.WriteString("weight", indicator.Draft.Weight?.ToString(CultureInfo.InvariantCulture));
                json.WriteNumber("line", indicator.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("damaged");
            foreach (var damaged in plan.Damaged)
            {
                json.WriteStartObject();
                json.WriteNumber("line", damaged.Line);
                json.WriteString("text", $"{damaged.What.In(language)}：{damaged.Text}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFunds(Utf8JsonWriter json, string name, PlanFunds? funds)
    {
        if (funds is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("total", funds.Total?.Amount.ToString());
        json.WriteStartArray("sources");
        foreach (var source in funds.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Label);
            json.WriteString("amount", source.Amount.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter json, DisclosureSections sections)
    {
        json.WriteStartObject("sections");
        json.WriteNumber("duties", sections.Duties.Length);
        json.WriteStartArray("offices");
        foreach (var offices in sections.Offices)
        {
            json.WriteStartObject();
            json.WriteString("kind", offices.Kind);
            json.WriteNumber("declared", offices.Declared);
            json.WriteStartArray("names");
            foreach (var name in offices.Names)
                json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteBoolean("agrees", offices.Agrees);
            json.WriteNumber("line", offices.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCounts(json, "staff", sections.Staff);
        if (sections.Procurement is { } bought)
        {
            json.WriteStartObject("procurement");
            json.WriteString("total", bought.Total?.Printed);
            json.WriteString("goods", bought.Goods?.Printed);
            json.WriteString("works", bought.Works?.Printed);
            json.WriteString("services", bought.Services?.Printed);
            json.WriteString("centralised", bought.Centralised?.Printed);
            json.WriteString("decentralised", bought.Decentralised?.Printed);
            json.WriteString("smallAndMedium", bought.SmallAndMedium?.Printed);
            json.WriteString("smallAndMicro", bought.SmallAndMicro?.Printed);
            json.WriteBoolean("agrees", bought.Agrees);
            json.WriteNumber("line", bought.Line);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("procurement");
        }

        if (sections.Vehicles is { } vehicles)
        {
            json.WriteStartObject("vehicles");
            json.WriteNumber("total", vehicles.Total);
            WriteCounts(json, "uses", vehicles.Uses);
            json.WriteBoolean("agrees", vehicles.Agrees);
            json.WriteNumber("line", vehicles.Line);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("vehicles");
        }

        json.WriteString("officeArea", sections.OfficeArea?.ToString(CultureInfo.InvariantCulture));
        WriteCounts(json, "equipment", sections.Equipment);
        json.WriteStartArray("glossary");
        foreach (var term in sections.Glossary)
            json.WriteStringValue(term.Term);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<CountedItem> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("kind", item.Kind);
            json.WriteNumber("count", item.Count);
            json.WriteNumber("line", item.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? KindOf(IndicatorTarget? target) => target switch
    {
        NumberTarget => "number",
        AmountTarget => "amount",
        PercentageTarget => "percentage",
        DateTarget => "date",
        FrequencyTarget => "frequency",
        DurationTarget => "duration",
        QualitativeTarget => "word",
        _ => null,
    };
}
