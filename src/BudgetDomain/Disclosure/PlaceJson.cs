using System.Text.Json;
using BudgetDomain.Text;

namespace BudgetDomain.Disclosure;

/// <summary>A place in the JSON forms of reports and disclosures.</summary>
internal static class PlaceJson
{
    public static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("table"u8, place.Table);
        json.WriteString("row"u8, place.Row);
        json.WriteString("column"u8, place.Column);
        json.WriteNumber("line"u8, place.Line);
        json.WriteNumber("page"u8, place.Page);
        json.WriteString("printed"u8, place.Printed);
        json.WriteEndObject();
    }

    /// <summary>Reads a place, the reader standing at the begin of its object.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="line">The line of a place that names none.</param>
    public static Place Read(ref Utf8JsonReader reader, int line)
    {
        JsonRead.BeginObject(ref reader);
        var place = new Place(string.Empty, string.Empty, string.Empty, line, 0, string.Empty);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("table"u8))
                place = place with { Table = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("row"u8))
                place = place with { Row = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("column"u8))
                place = place with { Column = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("line"u8))
                place = place with { Line = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("page"u8))
                place = place with { Page = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("printed"u8))
                place = place with { Printed = JsonRead.String(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return place;
    }
}
