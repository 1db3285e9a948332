using System.Text.Json.Serialization;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Rules;
using BudgetDomain.Typed;

namespace BudgetDomain.Embedding.Tests.Json;

/// <summary>A message of a host that holds all forms of the library.</summary>
public sealed record HostMessage(CheckReport? Report, BudgetLedger? Ledger, UnitDisclosure? Disclosure, Slice Slice, IReadOnlyList<CheckReport>? Reports = null);

/// <summary>The host's own source generation; the library has none.</summary>
[JsonSerializable(typeof(HostMessage))]
[JsonSerializable(typeof(CheckReport[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class HostContext : JsonSerializerContext;
