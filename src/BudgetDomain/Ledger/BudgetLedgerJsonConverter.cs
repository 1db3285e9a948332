using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetDomain.Ledger;

/// <summary>Reads and writes a ledger as <see cref="BudgetLedgerJson"/> does. <see cref="BudgetLedger"/> carries it, so a host need not register it.</summary>
public sealed class BudgetLedgerJsonConverter : JsonConverter<BudgetLedger>
{
    /// <inheritdoc/>
    public override BudgetLedger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BudgetLedgerJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BudgetLedger value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        BudgetLedgerJson.Write(writer, value);
    }
}
