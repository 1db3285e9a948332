using System.Text.Json;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Typed.Json;

/// <summary>Writes the JSON form of a disclosure. Keys whose value says nothing are left out.</summary>
internal sealed class DisclosureJsonWriter(Utf8JsonWriter json)
{
    public void Write(UnitDisclosure disclosure)
    {
        var document = disclosure.Document;
        json.WriteStartObject();
        json.WriteString("format"u8, UnitDisclosureJson.Format);
        json.WriteString("form"u8, disclosure.Form.Id);
        json.WriteString("name"u8, document.Source.Name);
        json.WriteString("unit"u8, disclosure.UnitName);
        if (document.Year is { } year)
            json.WriteNumber("year"u8, year);
        else
            json.WriteNull("year"u8);
        json.WriteString("grade"u8, Enum.GetName(disclosure.Grade));
        json.WriteStartArray("tables"u8);
        var figures = document.Figures.ToLookup(static f => (f.Table, f.Row));
        for (var t = 0; t < document.Tables.Length; t++)
        {
            if (document.Tables[t].Part == disclosure.Part)
                WriteTable(document.Tables[t], t, figures);
        }

        json.WriteEndArray();
        json.WriteStartArray("plans"u8);
        foreach (var plan in disclosure.Plans)
            PlanJson.Write(json, plan);
        json.WriteEndArray();
        json.WritePropertyName("sections"u8);
        SectionsJson.Write(json, disclosure.Sections);
        json.WriteStartArray("narrative"u8);
        foreach (var paragraph in disclosure.Narrative.Paragraphs)
            NarrativeJson.Write(json, paragraph);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTable(RecognisedTable table, int index, ILookup<(int Table, int Row), Figure> figures)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, table.Layout.Id);
        json.WriteNumber("number"u8, table.Layout.Number);
        json.WriteString("title"u8, table.Title);
        json.WriteNumber("line"u8, table.Line);
        json.WriteNumber("page"u8, table.Page);
        json.WriteString("unit"u8, Enum.GetName(table.Unit));
        json.WriteBoolean("unitIsPrinted"u8, table.UnitIsPrinted);
        json.WriteString("lastPlace"u8, WanYuan.FromFen(table.LastPlace).ToString());
        json.WriteBoolean("saysEmpty"u8, table.SaysEmpty);
        json.WriteStartArray("panels"u8);
        foreach (var panel in table.Panels)
        {
            json.WriteStartObject();
            WriteSlice(panel.Slice);
            json.WriteBoolean("rowsComplete"u8, panel.RowsComplete);
            json.WriteBoolean("columnsComplete"u8, panel.ColumnsComplete);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("columns"u8);
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteNumber("panel"u8, column.Panel);
            json.WriteNumber("position"u8, column.Position);
            json.WriteString("header"u8, column.Header);
            WriteSlice(column.Slice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        for (var r = 0; r < table.Rows.Length; r++)
            WriteRow(table.Rows[r], figures[(index, r)]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRow(RecognisedRow row, IEnumerable<Figure> figures)
    {
        json.WriteStartObject();
        json.WriteNumber("panel"u8, row.Panel);
        json.WriteNumber("line"u8, row.Line);
        json.WriteNumber("page"u8, row.Page);
        json.WriteString("code"u8, row.Code);
        json.WriteString("name"u8, row.Name);
        WriteSlice(row.Slice);
        if (row.OfWhich)
            json.WriteBoolean("ofWhich"u8, true);
        json.WriteStartArray("figures"u8);
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteNumber("column"u8, figure.Column);
            WriteSlice(figure.Slice);
            json.WriteString("amount"u8, figure.Amount.ToString());
            json.WriteString("printed"u8, figure.Text);
            json.WriteString("state"u8, Enum.GetName(figure.State));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteSlice(Slice slice)
    {
        json.WritePropertyName("slice"u8);
        SliceJsonConverter.WriteValue(json, slice);
    }
}
