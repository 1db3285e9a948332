using System.Text.Json;
using System.Text.Json.Serialization;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Cube;

/// <summary>Writes a slice as an object with one key for each dimension on which it says anything, and reads it from there.</summary>
/// <remarks>The numbers of units and projects are those of the document or ledger that the slice belongs to.</remarks>
public sealed class SliceJsonConverter : JsonConverter<Slice>
{
    /// <inheritdoc/>
    public override Slice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Slice value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteValue(writer, value);
    }

    /// <summary>Reads the slice that the reader stands on.</summary>
    internal static Slice ReadValue(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var slice = default(Slice);
        var subjects = 0;
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("side"u8))
                slice = slice.With(JsonRead.Word<Side>(ref reader));
            else if (reader.ValueTextEquals("kind"u8))
                slice = slice.With(JsonRead.Word<ExpenditureKind>(ref reader));
            else if (reader.ValueTextEquals("fund"u8))
                slice = slice.With(JsonRead.Word<FundSource>(ref reader));
            else if (reader.ValueTextEquals("vintage"u8))
                slice = slice.With(JsonRead.Word<Vintage>(ref reader));
            else if (reader.ValueTextEquals("function"u8) && ++subjects > 0)
                slice = slice.With(JsonRead.Value<FunctionalCode>(ref reader));
            else if (reader.ValueTextEquals("revenue"u8) && ++subjects > 0)
                slice = slice.With(JsonRead.Value<RevenueCode>(ref reader));
            else if (reader.ValueTextEquals("departmentEconomy"u8))
                slice = slice.With(JsonRead.Value<DepartmentEconomicCode>(ref reader));
            else if (reader.ValueTextEquals("threePublic"u8))
                slice = slice.With(JsonRead.Word<ThreePublicItem>(ref reader));
            else if (reader.ValueTextEquals("governmentEconomy"u8))
                slice = slice.With(JsonRead.Value<GovernmentEconomicCode>(ref reader));
            else if (reader.ValueTextEquals("unit"u8))
                slice = slice.WithUnit(Number(ref reader, Slice.MaxUnit));
            else if (reader.ValueTextEquals("project"u8))
                slice = slice.WithProject(Number(ref reader, Slice.MaxProject));
            else
                JsonRead.Skip(ref reader);
        }

        return subjects <= 1 ? slice : throw new JsonException("功能科目与收入科目不能并存");
    }

    /// <summary>Writes a slice.</summary>
    internal static void WriteValue(Utf8JsonWriter writer, Slice value)
    {
        writer.WriteStartObject();
        writer.WriteString("side"u8, Enum.GetName(value.Side));
        if (value.Kind != ExpenditureKind.All)
            writer.WriteString("kind"u8, Enum.GetName(value.Kind));
        if (value.Fund != FundSource.All)
            writer.WriteString("fund"u8, Enum.GetName(value.Fund));
        if (value.Vintage != Vintage.All)
            writer.WriteString("vintage"u8, Enum.GetName(value.Vintage));
        if (!value.Function.IsDefault)
            writer.WriteString("function"u8, value.Function.ToString());
        if (!value.Revenue.IsDefault)
            writer.WriteString("revenue"u8, value.Revenue.ToString());
        if (!value.DepartmentEconomy.IsDefault)
            writer.WriteString("departmentEconomy"u8, value.DepartmentEconomy.ToString());
        if (value.ThreePublic != ThreePublicItem.None)
            writer.WriteString("threePublic"u8, Enum.GetName(value.ThreePublic));
        if (!value.GovernmentEconomy.IsDefault)
            writer.WriteString("governmentEconomy"u8, value.GovernmentEconomy.ToString());
        if (value.Unit != 0)
            writer.WriteNumber("unit"u8, value.Unit);
        if (value.Project != 0)
            writer.WriteNumber("project"u8, value.Project);
        writer.WriteEndObject();
    }

    private static int Number(ref Utf8JsonReader reader, int most)
        => JsonRead.Integer(ref reader) is var number && number >= 0 && number <= most ? number : throw new JsonException($"序号应在 0 至 {most} 之间");
}
