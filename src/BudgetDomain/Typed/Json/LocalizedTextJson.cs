using System.Text.Json;
using BudgetDomain.Text;

namespace BudgetDomain.Typed.Json;

/// <summary>A text in both languages: a disclosure is read by hosts of either, so that its JSON, other than that of a report, has both.</summary>
internal static class LocalizedTextJson
{
    public static LocalizedText Nothing { get; } = new(string.Empty, string.Empty);

    public static void Write(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteStartObject();
        json.WriteString("zh"u8, text.Chinese);
        json.WriteString("en"u8, text.English);
        json.WriteEndObject();
    }

    public static LocalizedText Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var text = Nothing;
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("zh"u8))
                text = text with { Chinese = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("en"u8))
                text = text with { English = JsonRead.String(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return text;
    }
}
