using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Text;

namespace BudgetDomain.Typed.Json;

/// <summary>The paragraphs of a narrative (文字说明) with their claims as they were judged, in the JSON form of a disclosure.</summary>
internal static class NarrativeJson
{
    public static void Write(Utf8JsonWriter json, NarrativeParagraph paragraph)
    {
        json.WriteStartObject();
        json.WriteStartArray("chapters"u8);
        foreach (var chapter in paragraph.Chapters)
            json.WriteStringValue(chapter);
        json.WriteEndArray();
        json.WriteString("text"u8, paragraph.Text);
        json.WriteNumber("line"u8, paragraph.Line);
        json.WriteNumber("page"u8, paragraph.Page);
        json.WriteStartArray("claims"u8);
        foreach (var claim in paragraph.Claims)
            Write(json, claim);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static NarrativeParagraph Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var paragraph = new NarrativeParagraph([], string.Empty, 1, 0, []);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("chapters"u8))
                paragraph = paragraph with { Chapters = JsonRead.Array(ref reader, JsonRead.Text) };
            else if (reader.ValueTextEquals("text"u8))
                paragraph = paragraph with { Text = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("line"u8))
                paragraph = paragraph with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                paragraph = paragraph with { Page = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("claims"u8))
                paragraph = paragraph with { Claims = JsonRead.Array(ref reader, ReadClaim) };
            else
                JsonRead.Skip(ref reader);
        }

        return paragraph;
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, Enum.GetName(claim.Kind));
        json.WriteString("verdict"u8, Enum.GetName(claim.Verdict));
        json.WriteNumber("line"u8, claim.Line);
        json.WriteNumber("page"u8, claim.Page);
        json.WriteString("sentence"u8, claim.Sentence);
        json.WriteString("printed"u8, claim.Printed);
        if (claim.Expected is { } expected)
            json.WriteString("expected"u8, expected);
        json.WriteString("subject"u8, claim.Subject);
        json.WritePropertyName("basis"u8);
        LocalizedTextJson.Write(json, claim.Basis);
        if (claim.Match is { } match)
        {
            json.WritePropertyName("match"u8);
            PlaceJson.Write(json, match);
        }

        json.WriteEndObject();
    }

    private static Claim ReadClaim(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        ClaimKind? kind = null;
        ClaimVerdict? verdict = null;
        var claim = new Claim { Kind = default, Verdict = default, Line = 1, Page = 0, Sentence = string.Empty, Printed = string.Empty, Basis = LocalizedTextJson.Nothing };
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("kind"u8))
                kind = JsonRead.Word<ClaimKind>(ref reader);
            else if (reader.ValueTextEquals("verdict"u8))
                verdict = JsonRead.Word<ClaimVerdict>(ref reader);
            else if (reader.ValueTextEquals("line"u8))
                claim = claim with { Line = JsonRead.AtLeast(ref reader, 1) };
            else if (reader.ValueTextEquals("page"u8))
                claim = claim with { Page = JsonRead.AtLeast(ref reader, 0) };
            else if (reader.ValueTextEquals("sentence"u8))
                claim = claim with { Sentence = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("printed"u8))
                claim = claim with { Printed = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("expected"u8))
                claim = claim with { Expected = JsonRead.OptionalString(ref reader) };
            else if (reader.ValueTextEquals("subject"u8))
                claim = claim with { Subject = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("basis"u8))
                claim = claim with { Basis = JsonRead.Object(ref reader, LocalizedTextJson.Read) };
            else if (reader.ValueTextEquals("match"u8))
                claim = claim with { Match = JsonRead.Object(ref reader, ReadPlace) };
            else
                JsonRead.Skip(ref reader);
        }

        // Neither is taken for granted: a claim that was never judged would pass for one that holds.
        return claim with
        {
            Kind = kind ?? throw new JsonException("文字说明没有 kind"),
            Verdict = verdict ?? throw new JsonException("文字说明没有 verdict"),
        };
    }

    private static Place ReadPlace(ref Utf8JsonReader reader)
    {
        var place = PlaceJson.Read(ref reader, line: 1);
        _ = JsonRead.AtLeast(place.Line, 1);
        _ = JsonRead.AtLeast(place.Page, 0);
        return place;
    }
}
