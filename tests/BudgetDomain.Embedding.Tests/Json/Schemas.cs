using System.Text.Json;
using Json.Schema;

namespace BudgetDomain.Embedding.Tests.Json;

/// <summary>The schemas of docs/schemas.</summary>
internal static class Schemas
{
    public static JsonSchema CheckReport { get; } = Load("check-report.v1");

    public static JsonSchema BudgetLedger { get; } = Load("budget-ledger.v1");

    public static JsonSchema UnitDisclosure { get; } = Load("unit-disclosure.v1");

    public static JsonSchema PublicationInputs { get; } = Load("publication-inputs.v1");

    /// <summary>Fails with what the schema has against the text.</summary>
    public static void AssertValid(JsonSchema schema, string json)
    {
        var faults = Faults(schema, json);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(10)) + "\n" + json[..Math.Min(json.Length, 2000)]);
    }

    public static List<string> Faults(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}").DefaultIfEmpty("invalid")];
    }

    private static JsonSchema Load(string name) => JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Docs, "schemas", name + ".schema.json")));
}
